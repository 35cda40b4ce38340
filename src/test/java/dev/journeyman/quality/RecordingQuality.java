package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Records walks through Corner Shop and runs what was written, as it is, twice: {@code mvn -B test
 * -Dtest=RecordingQuality}. The journeys are left in {@code target/recorded-walks}.
 */
final class RecordingQuality {

  @Test
  void whatIsRecordedPassesTwiceAsItIs() throws IOException {
    Path project = Path.of("target", "recorded-walks").toAbsolutePath();
    for (Path old : journeys(project)) {
      Files.delete(old);
    }
    RecordedWalks walks = RecordedWalks.in(project);
    ShopWalks.all().forEach(walks::record);
    WindowWalks.all().forEach(walks::recordInWindow);
    List<String> otherwise = new ArrayList<>();
    for (int run = 1; run <= 2; run++) {
      List<JourneyVerdict> verdicts = walks.run();
      System.out.println("Run " + run + ": " + verdicts.size() + " journeys");
      verdicts.stream()
          .filter(v -> v.verdict() != Verdict.PASSED)
          .map(v -> v.plan().journey() + " " + v.verdict() + ": " + v.reason())
          .forEach(otherwise::add);
    }
    assertThat(otherwise).isEmpty();
  }

  private static List<Path> journeys(Path project) throws IOException {
    if (!Files.isDirectory(project.resolve("journeys"))) {
      return List.of();
    }
    try (var files = Files.list(project.resolve("journeys"))) {
      return files.filter(f -> f.toString().endsWith(".md")).toList();
    }
  }
}
