package dev.journeyman.report;

import dev.journeyman.compare.Cell;
import dev.journeyman.compare.Change;
import dev.journeyman.compare.Comparison;
import dev.journeyman.compare.Result;
import dev.journeyman.compare.Row;
import dev.journeyman.compare.StepRow;
import dev.journeyman.compare.Version;
import dev.journeyman.journey.Stage;
import dev.journeyman.surface.Box;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code compare.json}: a comparison for programs. */
public record CompareFile(
    int version,
    String headline,
    Run run,
    Verdict verdict,
    List<OfVersion> versions,
    Map<Change, Long> totals,
    List<OfJourney> journeys) {

  public record Run(String id, String started, long tookMillis, String journeyman) {}

  public record OfVersion(
      String name,
      Version.Role role,
      String source,
      Optional<String> commit,
      Optional<String> trouble,
      String report) {}

  public record OfJourney(
      String id,
      String title,
      String file,
      Optional<String> stage,
      Change change,
      String sentence,
      List<Ending> results,
      List<OfStep> steps) {}

  public record Ending(
      String version, Verdict verdict, boolean flaky, Optional<String> where, String reason) {}

  public record OfStep(String title, String intent, List<OfCell> cells) {}

  public record OfCell(
      String version,
      Optional<Verdict> verdict,
      List<Promise> promises,
      Optional<Picture> picture) {}

  public record Promise(String text, Verdict verdict, String expected, String saw) {}

  /** How a picture differs from that of the first version that has one. */
  public record Picture(boolean same, double changedShare, List<Box> regions) {}

  /** Read one that may come from a stranger. */
  public static CompareFile read(byte[] json) throws IOException {
    return Json.read(json, CompareFile.class);
  }

  static CompareFile of(Comparison comparison, Contrasts contrasts, Comparisons.Facts facts) {
    Map<Change, Long> totals = new LinkedHashMap<>();
    for (Change change : Change.values()) {
      totals.put(change, comparison.count(change));
    }
    return new CompareFile(
        1,
        comparison.headline(),
        new Run(
            facts.runId(), facts.started().toString(), facts.took().toMillis(), facts.version()),
        comparison.verdict(),
        comparison.versions().stream().map(CompareFile::version).toList(),
        totals,
        comparison.byChange().stream().map(row -> journey(row, contrasts)).toList());
  }

  private static OfVersion version(Version version) {
    return new OfVersion(
        version.name(),
        version.role(),
        version.source(),
        version.commit(),
        Optional.of(version.trouble()).filter(trouble -> !trouble.isEmpty()),
        version.name() + "/");
  }

  private static OfJourney journey(Row row, Contrasts contrasts) {
    return new OfJourney(
        row.journey().id(),
        row.title(),
        row.journey().file(),
        row.journey().matter().stage().map(Stage::text),
        row.change(),
        row.sentence(),
        row.results().stream().map(CompareFile::ending).toList(),
        row.steps().stream().map(step -> step(row, step, contrasts)).toList());
  }

  private static Ending ending(Result result) {
    return new Ending(
        result.version().name(),
        result.verdict().verdict(),
        result.verdict().isFlaky(),
        result.where(),
        result.verdict().reason());
  }

  private static OfStep step(Row row, StepRow step, Contrasts contrasts) {
    return new OfStep(
        step.step().title(),
        step.step().intent(),
        step.cells().stream().map(cell -> cell(cell, contrasts.of(row, step, cell))).toList());
  }

  private static OfCell cell(Cell cell, Optional<Contrast> contrast) {
    return new OfCell(
        cell.version().name(),
        cell.ruled().verdict(),
        cell.ruled().expectations().stream()
            .map(e -> new Promise(e.expectation().text(), e.verdict(), e.expected(), e.saw()))
            .toList(),
        contrast.map(c -> new Picture(!c.isChanged(), c.share(), c.regions())));
  }
}
