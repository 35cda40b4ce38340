package dev.journeyman.bench;

import dev.journeyman.demo.CornerShop;
import dev.journeyman.drive.Limits;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.run.Deciding;
import dev.journeyman.run.Narrator;
import dev.journeyman.run.RunEnd.Walked;
import dev.journeyman.run.Runner;
import dev.journeyman.run.Settings;
import dev.journeyman.surface.playwright.Browsers;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Runs sixteen recorded journeys with one, two and four workers, and in turn {@link HandWritten}
 * with as many threads, each with a browser of its own, and prints the ratios of the throughputs. A
 * whole run is measured, from reading the files to the last file of the report. See
 * docs/benchmarks.md.
 */
final class ThroughputBench {

  private static final int JOURNEYS = 16;

  private final Path project;
  private final String url;
  private final FoundBrowser browser;

  private ThroughputBench(Path project, String url, FoundBrowser browser) {
    this.project = project;
    this.url = url;
    this.browser = browser;
  }

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    FoundBrowser found =
        Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow();
    Path project = Files.createTempDirectory("throughput");
    copyJourneys(project);
    try (CornerShop shop = CornerShop.start(0, Set.of())) {
      new ThroughputBench(project, shop.url().toString(), found).measure(rounds);
    }
  }

  /** Journey and recording under another name each, as if sixteen people had written them. */
  private static void copyJourneys(Path project) throws IOException {
    Path recordings = Path.of("journeys", "recordings");
    Files.createDirectories(project.resolve(recordings));
    for (int i = 0; i < JOURNEYS; i++) {
      String id = HandWritten.JOURNEYS.get(i % HandWritten.JOURNEYS.size());
      String name = id + "-" + i;
      Files.copy(
          Path.of("journeys", id + ".md"), project.resolve("journeys").resolve(name + ".md"));
      String recording =
          Files.readString(recordings.resolve(id + ".json"), StandardCharsets.UTF_8)
              .replace("\"journey\": \"" + id + "\"", "\"journey\": \"" + name + "\"");
      Files.writeString(
          project.resolve(recordings).resolve(name + ".json"), recording, StandardCharsets.UTF_8);
    }
  }

  private record Column(int workers, Settings.Detail detail) {
    @Override
    public String toString() {
      return workers + (workers == 1 ? " worker, " : " workers, ") + detail;
    }
  }

  private void measure(int rounds) {
    Map<Column, List<Double>> ratios = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (int workers : List.of(1, 2, 4)) {
        double byHand = WalkBench.timed(() -> walkByHand(workers));
        System.out.printf(Locale.ROOT, "%d  %d by hand %.0f ms", round, workers, byHand);
        for (Settings.Detail detail : Settings.Detail.values()) {
          double took = WalkBench.timed(() -> run(workers, detail));
          System.out.printf(Locale.ROOT, ", %s x%.2f", detail, byHand / took);
          if (round > 0) {
            ratios
                .computeIfAbsent(new Column(workers, detail), c -> new ArrayList<>())
                .add(byHand / took);
          }
        }
        System.out.println();
      }
    }
    ratios.forEach(
        (column, all) ->
            System.out.printf(
                Locale.ROOT, "median throughput: %s %.2f%n", column, WalkBench.median(all)));
  }

  private void walkByHand(int threads) {
    Queue<String> queue = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < JOURNEYS; i++) {
      queue.add(HandWritten.JOURNEYS.get(i % HandWritten.JOURNEYS.size()));
    }
    List<CompletableFuture<Void>> all =
        Stream.generate(() -> CompletableFuture.runAsync(() -> drain(queue), ThroughputBench::run))
            .limit(threads)
            .toList();
    all.forEach(CompletableFuture::join);
  }

  private static void run(Runnable work) {
    new Thread(work).start();
  }

  private void drain(Queue<String> queue) {
    try (HandWritten hand = new HandWritten(browser.executable())) {
      for (String next = queue.poll(); next != null; next = queue.poll()) {
        hand.walk(next, url);
      }
    }
  }

  private void run(int workers, Settings.Detail detail) {
    Settings settings =
        new Settings(
                project,
                List.of(project.resolve("journeys")),
                Optional.of(url),
                Set.of(),
                Set.of(),
                Map.of(),
                Optional.of(project.resolve("run-" + System.nanoTime())),
                workers,
                detail,
                Limits.DEFAULT,
                new Settings.Machine(System.getenv(), project.resolve("cache"), false, "bench"))
            .deciding(Deciding.frozen(Deciding.By.REPLAY));
    Walked end = (Walked) new Runner(settings, new Silence(), Clock.systemUTC()).run();
    end.written().verdicts().stream()
        .filter(verdict -> verdict.verdict() != Verdict.PASSED)
        .findFirst()
        .ifPresent(
            verdict -> {
              throw new IllegalStateException(verdict.reason());
            });
  }

  private record Silence() implements Narrator {
    @Override
    public void announce(String what) {}

    @Override
    public void walking(int journeys, String url) {}

    @Override
    public void began(Plan plan) {}

    @Override
    public void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {}
  }
}
