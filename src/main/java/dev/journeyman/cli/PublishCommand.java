package dev.journeyman.cli;

import dev.journeyman.forge.Discovery;
import dev.journeyman.forge.Forge;
import dev.journeyman.forge.ForgeKind;
import dev.journeyman.forge.Forges;
import dev.journeyman.forge.Found;
import dev.journeyman.forge.Intention;
import dev.journeyman.forge.Reply;
import dev.journeyman.forge.Target;
import dev.journeyman.forge.Wishes;
import dev.journeyman.parcel.Opening;
import dev.journeyman.parcel.Parcel;
import dev.journeyman.proof.Verifier;
import dev.journeyman.publish.Configuration;
import dev.journeyman.publish.JobSummary;
import dev.journeyman.publish.Links;
import dev.journeyman.publish.Origin;
import dev.journeyman.publish.Published;
import dev.journeyman.publish.Publisher;
import dev.journeyman.publish.Publisher.Outcome;
import dev.journeyman.signing.KeyReading;
import dev.journeyman.signing.VerifyingKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a finished report on a pull request. */
@Command(
    name = "publish",
    description =
        "Put a finished report on its pull request: one comment that updates itself, and a check.",
    footer = {
      "",
      "Exit codes:",
      "    0  every journey passed, whatever the forge did",
      "    1  a journey failed",
      "    2  a journey was blocked",
      "    4  with --require-publish: every journey passed, and not all of it was published",
      "   64  wrong usage, or a report whose proof does not hold"
    },
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

  private static final Path USUAL = Path.of("reports", "latest");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Place place;
  private final Console console;
  @Mixin private final JsonOption json;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder of a run, or what it published (default: reports/latest).")
  private Optional<Path> dir = Optional.empty();

  @Option(
      names = "--artifact",
      paramLabel = "FILE",
      description = "Instead of DIR: the zip of a public folder, from a job that nobody trusts.")
  private Optional<Path> artifact = Optional.empty();

  @Option(
      names = "--forge",
      paramLabel = "F",
      description = "github, gitlab or gitea (default: as the CI says).")
  private Optional<ForgeKind> forge = Optional.empty();

  @Option(
      names = "--api",
      paramLabel = "URL",
      description = "Where its API begins (default: as the CI says).")
  private Optional<URI> api = Optional.empty();

  @Option(
      names = "--repository",
      paramLabel = "OWNER/NAME",
      description = "The repository (default: as the CI says).")
  private Optional<String> repository = Optional.empty();

  @Option(
      names = "--pull-request",
      paramLabel = "N",
      description = "Its number, or its address (default: as the CI says).")
  private Optional<String> pullRequest = Optional.empty();

  @Option(
      names = {"--commit", "--head"},
      paramLabel = "C",
      description = "The commit that the check is put at, in full (default: as the CI says).")
  private Optional<String> commit = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "The name of this way to run journeys; each has its own comment (default: journeys).")
  private String name = Configuration.USUAL.name();

  @Option(
      names = "--report-url",
      paramLabel = "URL",
      description = "Where the report opens (default: JOURNEYMAN_REPORT_URL, if it is set).")
  private Optional<String> reportUrl = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The public key that must have signed the proof, in PEM.")
  private Optional<Path> key = Optional.empty();

  @Option(names = "--dry-run", description = "Change nothing; print what would be sent.")
  private boolean dry;

  @Option(
      names = "--require-publish",
      description = "End with 4 where all journeys passed and something could not be published.")
  private boolean required;

  PublishCommand(Place place, Console console) {
    this.place = place;
    this.console = console;
    this.json = new JsonOption(console);
  }

  @Override
  public Integer call() {
    Optional<Configuration> configuration = Configuration.named(name);
    if (configuration.isEmpty()) {
      return refuse(
          "\"" + name + "\" of --name is no name: write letters, digits, single dots and dashes");
    }
    Optional<KeyReading<VerifyingKey>> given =
        key.map(place.folder()::resolve).map(VerifyCommand::read);
    Optional<String> trouble = given.flatMap(KeyReading::trouble);
    if (trouble.isPresent()) {
      return refuse(trouble.get());
    }
    if (artifact.isPresent() && dir.isPresent()) {
      return refuse("Give either " + dir.get() + " or --artifact, not both");
    }
    Verifier.Asked asked = new Verifier.Asked(given.flatMap(KeyReading::key), Optional.empty());
    return artifact.isPresent()
        ? unpack(artifact.get(), asked, configuration.get())
        : read(new Source(dir.orElse(USUAL), place, Origin.OURS), asked, configuration.get());
  }

  /** Where a report lies, as it was named and as it is read. */
  private record Source(Path named, Path folder, Origin origin) {
    Source(Path named, Place place, Origin origin) {
      this(named, place.folder().resolve(named), origin);
    }
  }

  private int unpack(Path named, Verifier.Asked asked, Configuration configuration) {
    try (Parcel.Hold hold = Parcel.Hold.create()) {
      Opening opening = Parcel.open(place.folder().resolve(named), hold.folder());
      if (opening instanceof Opening.Refused refused) {
        return refuse(
            "The artifact " + named + " is refused, and nothing of it was sent. " + refused);
      }
      return read(new Source(named, hold.folder(), Origin.STRANGERS), asked, configuration);
    } catch (IOException e) {
      return refuse("The artifact " + named + " cannot be read: " + e);
    }
  }

  private int read(Source source, Verifier.Asked asked, Configuration configuration) {
    Published.Reading reading = Published.read(source.folder(), asked, source.origin());
    if (reading instanceof Published.Reading.Unusable unusable) {
      return refuse(unusable.why());
    }
    Found found = Discovery.find(place.environment(), wishes());
    Published run = ((Published.Reading.Usable) reading).run();
    json.begin();
    List<String> warnings = new ArrayList<>(summary(run, found));
    if (found instanceof Found.Lacking lacking) {
      warnings.forEach(this::warn);
      lacking.missing().forEach(it -> console.complain(Console.plain(it)));
      return refuse("Nothing was published. The report is in " + source.named() + ".");
    }
    PublishSummary told = new PublishSummary(console, source.named(), json);
    return publish(run, configuration, ((Found.Complete) found).target(), told, warnings);
  }

  private int refuse(String why) {
    console.complain(Console.plain(why));
    return ExitCode.USAGE;
  }

  private Wishes wishes() {
    return new Wishes(forge, api, repository, pullRequest, commit, Optional.empty());
  }

  private List<String> summary(Published run, Found found) {
    String file = place.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
    Optional<URI> build =
        found instanceof Found.Complete complete ? complete.target().run() : Optional.empty();
    return file.isEmpty() || dry
        ? List.of()
        : JobSummary.add(place.folder().resolve(file), run, links(build)).stream().toList();
  }

  private Links links(Optional<URI> build) {
    return new Links(
        reportUrl
            .or(() -> Optional.ofNullable(place.environment().get("JOURNEYMAN_REPORT_URL")))
            .filter(it -> !it.isBlank()),
        build.map(URI::toString));
  }

  private int publish(
      Published run,
      Configuration configuration,
      Target target,
      PublishSummary told,
      List<String> warnings) {
    Publisher.Setting setting =
        new Publisher.Setting(configuration, links(target.run()), place::fromRepository);
    List<Intention> intentions = new ArrayList<>();
    Forges forges = new Forges(PATIENCE);
    Reply<Forge> opened =
        dry ? Reply.done(forges.rehearse(target, intentions::add)) : forges.connect(target);
    Outcome outcome =
        opened
            .done()
            .map(it -> publish(it, run, setting))
            .orElseGet(() -> Outcome.nothing(opened.fault().orElseThrow()));
    told.tell(outcome, warnings, intentions, dry);
    int code = ExitCode.of(List.of(run.verdict()));
    return code == ExitCode.DONE && required && !outcome.faults().isEmpty()
        ? ExitCode.UNPUBLISHED
        : code;
  }

  private static Outcome publish(Forge forge, Published run, Publisher.Setting setting) {
    try (forge) {
      return Publisher.publish(forge, run, setting);
    }
  }

  private void warn(String text) {
    console.complain("Warning: " + Console.plain(text));
  }
}
