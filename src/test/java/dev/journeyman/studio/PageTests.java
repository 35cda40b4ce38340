package dev.journeyman.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.journeyman.report.HeadlessBrowser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser, on the real server. */
class PageTests {
  private static final String FILE = "journeys/buy.md";
  private static final String JOURNEY =
      """
      ---
      owner: checkout
      ---
      # A guest buys a mug

      ## Steps
      1. Open "/".
         - "Welcome" is shown.
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static OpenStudio studio;

  @SuppressWarnings("NullAway.Init")
  private static HeadlessBrowser browser;

  private final List<String> complaints = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Page page;

  @BeforeAll
  static void launch() {
    studio = new OpenStudio(folder);
    browser = HeadlessBrowser.launch();
  }

  @AfterAll
  static void quit() {
    browser.close();
    studio.close();
  }

  @BeforeEach
  void open() {
    studio.file(FILE, JOURNEY);
    page = browser.page();
    page.setDefaultTimeout(20_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onDialog(dialog -> dialog.accept());
    page.navigate(studio.studio().address().toString());
    button("A guest buys a mug").click();
    assertThat(state()).hasText("Saved");
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator text() {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Journey text").setExact(true));
  }

  private Locator state() {
    return page.locator("#doc-state");
  }

  private void write(String words) {
    text().press("Control+End");
    page.keyboard().type(words);
  }

  @Nested
  class Opening {

    @Test
    void obeysItsOwnPolicyAndTakesTheTokenOutOfTheAddress() {
      assertThat(page.getByText("Welcome").first()).isVisible();
      assertThat(page.locator(".under").first()).isVisible();
      assertThat(complaints).isEmpty();
      assertThat(page.url()).doesNotContain("#", studio.token());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void hasNoSeriousBarrierAndFitsASmallScreen(ColorScheme scheme) throws IOException {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(page.locator(".under").first()).isVisible();

      assertThat(barriers()).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }

    private List<?> barriers() throws IOException {
      try (InputStream axe = PageTests.class.getResourceAsStream("/axe.min.js")) {
        page.evaluate(
            new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
      }
      return (List<?>)
          page.evaluate(
              "async () => (await axe.run(document)).violations"
                  + ".filter(found => ['serious', 'critical'].includes(found.impact))"
                  + ".map(found => found.id + ' ' + found.nodes.map(node => node.target))");
    }
  }

  @Nested
  class Writing {

    @Test
    void theKeyboardReachesTheEditorAndLeavesIt() {
      button("A guest buys a mug").focus();
      page.keyboard().press("F6");
      assertThat(text()).isFocused();

      page.keyboard().press("Tab");
      assertThat(text()).isFocused();
      page.keyboard().press("Escape");
      page.keyboard().press("Tab");
      assertThat(text()).not().isFocused();
    }

    @Test
    void aProblemStandsUnderItsLineInWords() {
      text().press("Control+Home");
      page.keyboard().press("ArrowDown");
      page.keyboard().type("ownr: me\n");

      assertThat(page.locator(".under .said.failed").first()).containsText("ownr");
      assertThat(page.locator("#advice-count")).containsText("error");
    }

    @Test
    void enterGoesOnWithTheListAndAMarkerTypedAnywayIsNotDoubled() {
      write("2. One\n- two\n3. Three\nFour");

      page.keyboard().press("Control+s");
      assertThat(state()).hasText("Saved");
      assertThat(studio.disk().get(FILE)).endsWith("2. One\n   - two\n3. Three\n4. Four");
    }
  }

  @Nested
  class Saving {

    @Test
    void writesTheFileAndSaysSo() {
      write("Mine.");
      assertThat(state()).hasText("Unsaved changes");

      button("Save").click();

      assertThat(state()).hasText("Saved");
      assertThat(studio.disk()).containsEntry(FILE, JOURNEY + "Mine.");
    }

    @Test
    void unsavedTextSurvivesAReload() {
      write("Mine.");
      assertThat(state()).hasText("Unsaved changes");

      page.reload();

      assertThat(state()).hasText("Unsaved changes");
      assertThat(text()).containsText("Mine.");
    }

    @Test
    void showsBothVersionsWhereTheFileChangedAndKeepsTheChosenOne() {
      write("Mine.");
      studio.file(FILE, JOURNEY + "Theirs.");

      button("Save").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Theirs.");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Mine.");
      button("Take the other").click();

      assertThat(state()).hasText("Saved");
      assertThat(text()).containsText("Theirs.");
      page.keyboard().press("Control+z");
      assertThat(text()).containsText("Mine.");
    }
  }

  @Test
  void buttonsThatCannotBeUsedSayWhy() {
    assertThat(button("Stop")).hasAttribute("title", "Nothing is running.");
    assertThat(button("Stop")).hasAttribute("aria-disabled", "true");
  }
}
