package dev.journeyman.report;

import dev.journeyman.history.PastWalk;
import dev.journeyman.report.AllureTest.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What earlier runs saw, in Allure's own words. It is told from our history, so a build server
 * keeps one file and not Allure's folder too; that file holds no text of the app.
 */
final class AllureHistory {

  /** As many as Allure keeps itself. */
  private static final int MOST = 20;

  private record Time(long start, long stop, long duration) {
    static Time of(PastWalk walk) {
      return new Time(walk.at().toEpochMilli(), walk.ended().toEpochMilli(), walk.tookMs());
    }
  }

  private record Item(String uid, Status status, Time time) {}

  private record Known(AllureTrends.Statistic statistic, List<Item> items) {}

  private record Past3(
      String id,
      String name,
      String fullName,
      String historyId,
      Status status,
      long start,
      long stop,
      long duration,
      List<String> labels,
      String url) {}

  private record Run3(
      String uuid,
      String name,
      long timestamp,
      List<String> knownTestCaseIds,
      Map<String, Past3> testResults,
      Map<String, Long> metrics,
      String url) {}

  private final Map<String, Ruled> journeys = new LinkedHashMap<>();

  /** The walks of each run, the latest run first. */
  private final List<List<PastWalk>> runs;

  private AllureHistory(List<Ruled> journeys, List<PastWalk> past) {
    journeys.forEach(it -> this.journeys.put(it.plan().journey(), it));
    Map<String, List<PastWalk>> byRun =
        past.stream()
            .collect(Collectors.groupingBy(PastWalk::run, LinkedHashMap::new, Collectors.toList()));
    runs =
        byRun.values().stream()
            .sorted(Comparator.comparing((List<PastWalk> walks) -> walks.get(0).at()).reversed())
            .limit(MOST)
            .toList();
  }

  static AllureHistory of(List<Ruled> journeys, RunFacts run) {
    return new AllureHistory(journeys, run.background().past());
  }

  /** Write what Allure 2 looks for beside its results; nothing where there was no earlier run. */
  void write(Path folder) throws IOException {
    if (runs.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    Json.write(folder.resolve("history.json"), known());
    new AllureTrends(runs).write(folder);
  }

  private Map<String, Known> known() {
    Map<String, Known> known = new LinkedHashMap<>();
    journeys.forEach(
        (id, journey) -> {
          List<PastWalk> walks =
              runs.stream().flatMap(List::stream).filter(w -> w.journey().equals(id)).toList();
          if (!walks.isEmpty()) {
            List<Item> items =
                walks.stream()
                    .map(w -> new Item(Ids.of(w.run(), id), status(w), Time.of(w)))
                    .toList();
            known.put(
                AllureJourney.historyId(journey),
                new Known(AllureTrends.Statistic.of(walks), items));
          }
        });
    return known;
  }

  /** Write the same as Allure 3 reads it: a line for each run, the latest last. */
  void write3(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      lines.add(Json.line(run3(runs.get(i))));
    }
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private Run3 run3(List<PastWalk> walks) {
    Map<String, Past3> results = new LinkedHashMap<>();
    for (PastWalk walk : walks) {
      Ruled journey = journeys.get(walk.journey());
      if (journey != null) {
        String id = Ids.allure3(Ids.of(journey.plan().file()));
        Time time = Time.of(walk);
        results.put(
            id,
            new Past3(
                Ids.of(walk.run(), walk.journey()),
                Plain.line(journey.title()),
                Plain.line(journey.plan().file()),
                id,
                status(walk),
                time.start(),
                time.stop(),
                time.duration(),
                List.of(),
                ""));
      }
    }
    String run = walks.get(0).run();
    long at = walks.get(0).at().toEpochMilli();
    return new Run3(Ids.of(run), run, at, List.copyOf(results.keySet()), results, Map.of(), "");
  }

  private static Status status(PastWalk walk) {
    return AllureStep.status(walk.verdict());
  }
}
