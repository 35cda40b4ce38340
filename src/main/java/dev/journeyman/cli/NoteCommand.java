package dev.journeyman.cli;

import dev.journeyman.remark.Place.AtLine;
import dev.journeyman.remark.Place.Everywhere;
import dev.journeyman.remark.Place.Journey;
import dev.journeyman.remark.Place.Step;
import dev.journeyman.remark.Written;
import dev.journeyman.run.Coaching;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a reviewer said of a report into the journey or the guardrails. */
@Command(
    name = "note",
    description =
        "Write a reviewer's remark on a report into the journey, or into the guardrails for all journeys.",
    mixinStandardHelpOptions = true)
final class NoteCommand implements Callable<Integer> {

  private final dev.journeyman.cli.Place place;
  private final Console console;
  private final Clock clock;
  @Mixin private final JsonOption json;

  @Parameters(
      index = "0",
      paramLabel = "JOURNEY",
      description = "The id of a journey, or its file.")
  private String journey = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "REMARK",
      description =
          "What must be true, such as: the total must include tax; or what to put away, such as: ignore the cookie banner.")
  private List<String> remark = new ArrayList<>();

  @ArgGroup private Where where = new Where();

  /** At most one of them. */
  static final class Where {
    @Option(
        names = "--step",
        paramLabel = "N",
        description = "What must be true after this step, counted from 1.")
    private Optional<Integer> step = Optional.empty();

    @Option(
        names = "--line",
        paramLabel = "N",
        description = "The same by a line of the file, as reports name it.")
    private Optional<Integer> line = Optional.empty();

    @Option(
        names = "--everywhere",
        description = "For every journey: write it into the guardrails.")
    private boolean everywhere;
  }

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Whose remark it is; by default who is logged in.")
  private Optional<String> by = Optional.empty();

  NoteCommand(dev.journeyman.cli.Place place, Console console, Clock clock) {
    this.place = place;
    this.console = console;
    this.clock = clock;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    json.begin();
    Coaching coaching =
        new Coaching(
            place.folder(),
            place.machine(false),
            LocalDate.ofInstant(clock.instant(), clock.getZone()),
            by.orElseGet(this::user));
    Written written = coaching.note(journey, String.join(" ", remark), target());
    if (written instanceof Written.Refused refused) {
      console.complain(
          "Nothing was written: "
              + Console.plain(refused.why())
              + (refused.remedy().isEmpty() ? "" : "; " + Console.plain(refused.remedy())));
      json.print(() -> Map.of("error", refused.why(), "remedy", refused.remedy()));
      return ExitCode.USAGE;
    }
    Written.Done done = (Written.Done) written;
    console.say(done.file() + ":" + done.line() + ": " + Console.plain(done.text()));
    console.say(Console.plain(done.says()));
    json.print(() -> object(done));
    return ExitCode.DONE;
  }

  private dev.journeyman.remark.Place target() {
    if (where.everywhere) {
      return new Everywhere();
    }
    return where
        .step
        .<dev.journeyman.remark.Place>map(Step::new)
        .or(() -> where.line.map(AtLine::new))
        .orElseGet(Journey::new);
  }

  private String user() {
    return Stream.of("GIT_AUTHOR_NAME", "USER", "USERNAME")
        .map(name -> place.environment().getOrDefault(name, ""))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Map<String, Object> object(Written.Done done) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", done.file());
    object.put("line", done.line());
    object.put("text", done.text());
    object.put("says", done.says());
    return object;
  }
}
