package dev.journeyman.report;

import dev.journeyman.compare.Comparison;
import dev.journeyman.evidence.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes the report of a comparison; that of each version lies below its name. */
public final class Comparisons {

  public static final String PAGE = "compare.html";
  public static final String JSON = "compare.json";
  public static final String SUMMARY = "summary.md";

  private interface Writing {
    void to(Path file) throws IOException;
  }

  private final Warnings warnings = new Warnings();

  private Comparisons() {}

  /**
   * What is said of the comparison as a whole.
   *
   * @param version of this program
   */
  public record Facts(String runId, Instant started, Duration took, String version) {}

  /** Write all parts; what could not be written, each as a sentence. */
  public static List<String> write(RunFolder folder, Comparison comparison, Facts facts) {
    Comparisons writer = new Comparisons();
    Contrasts contrasts = Contrasts.of(comparison, writer.warnings);
    Path to = folder.published();
    writer.part(
        to.resolve(PAGE), file -> new ComparePage(comparison, contrasts, facts).write(file));
    writer.part(
        to.resolve(JSON), file -> Json.write(file, CompareFile.of(comparison, contrasts, facts)));
    writer.part(
        to.resolve(SUMMARY),
        file ->
            Files.writeString(
                file, CompareSummary.of(comparison, contrasts, facts), StandardCharsets.UTF_8));
    return writer.warnings.all();
  }

  private void part(Path file, Writing writing) {
    try {
      writing.to(file);
    } catch (IOException | RuntimeException | LinkageError e) {
      warnings.add(file.getFileName() + " could not be written: " + e);
    }
  }
}
