package dev.journeyman.bench;

import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.drive.AppWatch;
import dev.journeyman.drive.Driver;
import dev.journeyman.drive.Limits;
import dev.journeyman.drive.Progress;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.plan.Plan;
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

  private void measure(int rounds) throws IOException {
    List<Double> off = new ArrayList<>();
    List<Double> on = new ArrayList<>();
    System.out.printf("%6s %12s %14s %14s%n", "round", "by hand ms", "facts only", "with pictures");
    for (int round = -2; round < rounds; round++) {
      double byHand = timed(() -> hand.walkAll(url));
      double facts = timed(() -> walkAll(false));
      double pictures = timed(() -> walkAll(true));
      if (round >= 0) {
        off.add(facts / byHand);
        on.add(pictures / byHand);
        System.out.printf(
            Locale.ROOT,
            "%6d %12.0f %7.0f x%.2f %8.0f x%.2f%n",
            round + 1,
            byHand,
            facts,
            facts / byHand,
            pictures,
            pictures / byHand);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "median ratio: facts only %.2f, with pictures %.2f%n",
        median(off),
        median(on));
  }

  private void walkAll(boolean pictures) {
    journeys.forEach(journey -> walk(journey, pictures));
  }

  private static List<Journey> journeys() {
    return Journeys.read(List.of(Path.of("journeys")), Path.of("").toAbsolutePath(), Set.of())
        .journeys()
        .stream()
        .filter(j -> HandWritten.JOURNEYS.contains(j.id()))
        .toList();
  }

  private void walk(Journey journey, boolean pictures) {
    RunFolder run = RunFolder.create(folder.resolve("run-" + System.nanoTime()));
    Plan plan = Plan.of(journey, journey.matter().data());
    try (Journal journal = Journal.open(run.journal(), new Redactor(Map.of()), Clock.systemUTC())) {
      try (Surface surface = browser.open(Visit.of(URI.create(url), run.downloads()))) {
        new Driver(
                plan,
                surface,
                new PlainBrain(Fixtures.NONE),
                AppWatch.NONE,
                journal,
                pictures ? Optional.of(run) : Optional.empty(),
                Limits.DEFAULT,
                Progress.SILENT)
            .drive("bench");
      }
    }
    JourneyVerdict verdict = Judge.rule(Journal.read(run.journal()).get(0));
    if (verdict.verdict() != Verdict.PASSED) {
      throw new IllegalStateException(verdict.reason());
    }
  }

  private static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
