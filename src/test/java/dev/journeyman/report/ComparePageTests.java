package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.journeyman.compare.Comparison;
import dev.journeyman.compare.Version;
import dev.journeyman.compare.Version.Role;
import dev.journeyman.compare.VersionRun;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Journey;
import dev.journeyman.verdict.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison in a real browser, opened from disk. */
class ComparePageTests {

  private static final String EVIL = Hostile.EVIL;

  private static HeadlessBrowser browser;

  @BeforeAll
  static void launch() {
    browser = HeadlessBrowser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static VersionRun run(String name, Role role, String source, RunFolder folder) {
    List<JourneyEvidence> seen = Journal.read(folder.journal());
    return new VersionRun(
        new Version(name, role, source, Optional.empty(), ""),
        folder,
        seen,
        seen.stream().map(Judge::rule).toList());
  }

  private static Path write(Path temp, String version, Journey journey, VersionRun... runs) {
    RunFolder folder = RunFolder.around(temp.resolve("compare"), Comparisons.JSON);
    Comparisons.Facts facts =
        new Comparisons.Facts(version, SampleRun.STARTED, Duration.ofSeconds(9), version);
    assertThat(Comparisons.write(folder, Comparison.of(List.of(runs), List.of(journey)), facts))
        .isEmpty();
    return folder.published();
  }

  private static Journey journey(String id, String title) {
    return new Journey(
        id,
        title,
        "journeys/a.md",
        FrontMatter.EMPTY,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void textOfTheAppNeverRunsAndNothingIsLoaded(@TempDir Path temp) throws IOException {
    Path published =
        write(
            temp,
            EVIL,
            journey("evil", EVIL),
            run("base", Role.BASE, EVIL, Hostile.run(temp.resolve("a"))),
            run("head", Role.HEAD, EVIL, Hostile.run(temp.resolve("b"))));
    List<String> asked = new ArrayList<>();
    List<String> dialogs = new ArrayList<>();
    try (Page page = browser.page()) {
      page.onRequest(request -> asked.add(request.url()));
      page.onDialog(
          dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
          });
      page.navigate(published.resolve("compare.html").toUri().toString());
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(page.locator("h2").innerText()).contains("<script>");
      assertThat(page.evaluate("window.harmed === undefined")).isEqualTo(true);
      assertThat(page.locator("script, iframe, object, form, [onerror]").count()).isZero();
      assertThat(page.locator("a:not([href^='#']):not([href$='/storyboard.html'])").count())
          .isZero();
      assertThat(page.frames()).hasSize(1);
      page.setViewportSize(360, 740);
      assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
          .isEqualTo(false);
    }
    assertThat(dialogs).isEmpty();
    assertThat(asked).allMatch(url -> url.startsWith("file:") || url.startsWith("data:image/jpeg"));
    String outsideOfCode =
        Files.readString(published.resolve("summary.md")).replaceAll("`[^`]*`", "");
    assertThat(outsideOfCode).contains("\\<script").doesNotContain("'><", ";<", "></");
  }

  @Test
  void equalPicturesTakeNoSpaceAndOthersAreOutlinedAndMeasured(@TempDir Path temp) {
    RunFolder base = SampleRun.in(temp.resolve("a"), browser.pictures());
    RunFolder head = SampleRun.in(temp.resolve("b"), new Drawn());
    Journey journey = journey("checkout/guest", "Guest checkout");
    Path same =
        write(
            temp.resolve("same"),
            "1",
            journey,
            run("base", Role.BASE, "main", base),
            run("head", Role.HEAD, "working tree", base));
    Path other =
        write(
            temp.resolve("other"),
            "1",
            journey,
            run("base", Role.BASE, "main", base),
            run("head", Role.HEAD, "working tree", head));
    try (Page page = browser.page()) {
      page.navigate(same.resolve("compare.html").toUri().toString());
      assertThat(page.locator("img").count()).isZero();
      assertThat(page.locator("main").textContent())
          .contains("Passed on both, and it looks the same.");
      page.navigate(other.resolve("compare.html").toUri().toString());
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(page.locator(".version figure img").count()).isEqualTo(6);
      assertThat(page.locator(".drawn img").count()).isEqualTo(3);
      assertThat(page.locator("figcaption").allInnerTexts())
          .anySatisfy(text -> assertThat(text).contains("not as on base").contains("%"));
      assertThat(page.locator("img").first().getAttribute("alt")).contains("base: the page at");
    }
  }
}
