package dev.journeyman.proof;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Revision;
import dev.journeyman.proof.Statement.Ending;
import dev.journeyman.proof.Statement.Predicate;
import dev.journeyman.verdict.JourneyVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run says of itself that is in no file which it leaves.
 *
 * @param tool the version of this program
 * @param browser its name and version, empty where none was started
 * @param app the address of the app
 * @param appBuild which build of the app it was, as whoever ran it says
 * @param checkout what was checked out where the journeys lie when the run began
 * @param journeys the hash of each file that the journeys are written in
 * @param part the folder of what is published in which the report of it lies; empty where it is all
 *     of it
 */
public record Claims(
    String runId,
    String tool,
    String browser,
    String app,
    Optional<String> appBuild,
    Answer<Revision> checkout,
    Optional<BuildServer> server,
    Map<String, String> journeys,
    String part) {

  /** What the runner itself does, such as to open the first page, is decided by nobody. */
  private static final String RUNNER = "runner";

  static final String TOOL = "journeyman";
  private static final String VERSION = "version";
  private static final String RUN = "run";
  private static final String BUILD = "build";

  /** Those of a run that is all that is published. */
  public Claims(
      String runId,
      String tool,
      String browser,
      String app,
      Optional<String> appBuild,
      Answer<Revision> checkout,
      Optional<BuildServer> server,
      Map<String, String> journeys) {
    this(runId, tool, browser, app, appBuild, checkout, server, journeys, "");
  }

  /** The same of a run that is published below its name, among others. */
  public Claims ofPart(String name, Answer<Revision> itsCheckout) {
    return new Claims(runId, tool, browser, app, appBuild, itsCheckout, server, journeys, name);
  }

  public Claims {
    journeys = Collections.unmodifiableMap(new TreeMap<>(journeys));
  }

  /**
   * The server that ran the journeys.
   *
   * @param repository the address of the repository there
   * @param run the page of this build
   */
  public record BuildServer(String repository, String run) {}

  /** Read them from a statement. */
  static Claims of(Statement said) {
    Map<String, String> journeys = new TreeMap<>();
    for (Descriptor each : said.predicate().configuration()) {
      if (!each.name().equals(Statement.JOURNAL)) {
        each.sha256().ifPresent(hash -> journeys.put(each.name(), hash));
      }
    }
    Optional<Descriptor> app = said.configuration("app");
    return new Claims(
        said.configuration(TOOL).flatMap(it -> it.note(RUN)).orElse(""),
        said.configuration(TOOL).flatMap(it -> it.note(VERSION)).orElse(""),
        said.configuration("browser").flatMap(it -> it.note(VERSION)).orElse(""),
        app.flatMap(Descriptor::uri).orElse(""),
        app.flatMap(it -> it.note(BUILD)),
        said.commit()
            .<Answer<Revision>>map(it -> new Answer.Told<>(new Revision(it, said.isDirty())))
            .orElseGet(() -> new Answer.Refused<>("it is bound to none")),
        Optional.empty(),
        journeys,
        said.part());
  }

  /**
   * Put this and what was found into a statement.
   *
   * @param manifest its hash, and {@code journal} that of the journal where there is one
   */
  Statement statement(
      String manifest,
      Optional<String> journal,
      List<JourneyVerdict> verdicts,
      List<JourneyEvidence> seen) {
    List<Descriptor> subject = new ArrayList<>();
    subject.add(Descriptor.file(ProofFile.MANIFEST.file(), manifest));
    checkout.known().map(this::bound).ifPresent(subject::add);
    List<Descriptor> configuration = new ArrayList<>(List.of(program(seen)));
    if (!browser.isEmpty()) {
      configuration.add(browsing());
    }
    models(seen).map(model -> Descriptor.thing("model", model, "")).forEach(configuration::add);
    configuration.add(tested());
    journal.map(hash -> Descriptor.file(Statement.JOURNAL, hash)).ifPresent(configuration::add);
    configuration.addAll(walked(verdicts));
    Map<String, Ending> all = new LinkedHashMap<>();
    verdicts.forEach(v -> all.put(v.plan().journey(), Ending.of(v)));
    return Statement.of(subject, Predicate.of(all, configuration, server.map(BuildServer::run)));
  }

  private Descriptor bound(Revision revision) {
    String name = server.map(server -> "git+" + server.repository()).orElse("git");
    return Descriptor.commit(name, revision.commit())
        .noting(Statement.DIRTY, String.valueOf(revision.dirty()));
  }

  private Descriptor program(List<JourneyEvidence> seen) {
    Descriptor program =
        Descriptor.thing(TOOL, TOOL, tool)
            .noting(VERSION, tool)
            .noting(RUN, runId)
            .noting("brain", brains(seen).collect(Collectors.joining("+")));
    return part.isEmpty() ? program : program.noting(Statement.PART, part);
  }

  private static Stream<String> brains(List<JourneyEvidence> seen) {
    return facts(seen, Fact.Acted.class, Fact.Acted::by).filter(by -> !by.equals(RUNNER));
  }

  private Descriptor browsing() {
    String[] nameAndVersion = browser.split(" ", 2);
    String version = nameAndVersion.length > 1 ? nameAndVersion[1] : "";
    return Descriptor.thing("browser", nameAndVersion[0], version).noting(VERSION, browser);
  }

  private static Stream<String> models(List<JourneyEvidence> seen) {
    return facts(seen, Fact.Asked.class, Fact.Asked::model);
  }

  private Descriptor tested() {
    Descriptor tested = Descriptor.at("app", app);
    return appBuild.map(build -> tested.noting(BUILD, build)).orElse(tested);
  }

  /** Every file that the journeys are written in, and the verdict with those that are one. */
  private List<Descriptor> walked(List<JourneyVerdict> verdicts) {
    Map<String, Descriptor> byFile = new LinkedHashMap<>();
    journeys.forEach((file, hash) -> byFile.put(file, Descriptor.file(file, hash)));
    for (JourneyVerdict verdict : verdicts) {
      String file = verdict.plan().file();
      Descriptor journey =
          byFile
              .getOrDefault(file, Descriptor.at(file, file))
              .noting(Statement.JOURNEY, verdict.plan().journey());
      byFile.put(file, Ending.of(verdict).noteOn(journey));
    }
    return List.copyOf(byFile.values());
  }

  private static <T extends Fact> Stream<String> facts(
      List<JourneyEvidence> seen, Class<T> kind, Function<T, String> of) {
    return seen.stream()
        .flatMap(journey -> journey.steps().stream())
        .flatMap(step -> step.all(kind).stream())
        .map(of)
        .distinct();
  }
}
