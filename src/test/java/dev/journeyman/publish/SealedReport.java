package dev.journeyman.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.journeyman.compare.Change;
import dev.journeyman.compare.Version.Role;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Revision;
import dev.journeyman.plan.Plan;
import dev.journeyman.proof.Claims;
import dev.journeyman.proof.Seal;
import dev.journeyman.proof.Verifier;
import dev.journeyman.report.CompareFile;
import dev.journeyman.report.Policy;
import dev.journeyman.report.Policy.Unapplied;
import dev.journeyman.report.Postscript;
import dev.journeyman.report.ResultFile;
import dev.journeyman.report.ResultFile.JourneyResult;
import dev.journeyman.report.ResultFile.StepResult;
import dev.journeyman.report.Told;
import dev.journeyman.signing.SigningKey;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run's folder without a run: what is told in it is made up, and its proof holds. */
public final class SealedReport {

  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String STARTED = "2026-11-20T09:30:00Z";

  private final RunFolder folder;
  private final List<JourneyResult> journeys = new ArrayList<>();
  private List<Postscript.Change> recordings = List.of();
  private Optional<Postscript.Gap> uncovered = Optional.empty();
  private String environment = "http://localhost:3000";
  private Optional<Policy> policy = Optional.empty();

  public SealedReport(Path root) {
    this.folder = RunFolder.create(root);
  }

  public SealedReport holds(String id, String title) {
    return journey(id, title, Verdict.PASSED, List.of(), List.of());
  }

  /** One that fails at its first step, of which there is a picture. */
  public SealedReport fails(String id, String title, String expected, String seen) {
    String picture = "allure-results/" + journeys.size() + "-attachment.jpg";
    file(picture, "picture of " + journeys.size());
    return journey(
        id,
        title,
        Verdict.FAILED,
        List.of(
            new Told("Step", "1. " + title, false),
            new Told("Promised", title, false),
            new Told("Expected", expected, true),
            new Told("Seen", seen, true),
            new Told("At", "journeys/pay.md:14", true)),
        List.of(picture));
  }

  private SealedReport journey(
      String id, String title, Verdict verdict, List<Told> story, List<String> pictures) {
    boolean passed = verdict == Verdict.PASSED;
    StepResult step =
        new StepResult(
            "step 1",
            title,
            "journeys/pay.md:12",
            verdict.name(),
            Optional.empty(),
            List.of(),
            900,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            pictures);
    journeys.add(
        new JourneyResult(
            id,
            title,
            "journeys/pay.md",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            verdict,
            false,
            1,
            passed ? Optional.empty() : Optional.of("promise broken"),
            passed ? "" : title,
            passed ? Optional.empty() : Optional.of("step 1"),
            story,
            environment,
            STARTED,
            1400,
            List.of(step),
            List.of(),
            List.of(),
            Optional.empty()));
    return this;
  }

  SealedReport toReview(String journey, String... diff) {
    recordings = List.of(new Postscript.Change(journey, true, List.of(diff)));
    return this;
  }

  SealedReport uncovered(String... files) {
    uncovered = Optional.of(new Postscript.Gap("main", files.length + 2, List.of(files)));
    return this;
  }

  /** Settings that the change has otherwise. */
  public SealedReport unapplied(String setting, String applied, String proposed) {
    policy = Optional.of(new Policy("main", List.of(new Unapplied(setting, applied, proposed))));
    return this;
  }

  /** What the browser, the address and the like are called. */
  SealedReport environment(String text) {
    environment = text;
    return this;
  }

  /** On another version too, with what is told of each of its journeys. */
  SealedReport compared(String text) {
    CompareFile.OfVersion version =
        new CompareFile.OfVersion(
            text, Role.BASE, text, Optional.empty(), Optional.of(text), "base/");
    CompareFile compare =
        new CompareFile(
            1,
            "compared",
            new CompareFile.Run("run", STARTED, 1, "0.1.0"),
            Verdict.FAILED,
            List.of(version),
            Map.of(),
            journeys.stream()
                .map(
                    it ->
                        new CompareFile.OfJourney(
                            it.id(),
                            "",
                            it.file(),
                            Optional.empty(),
                            Change.OTHER,
                            text,
                            List.of(),
                            List.of()))
                .toList());
    return file("compare.json", json(compare));
  }

  public SealedReport file(String path, String text) {
    try {
      Path file = folder.published().resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path seal() {
    return seal(Optional.empty());
  }

  /** Write the result and seal all of it; the folder of the run. */
  Path seal(Optional<SigningKey> key) {
    ResultFile.Run run =
        new ResultFile.Run(
            "2026-11-20-0930-ab12", STARTED, 23_400, environment, environment, "0.1.0", "");
    ResultFile result =
        new ResultFile(
            1,
            "All journeys hold",
            run,
            new ResultFile.Totals(journeys.size(), 0, 0, 0, 0, 0, 0),
            List.of("14 promises were checked on the running app, and all held.", environment),
            journeys,
            recordings,
            uncovered,
            policy);
    file("result.json", json(result));
    return seal(folder, journeys, key);
  }

  private static String json(Object value) {
    try {
      return JsonMapper.builder()
          .addModule(new Jdk8Module())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .build()
          .writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path seal(
      RunFolder folder, List<JourneyResult> journeys, Optional<SigningKey> key) {
    Claims claims =
        new Claims(
            "run",
            "0.1.0",
            "",
            "http://localhost:3000",
            Optional.empty(),
            new Answer.Told<>(new Revision(COMMIT, false)),
            Optional.empty(),
            Map.of());
    List<JourneyVerdict> verdicts =
        journeys.stream()
            .map(
                it ->
                    new JourneyVerdict(
                        new Plan(
                            it.id(), it.title(), "journeys/" + it.id(), "/", List.of(), List.of()),
                        it.verdict(),
                        List.of(),
                        it.reason()))
            .toList();
    Seal seal = Seal.put(folder, claims, verdicts, key);
    if (seal.trouble().isPresent()) {
      throw new AssertionError(seal.trouble().get());
    }
    return folder.root();
  }

  /** What can be published of it. */
  Published read() {
    return published(seal());
  }

  static Published published(Path run) {
    Published.Reading reading = reading(run);
    if (reading instanceof Published.Reading.Usable usable) {
      return usable.run();
    }
    throw new AssertionError(reading);
  }

  static Published.Reading reading(Path run) {
    return Published.read(run, new Verifier.Asked(Optional.empty(), Optional.empty()), Origin.OURS);
  }
}
