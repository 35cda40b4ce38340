package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.report.Written.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The storyboard in a real browser, opened from disk. */
class StoryboardPageTests {

  private static HeadlessBrowser browser;

  @BeforeAll
  static void launch() {
    browser = HeadlessBrowser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static String write(RunFolder folder, RunFacts facts, boolean sample) {
    Written written =
        Reports.write(
            folder,
            facts,
            sample ? SampleRun.journeys() : List.of(),
            EnumSet.of(Kind.STORYBOARD),
            folder.root());
    assertThat(written.warnings()).isEmpty();
    return folder.published().resolve("storyboard.html").toUri().toString();
  }

  private static String sample(Path temp) {
    return write(SampleRun.in(temp.resolve("run"), browser.pictures()), SampleRun.FACTS, true);
  }

  private static Object scrolls(Page page) {
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  }

  @Test
  void theFirstScreenSaysWhatWasPromisedWhatWasSeenAndHowRealItIs(@TempDir Path temp) {
    try (Page page = browser.page()) {
      page.navigate(sample(temp));
      String first =
          (String)
              page.evaluate(
                  "[...document.querySelectorAll('header h1, header p, header li, header img')]"
                      + ".filter(e => e.getBoundingClientRect().bottom <= innerHeight)"
                      + ".map(e => e.tagName == 'IMG' ? 'IMG' : e.innerText).join('\\n')");
      assertThat(first)
          .startsWith("1 of 6 journeys hold")
          .contains("promises were looked at on the running app")
          .contains("promised \"Order confirmed\" is shown. Seen: \"Something went wrong\"")
          .contains("painted door: not built behind it")
          .contains("IMG");
    }
  }

  @Test
  void failuresComeFirstAndOpenWhilePassedJourneysAreFolded(@TempDir Path temp) {
    try (Page page = browser.page()) {
      page.navigate(sample(temp));
      assertThat(page.locator("main h2").allInnerTexts())
          .startsWith("Guest checkout")
          .endsWith("A visitor finds a mug");
      assertThat(page.locator("details.failed[open]").count()).isEqualTo(1);
      assertThat(page.locator("details.journey.passed[open]").count()).isZero();
      page.getByRole(com.microsoft.playwright.options.AriaRole.NAVIGATION)
          .getByText("A visitor finds a mug")
          .click();
      page.locator("details.journey.passed[open]").waitFor();
      assertThat(page.locator("details.journey.passed").innerText())
          .contains("weak: it held before this step too");
    }
  }

  @Test
  void everyPictureIsThereAndSaysWhatItShows(@TempDir Path temp) {
    try (Page page = browser.page()) {
      page.navigate(sample(temp));
      Object broken =
          page.evaluate(
              "Promise.all([...document.images].map(i => i.decode().then(() => i.alt ? 0 : 1)))"
                  + ".then(all => all.filter(x => x).length)");
      assertThat(broken).isEqualTo(0);
      assertThat(page.locator(".step.failed > figure img").first().getAttribute("alt"))
          .contains("after step 3")
          .contains("\"Something went wrong\"");
    }
  }

  @Test
  void aPhoneNeedsNoScrollingSideways(@TempDir Path temp) {
    try (Page page = browser.page()) {
      page.setViewportSize(360, 740);
      page.navigate(sample(temp));
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(scrolls(page)).isEqualTo(false);
    }
  }

  @Test
  void foldedJourneysArePrintedToo(@TempDir Path temp) {
    try (Page page = browser.page()) {
      page.navigate(sample(temp));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("details.journey.passed .step").first().boundingBox().height)
          .isPositive();
    }
  }

  @Test
  void textOfTheAppNeverRunsAndNothingIsLoaded(@TempDir Path temp) {
    String address = write(Hostile.run(temp.resolve("run")), Hostile.FACTS, false);
    List<String> asked = new ArrayList<>();
    List<String> dialogs = new ArrayList<>();
    try (Page page = browser.page()) {
      page.onRequest(request -> asked.add(request.url()));
      page.onDialog(
          dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
          });
      page.navigate(address);
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(page.evaluate("window.harmed === undefined")).isEqualTo(true);
      assertThat(
              page.locator("script, iframe, object, form, [onerror], a:not([href^='#'])").count())
          .isZero();
      assertThat(page.frames()).hasSize(1);
      page.setViewportSize(360, 740);
      assertThat(scrolls(page)).isEqualTo(false);
    }
    assertThat(dialogs).isEmpty();
    assertThat(asked).allMatch(url -> url.startsWith("file:") || url.startsWith("data:image/jpeg"));
  }

  @Test
  void tenJourneysOfSixStepsTakeLessThanThreeMegabytes(@TempDir Path temp) throws IOException {
    RunFolder folder = ReportPageTests.journeys(10, 6, temp.resolve("run"), browser.pictures());
    write(folder, SampleRun.FACTS, false);
    assertThat(Files.size(folder.published().resolve("storyboard.html"))).isLessThan(3_000_000);
  }

  @Test
  void aHundredJourneysAreFoldedInTheOverviewAndStillOpen(@TempDir Path temp) throws IOException {
    RunFolder folder = ReportPageTests.journeys(100, 4, temp.resolve("run"), new Drawn());
    try (Page page = browser.page()) {
      page.navigate(write(folder, SampleRun.FACTS, false));
      assertThat(page.locator("header nav details > summary").innerText()).contains("100 journeys");
      assertThat(page.locator("main section").count()).isEqualTo(100);
      assertThat((Integer) page.evaluate("document.querySelector('main').offsetTop"))
          .isLessThan(1000);
    }
  }
}
