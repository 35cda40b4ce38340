package dev.journeyman.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.brain.vision.Context;
import dev.journeyman.brain.vision.VisionBrain;
import dev.journeyman.drive.AppWatch;
import dev.journeyman.drive.Driver;
import dev.journeyman.drive.Limits;
import dev.journeyman.drive.Progress;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Budget;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Money;
import dev.journeyman.model.Prices;
import dev.journeyman.model.Usage;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.recording.Tape;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.playwright.Browsers;
import dev.journeyman.surface.playwright.FoundBrowser;
import dev.journeyman.surface.playwright.Launch;
import dev.journeyman.surface.playwright.PlaywrightBrowser;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.surface.playwright.Visit;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks ten steps with a scripted model and prints what a turn of it costs us besides its own time,
 * and how many tokens it would read. See docs/models.md.
 */
final class VisionBench {

  private static final int STEPS = 10;

  private final PlaywrightBrowser browser;
  private final Path folder;
  private final Site site;

  private VisionBench(PlaywrightBrowser browser, Path folder, Site site) {
    this.browser = browser;
    this.folder = folder;
    this.site = site;
  }

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    FoundBrowser found =
        Browsers.on(System.getenv(), false).find(Optional.empty()).found().orElseThrow();
    Path folder = Files.createTempDirectory("bench");
    try (Site site = new Site();
        PlaywrightBrowser browser =
            PlaywrightBrowser.launch(Launch.of(found, folder.resolve("cache")))) {
      site.page("/", page());
      VisionBench bench = new VisionBench(browser, folder, site);
      for (int round = -1; round < rounds; round++) {
        bench.walk(round);
      }
      bench.promise();
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder("<style>button{width:200px;height:40px}</style>");
    for (int i = 1; i <= STEPS; i++) {
      page.append("<button style='position:absolute;left:100px;top:")
          .append(i * 60)
          .append("px' onclick=\"this.textContent='Done ")
          .append(i)
          .append("'\">Part ")
          .append(i)
          .append("</button>");
    }
    return page.toString();
  }

  private static PlannedStep step(int number) {
    return new PlannedStep(
        Phase.STEPS,
        number,
        "See to part " + number + ", please, by pressing it.",
        "bench.md",
        number,
        List.of(new Expectation("\"Done " + number + "\" is shown.", "bench.md", number)));
  }

  private void walk(int round) {
    try (AnthropicServer provider = new AnthropicServer()) {
      List<PlannedStep> steps = new ArrayList<>();
      for (int i = 1; i <= STEPS; i++) {
        steps.add(step(i));
        Gesture.At at = new Gesture.At(200, i * 60 + 20);
        provider.willAct(new Gesture.Click(at, Gesture.Button.LEFT, 1, ""));
        provider.willCall("step_done", "{\"summary\":\"Done.\"}");
      }
      Watched watched = new Watched();
      Plan plan = new Plan("bench", "Bench", "bench.md", "/", steps, List.of());
      JourneyEvidence seen = drive(provider, plan, watched);
      if (Judge.rule(seen).verdict() != Verdict.PASSED) {
        throw new IllegalStateException(Judge.rule(seen).reason());
      }
      if (round >= 0) {
        time(seen, watched);
        tokens(provider);
      }
    }
  }

