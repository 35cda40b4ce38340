package dev.journeyman.cli;

import dev.journeyman.compare.Version.Role;
import dev.journeyman.run.CompareEnd;
import dev.journeyman.run.Comparer;
import dev.journeyman.run.Contender;
import dev.journeyman.run.Deciding;
import dev.journeyman.run.Sealing;
import dev.journeyman.run.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares versions. */
@Command(
    name = "compare",
    description =
        "Run the same journeys on two or more versions of the app, and show side by side what held"
            + " and holds.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  private final Place place;
  private final Console console;
  @Mixin private final JourneyOptions journeys = new JourneyOptions();
  @Mixin private final WalkOptions walk = new WalkOptions();
  @Mixin private final SealOptions seal = new SealOptions();
  @Mixin private final JsonOption json;

  @Option(
      names = "--base",
      paramLabel = "REF",
      description = "Compare with this commit, branch or tag, started from a checkout of its own.")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Compare with a running app instead.")
  private Optional<String> baseUrl = Optional.empty();

  @Option(
      names = "--head-url",
      paramLabel = "URL",
      description = "The head is this running app (default: the app as it is in this folder).")
  private Optional<String> headUrl = Optional.empty();

  @Option(
      names = "--candidate",
      paramLabel = "NAME=URL|REF",
      description = "One more version, running or to be checked out; repeatable.")
  private Map<String, String> candidates = new LinkedHashMap<>();

  CompareCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    Sealing sealing = seal.in(place);
    Optional<String> wrong = wrong().or(sealing::trouble);
    if (wrong.isPresent()) {
      console.complain(Console.plain(wrong.get()));
      return ExitCode.USAGE;
    }
    json.begin();
    Comparer comparer =
        new Comparer(
            settings(), sealing, contenders(), new ConsoleNarrator(console), Clock.systemUTC());
    CompareEnd end =
        new OnSignal(console, "comparison", comparer::interrupt, comparer::abandon)
            .guard(comparer::run);
    return new CompareOutcome(console, place, json).tell(end);
  }

  private Optional<String> wrong() {
    if (base.isPresent() && baseUrl.isPresent()) {
      return Optional.of("--base and --base-url both say what the base is; give one of them");
    }
    for (String name : candidates.keySet()) {
      if (!Contender.isName(name) || name.equals("base") || name.equals("head")) {
        return Optional.of(
            "--candidate \""
                + Console.plain(name)
                + "\" cannot be the name of a version; use letters, digits and -, and none of base,"
                + " head, public, raw, latest");
      }
    }
    return contenders().size() < 2
        ? Optional.of(
            "nothing to compare with; give --base REF, --base-url URL, or several --candidate"
                + " NAME=URL|REF")
        : Optional.empty();
  }

  /** The base, the candidates and the head; where only candidates are named, these alone. */
  private List<Contender> contenders() {
    List<Contender> all = new ArrayList<>();
    base.ifPresent(ref -> all.add(new Contender.Commit("base", Role.BASE, ref)));
    baseUrl.ifPresent(url -> all.add(new Contender.Running("base", Role.BASE, url)));
    boolean headed = !all.isEmpty() || headUrl.isPresent() || candidates.isEmpty();
    candidates.forEach((name, where) -> all.add(Contender.candidate(name, where)));
    if (headed) {
      all.add(
          headUrl
              .<Contender>map(url -> new Contender.Running("head", Role.HEAD, url))
              .orElseGet(() -> new Contender.WorkingTree("head", Role.HEAD)));
    }
    return all;
  }

  private Settings settings() {
    return new Settings(
        place.folder(),
        journeys.in(place),
        Optional.empty(),
        new Settings.Choice(walk.tags(), walk.ids(), Optional.empty()),
        journeys.data(),
        walk.out(place),
        walk.workers(),
        Settings.Detail.FULL,
        walk.limits(),
        Optional.empty(),
        Settings.Memory.NONE,
        Deciding.frozen(walk.brain()),
        Settings.Extras.NONE,
        Optional.empty(),
        place.machine(false));
  }
}
