package dev.journeyman.bench;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.brain.replay.ReplayBrain;
import dev.journeyman.brain.replay.Script;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.drive.AppWatch;
import dev.journeyman.drive.Driver;
import dev.journeyman.drive.Limits;
import dev.journeyman.drive.Progress;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.plan.Plan;
import dev.journeyman.recording.Names;
import dev.journeyman.recording.Recording;
import dev.journeyman.recording.RecordingFile;
import dev.journeyman.recording.Tape;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Browsers;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Visit;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks three journeys with Journeyman and with {@link HandWritten} in turn, in one process on the
 * same browser and shop, and prints the ratios of the wall times round by round. See
 * docs/benchmarks.md.
 */
final class WalkBench {

  private final String url;
  private final HandWritten hand;
  private final PlaywrightBrowser browser;
  private final Path folder;
  private final List<Journey> journeys = journeys();

  private WalkBench(String url, HandWritten hand, PlaywrightBrowser browser, Path folder) {
    this.url = url;
    this.hand = hand;
    this.browser = browser;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    FoundBrowser found =
        Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow();
    Path folder = Files.createTempDirectory("bench");
    try (CornerShop shop = CornerShop.start(0, Set.of());
        HandWritten hand = new HandWritten(found.executable());
        PlaywrightBrowser browser =
            PlaywrightBrowser.launch(Launch.of(found, folder.resolve("cache")))) {
      new WalkBench(shop.url().toString(), hand, browser, folder).measure(rounds);
    }
  }

  /** One way to walk the journeys. */
  private record Way(String title, boolean replayed, boolean pictures) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("facts only", false, false),
          new Way("with pictures", false, true),
          new Way("replayed", true, false),
          new Way("replayed with pictures", true, true));

  private void measure(int rounds) {
    Map<Way, List<Double>> ratios = new LinkedHashMap<>();
    WAYS.forEach(way -> ratios.put(way, new ArrayList<>()));
    for (int round = -2; round < rounds; round++) {
      double byHand = timed(() -> hand.walkAll(url));
      StringBuilder line = new StringBuilder();
      line.append(String.format(Locale.ROOT, "%3d  by hand %.0f ms", round + 1, byHand));
      for (Map.Entry<Way, List<Double>> each : ratios.entrySet()) {
        Way way = each.getKey();
        double took = timed(() -> journeys.forEach(journey -> walk(journey, way)));
        if (round >= 0) {
          each.getValue().add(took / byHand);
        }
        line.append(String.format(Locale.ROOT, ", %s x%.2f", way.title(), took / byHand));
      }
      System.out.println(line);
    }
    ratios.forEach(
        (way, all) ->
            System.out.printf(Locale.ROOT, "median ratio: %s %.2f%n", way.title(), median(all)));
  }

  private static List<Journey> journeys() {
    return Journeys.read(List.of(Path.of("journeys")), Path.of("").toAbsolutePath(), Set.of())
        .journeys()
        .stream()
        .filter(j -> HandWritten.JOURNEYS.contains(j.id()))
        .toList();
  }

  private void walk(Journey journey, Way way) {
    RunFolder run = RunFolder.create(folder.resolve("run-" + System.nanoTime()));
    Plan plan = Plan.of(journey, journey.matter().data());
    try (Journal journal = Journal.open(run.journal(), new Redactor(Map.of()), Clock.systemUTC());
        Pictures pictures = Pictures.in(run)) {
      try (Surface surface = browser.open(Visit.of(URI.create(url), run.downloads()))) {
        new Driver(
                plan,
                surface,
                brain(journey, way.replayed()),
                AppWatch.NONE,
                journal,
                Optional.of(pictures).filter(p -> way.pictures()),
                Limits.DEFAULT,
                Progress.SILENT,
                Tape.NONE)
            .drive("bench");
      }
    }
    JourneyVerdict verdict = Judge.rule(Journal.read(run.journal()).get(0));
    if (verdict.verdict() != Verdict.PASSED) {
      throw new IllegalStateException(verdict.reason());
    }
  }

  private static Brain brain(Journey journey, boolean replayed) {
    PlainBrain plain = new PlainBrain(Fixtures.NONE);
    if (!replayed) {
      return plain;
    }
    Recording recording =
        RecordingFile.in(RecordingFile.FOLDER, journey.id()).read().recording().orElseThrow();
    Script script =
        new Script(
            Optional.of(recording),
            recording.fresh(journey),
            "",
            new Names(journey.matter().data()));
    return new ReplayBrain(
        script, plain, Optional.of(plain), Fixtures.NONE, Limits.DEFAULT.step().dividedBy(2));
  }

  static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
