package dev.journeyman.report;

import dev.journeyman.history.PastWalk;
import dev.journeyman.report.AllureTest.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The curves of earlier runs, as Allure 2 reads them beside its results: it adds the point of the
 * run that it reports on.
 *
 * @param runs the walks of each run in the order of time, the latest run first
 */
record AllureTrends(List<List<PastWalk>> runs) {

  /** Counts by Allure's names of ends. */
  record Statistic(long failed, long broken, long skipped, long passed, long total) {
    static Statistic of(List<PastWalk> walks) {
      Map<Status, Long> by =
          walks.stream()
              .map(walk -> AllureStep.status(walk.verdict()))
              .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
      return new Statistic(
          by.getOrDefault(Status.FAILED, 0L),
          by.getOrDefault(Status.BROKEN, 0L),
          0,
          by.getOrDefault(Status.PASSED, 0L),
          walks.size());
    }
  }

  private record Retries(int run, int retry) {}

  private record Point(Optional<Long> buildOrder, String reportName, Object data) {}

  private interface Measure {
    Object of(List<PastWalk> walks);
  }

  void write(Path folder) throws IOException {
    Json.write(folder.resolve("history-trend.json"), points(Statistic::of));
    Json.write(folder.resolve("duration-trend.json"), points(AllureTrends::duration));
    Json.write(folder.resolve("retry-trend.json"), points(AllureTrends::retries));
    Json.write(folder.resolve("categories-trend.json"), points(AllureTrends::categories));
  }

  private List<Point> points(Measure measure) {
    return runs.stream()
        .map(walks -> new Point(walks.get(0).number(), walks.get(0).run(), measure.of(walks)))
        .toList();
  }

  /** From the first beginning to the last end, as Allure measures a run. */
  private static Map<String, Long> duration(List<PastWalk> walks) {
    Instant first = walks.get(0).at();
    Instant last = walks.stream().map(PastWalk::ended).max(Comparator.naturalOrder()).orElse(first);
    return Map.of("duration", Duration.between(first, last).toMillis());
  }

  private static Retries retries(List<PastWalk> walks) {
    int attempts = walks.stream().mapToInt(PastWalk::attempts).sum();
    return new Retries(walks.size(), attempts - walks.size());
  }

  private static Map<String, Long> categories(List<PastWalk> walks) {
    return walks.stream()
        .flatMap(walk -> walk.cause().flatMap(Cause::titled).stream())
        .collect(Collectors.groupingBy(Cause::category, TreeMap::new, Collectors.counting()));
  }
}
