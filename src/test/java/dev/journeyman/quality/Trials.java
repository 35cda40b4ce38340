package dev.journeyman.quality;

import dev.journeyman.verdict.JourneyVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many trials at once: most of a trial is waiting for what does not come. */
final class Trials {

  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 1;

  private Trials() {}

  static Map<Trial, List<JourneyVerdict>> run(List<Trial> trials) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<Trial, Future<List<JourneyVerdict>>> begun = new LinkedHashMap<>();
      trials.forEach(trial -> begun.put(trial, threads.submit(trial::run)));
      Map<Trial, List<JourneyVerdict>> results = new LinkedHashMap<>();
      for (Map.Entry<Trial, Future<List<JourneyVerdict>>> each : begun.entrySet()) {
        results.put(each.getKey(), new ArrayList<>(each.getValue().get()));
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trial broke off", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
