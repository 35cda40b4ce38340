package dev.journeyman.report;

import dev.journeyman.verdict.JourneyVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of writing a report. The verdicts are there even where nothing could be written.
 *
 * @param headline the whole run in one sentence, such as {@code 4 of 5 journeys hold; Guest
 *     checkout fails at step 3}
 * @param modelCalls how often a model was asked, in all attempts
 * @param heeded which remarks of reviewers and hints were applied, and what came of each
 * @param warnings what could not be written, each as a sentence that names the file
 */
public record Written(
    String headline,
    List<JourneyVerdict> verdicts,
    List<Part> parts,
    long modelCalls,
    List<String> heeded,
    List<String> warnings) {

  public Written {
    verdicts = List.copyOf(verdicts);
    parts = List.copyOf(parts);
    heeded = List.copyOf(heeded);
    warnings = List.copyOf(warnings);
  }

  /** A file or folder of the report, and how large it is. */
  public record Part(Kind kind, Path path, long bytes) {}

  /** The parts of a report. */
  public enum Kind {
    STORYBOARD("storyboard.html"),
    FILMSTRIP("storyboard.png"),
    RESULT("result.json"),
    SUMMARY("summary.md"),
    GUARDRAILS("guardrails.sarif"),
    JUNIT("junit.xml"),
    CTRF("ctrf.json"),
    FILMS("films"),
    ALLURE_RESULTS("allure-results"),
    ALLURE_REPORT("allure-report/index.html"),
    ALLURE3_REPORT("allure3-report/index.html");

    private final String file;

    Kind(String file) {
      this.file = file;
    }

    /** All parts but those that need another program. */
    public static Set<Kind> usual() {
      return EnumSet.complementOf(EnumSet.of(ALLURE3_REPORT));
    }

    /** Its place in the published folder. */
    String file() {
      return file;
    }
  }

  /** The same with more to warn of. */
  public Written warning(List<String> more) {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Written(headline, verdicts, parts, modelCalls, heeded, all);
  }

  public Optional<Part> part(Kind kind) {
    return parts.stream().filter(p -> p.kind() == kind).findFirst();
  }

  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }
}