  /** What a promise costs that no grammar reads: a check of the model's own words, then a judge. */
  private void promise() {
    site.page(
        "/", page() + "<p id=said></p><script>onclick=()=>said.textContent='All is well'</script>");
    try (AnthropicServer provider = new AnthropicServer()) {
      provider.willAct(new Gesture.Click(new Gesture.At(200, 80), Gesture.Button.LEFT, 1, ""));
      provider.willCall("step_done", "{\"summary\":\"Done.\"}");
      provider.willCall("write_check", "{\"sentences\":[\"\\\"All is well\\\" is shown\"]}");
      provider.willCall("implies", "{\"first\":\"no\",\"second\":\"no\",\"reason\":\"\"}");
      provider.willCall("rule", "{\"first\":\"no\",\"second\":\"no\",\"seen\":\"\"}");
      List<Expectation> soft = List.of(new Expectation("It comes to a good end.", "bench.md", 1));
      PlannedStep step =
          new PlannedStep(Phase.STEPS, 1, "See to the first part.", "bench.md", 1, soft);
      drive(
          provider,
          new Plan("soft", "Soft", "bench.md", "/", List.of(step), List.of()),
          new Watched());
      for (String tool : List.of("write_check", "implies", "rule")) {
        List<JsonNode> all =
            provider.requests().stream()
                .filter(it -> it.path("tools").findValuesAsText("name").contains(tool))
                .toList();
        for (JsonNode request : all) {
          TokenCount count = new TokenCount();
          count.add(request);
          System.out.println("a question for " + tool + ": " + count.usage().total() + " tokens");
        }
      }
    }
  }

  private JourneyEvidence drive(AnthropicServer provider, Plan plan, Watched watched) {
    RunFolder run = RunFolder.create(folder.resolve("run-" + System.nanoTime()));
    Context context =
        new Context(
            provider.model(),
            provider.model(),
            Optional.empty(),
            Budget.ofRun(Allowance.UNLIMITED).journey(Allowance.OF_A_JOURNEY),
            (model, usage) -> Optional.empty(),
            List.of(),
            text -> text,
            Set.of(),
            "bench");
    try (Journal journal = Journal.open(run.journal(), new Redactor(Map.of()), Clock.systemUTC());
        Pictures pictures = Pictures.in(run);
        Surface opened = browser.open(Visit.of(site.base(), run.downloads()))) {
      Surface surface = watched.watching(opened);
      new Driver(
              plan,
              surface,
              new VisionBrain(context, surface),
              AppWatch.NONE,
              journal,
              Optional.of(pictures),
              Limits.DEFAULT,
              Progress.SILENT,
              Tape.NONE)
          .drive("bench");
    }
    return Journal.read(run.journal()).get(0);
  }

  /** An action's time holds the settling after it. */
  private static void time(JourneyEvidence seen, Watched watched) {
    Duration asked = Duration.ZERO;
    Duration acted = Duration.ZERO;
    int turns = 0;
    for (var step : seen.steps()) {
      for (Fact.Asked it : step.all(Fact.Asked.class)) {
        asked = asked.plus(it.took());
        turns++;
      }
      for (Fact.Acted it : step.all(Fact.Acted.class)) {
        acted = acted.plus(it.took());
      }
    }
    Duration rest =
        seen.took().orElseThrow().minus(asked).minus(acted).minus(watched.pictureTime());
    System.out.printf(
        Locale.ROOT,
        "%d turns: %.1f pictures, %.0f ms of pictures, %.0f ms of acting and settling, %.0f ms else a turn%n",
        turns,
        (double) watched.pictures() / turns,
        (double) watched.pictureTime().toMillis() / turns,
        (double) acted.toMillis() / turns,
        (double) rest.toMillis() / turns);
  }

  private static void tokens(AnthropicServer provider) {
    TokenCount count = new TokenCount();
    provider.requests().forEach(count::add);
    Usage without = new Usage(count.usage().total(), 0, 0, 0);
    System.out.printf(
        Locale.ROOT,
        "tokens read a step: %d without a cache (%s); %d new, %d into and %d from the cache (%s)%n",
        without.input() / STEPS,
        cost(provider, without),
        count.usage().input() / STEPS,
        count.usage().cacheWritten() / STEPS,
        count.usage().cacheRead() / STEPS,
        cost(provider, count.usage()));
  }

  private static String cost(AnthropicServer provider, Usage usage) {
    return Prices.on(LocalDate.now(Clock.systemUTC()))
            .costOf(provider.model().name(), usage)
            .map(Money::toString)
            .orElse("unknown")
        + " in all";
  }
}
