package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.Redactor;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.report.Written.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser, opened from disk. */
class ReportPageTests {

  private static HeadlessBrowser browser;

  @BeforeAll
  static void launch() {
    browser = HeadlessBrowser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static String address(RunFolder folder) {
    return folder.published().resolve("allure-report/index.html").toUri().toString();
  }

  @Test
  void aFailedJourneyShowsPromiseSightAndPictureWithoutAClick(@TempDir Path temp) {
    RunFolder folder = SampleRun.in(temp.resolve("run"), browser.pictures());
    Reports.write(folder, SampleRun.FACTS, SampleRun.journeys());
    try (Page page = browser.page()) {
      page.navigate(address(folder) + "#suites");
      expand(page, ".node:not(.node__expanded) > .node__title");
      page.locator(".node__leaf").getByText("Guest checkout").click();
      Locator shown = page.locator(".test-result-overview");
      shown.locator("td").getByText("Promised").waitFor();
      assertThat(shown.innerText())
          .contains("\"Order confirmed\" is shown.")
          .contains("\"Something went wrong\" in its place");
      Object width =
          shown.locator("img").first().evaluate("i => i.decode().then(() => i.naturalWidth)");
      assertThat(width).isEqualTo(960);
    }
  }

  @Test
  void aJourneyIsFoundByItsFeatureAndShowsItsSourceItsChangeAndItsPast(@TempDir Path temp) {
    RunFolder folder = SampleRun.in(temp.resolve("run"), new Drawn());
    Reports.write(folder, SampleRun.FACTS, SampleRun.journeys());
    try (Page page = browser.page()) {
      page.navigate(address(folder) + "#behaviors");
      expand(page, ".node:not(.node__expanded) > .node__title");
      assertThat(page.locator(".node__name").allInnerTexts()).contains("checkout", "smoke");
      page.locator(".node__leaf").getByText("Guest checkout").click();
      page.getByText("pull request 12").waitFor();
      assertThat(page.getByText("journeys/checkout/guest.md at 0123456789").getAttribute("href"))
          .endsWith("/blob/0123456789abcdef/app/journeys/checkout/guest.md");
      page.getByText("History").click();
      page.locator(".test-result-history__item, .test-result-history").first().waitFor();
      assertThat(page.locator(".test-result-history").innerText()).contains("33");
      page.navigate("about:blank");
      page.navigate(address(folder) + "#graph");
      page.locator(".chart__body svg").first().waitFor();
      for (String trend : List.of("history", "duration", "retry", "categories")) {
        Locator curve = page.locator("[data-id='" + trend + "-trend']");
        assertThat(curve.locator("svg path").count()).as(trend).isPositive();
        assertThat(curve.textContent()).as(trend).contains("#40", "#41", "#42");
      }
    }
  }

  @Test
  void textOfTheAppNeverRunsAndNothingIsLoaded(@TempDir Path temp) {
    RunFolder folder = Hostile.run(temp.resolve("run"));
    Written written = Reports.write(folder, Hostile.FACTS, List.of());
    assertThat(written.warnings()).isEmpty();
    List<String> asked = new ArrayList<>();
    try (Page page = browser.page()) {
      page.onRequest(request -> asked.add(request.url()));
      for (String tab :
          List.of("", "#categories", "#suites", "#behaviors", "#graph", "#timeline")) {
        page.navigate("about:blank");
        page.navigate(address(folder) + tab);
        page.locator(".app__content").waitFor();
        expand(page, ".node:not(.node__expanded) > .node__title");
        assertUnharmed(page);
      }
      page.navigate("about:blank");
      page.navigate(address(folder) + "#suites");
      page.locator(".node__leaf").first().click();
      page.locator(".test-result-execution").waitFor();
      expand(page, ".step:not(.step_expanded) > .step__title_hasContent");
      expand(page, ".attachment-row");
      page.locator(".attachment__text").first().waitFor();
      assertThat(page.locator(".attachment__text").count()).isEqualTo(3);
      assertUnharmed(page);
    }
    assertThat(asked).allMatch(url -> url.matches("(?s)(file|data|blob|about):.*"));
  }

  private static void assertUnharmed(Page page) {
    for (Frame frame : page.frames()) {
      assertThat(frame.evaluate("() => window.harmed === undefined")).isEqualTo(true);
    }
    assertThat(page.locator("img[src='x']").count()).isZero();
  }

  /** Opens what is closed, again and again until nothing new appears. */
  private static void expand(Page page, String closed) {
    page.evaluate(
        "async closed => { const opened = new Set();"
            + " for (let i = 0; i < 20; i++) {"
            + "  const fresh = [...document.querySelectorAll(closed)].filter(e => !opened.has(e));"
            + "  fresh.forEach(e => { opened.add(e); e.click(); });"
            + "  await new Promise(done => requestAnimationFrame(() => setTimeout(done, 20)));"
            + " } }",
        closed);
  }

  @Test
  void tenJourneysOfSixStepsTakeLessThanTenMegabytes(@TempDir Path temp) {
    RunFolder folder = journeys(10, 6, temp.resolve("run"), browser.pictures());
    Written written = Reports.write(folder, SampleRun.FACTS, List.of());
    assertThat(written.warnings()).isEmpty();
    long allure =
        written.parts().stream()
            .filter(p -> p.kind() == Kind.ALLURE_RESULTS || p.kind() == Kind.ALLURE_REPORT)
            .mapToLong(Written.Part::bytes)
            .sum();
    assertThat(allure).isLessThan(10_000_000);
  }

  static RunFolder journeys(int many, int steps, Path root, SampleRun.Pictures pictures) {
    RunFolder folder = RunFolder.create(root);
    List<byte[]> shots =
        List.of(pictures.shop(), pictures.results(), pictures.added(), pictures.wrong());
    try (Journal journal =
        Journal.open(folder.journal(), Redactor.NONE, new Ticking(SampleRun.STARTED))) {
      for (int j = 0; j < many; j++) {
        PlannedStep[] planned =
            Stream.generate(() -> Script.step("Do something.", "\"Done\" is shown."))
                .limit(steps)
                .toArray(PlannedStep[]::new);
        Script script =
            new Script(journal, folder, Script.plan("j" + j, "Journey " + j, List.of(), planned));
        script.begin();
        for (int s = 0; s < steps; s++) {
          script.next().act("click button \"Do\"", 90).held(0, "\"Done\"", "\"Done\"");
          byte[] shot = shots.get((j + s) % 4);
          script.picture(Shot.ACTION, shot, SampleRun.mark("acted", 57, 444, 117, 40));
          script.picture(Shot.RESULT, shot, SampleRun.mark("held", 40, 104, 200, 40));
          script.done(200);
        }
        script.end(1300);
      }
    }
    return folder;
  }
}
