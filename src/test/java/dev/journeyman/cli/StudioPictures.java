package dev.journeyman.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.drive.Limits;
import dev.journeyman.run.Deciding;
import dev.journeyman.run.Settings;
import dev.journeyman.studio.Studio;
import dev.journeyman.studio.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The pictures of the guide for who writes journeys, from the studio as it is. */
final class StudioPictures {
  private static final Path JOURNEYS = Path.of("journeys");
  private static final String MUG = "A visitor finds a mug";
  private static final String VAGUE =
      """
      ---
      owner: catalogue
      ---
      # A visitor finds a mug

      Who finds nothing buys nothing.

      ## Steps
      1. Search for "mug".
         - The search works.
         - "3 results" is shown.
      2. Fill in "Coupon" and click "Apply".
         - "Discount" shows "-£2.00".
      """;
  private static final String CLEAR =
      """
      ---
      owner: catalogue
      ---
      # A visitor finds a mug

      Who finds nothing buys nothing.

      ## Steps
      1. Search for "mug".
         - "3 results" is shown.
      2. Click "Blue mug".
         - "Price" shows "£8.50".
      """;

  private final Page page;
  private final BiConsumer<Page, String> save;

  private StudioPictures(Page page, BiConsumer<Page, String> save) {
    this.page = page;
    this.save = save;
  }

  /** Opens a studio on a project with a shop, and pictures each part of its page. */
  static void make(Browser browser, BiConsumer<Page, String> save) throws IOException {
    Path folder = Files.createTempDirectory("pictures").resolve("corner-shop");
    Files.createDirectories(folder.resolve(JOURNEYS));
    try (CornerShop shop = CornerShop.withSwitchboard(0, Set.of(), Set.of());
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800))) {
      Files.writeString(folder.resolve("journeyman.yaml"), "url: " + shop.url() + "\n");
      for (String name : List.of("fill-a-cart.md", "find-a-product.md", "use-a-coupon.md")) {
        Files.copy(JOURNEYS.resolve(name), folder.resolve(JOURNEYS).resolve(name));
      }
      Files.writeString(folder.resolve("journeys/mug.md"), CLEAR, StandardCharsets.UTF_8);
      try (Studio studio =
          Studio.open(
              new Studio.Opening(settings(folder), 0, Token.random(), Duration.ofSeconds(1)))) {
        page.navigate(studio.address().toString());
        new StudioPictures(page, save).all(shop);
      }
    }
  }

  private static Settings settings(Path folder) {
    return new Settings(
        folder,
        List.of(folder.resolve(JOURNEYS)),
        Optional.empty(),
        new Settings.Choice(Set.of(), Set.of(), Optional.empty()),
        Map.of(),
        Optional.empty(),
        1,
        Settings.Detail.FULL,
        Limits.DEFAULT,
        Optional.of(0),
        Settings.Memory.HISTORY,
        Deciding.PLAINLY,
        Settings.Extras.NONE,
        Optional.empty(),
        new Settings.Machine(
            System.getenv(), Path.of("target/cache").toAbsolutePath(), false, "0.1.0"));
  }

  private void all(CornerShop shop) {
    press("Run every journey");
    seen("4 of 4 journeys passed.");
    press("A visitor fills a cart and changes their mind");
    press("Run all");
    seen("1 of 1 journey passed.");
    page.locator("#run-steps").evaluate("list => list.scrollTop = 0");
    save.accept(page, "studio.png");

    press(MUG);
    page.getByText("The text “3 results” is shown.").first().waitFor();
    page.getByText("1. Search for").first().click();
    press("Run to here");
    seen("Held");
    save.accept(page, "studio-run.png");

    page.getByRole(AriaRole.TEXTBOX, named("Journey text")).fill(VAGUE);
    seen("Needs a model");
    save.accept(page, "studio-problem.png");

    page.getByRole(AriaRole.TEXTBOX, named("Journey text")).fill(CLEAR);
    seen("No problems");
    try (Page board = page.context().browser().newPage()) {
      board.navigate(shop.url() + "/switchboard");
      board
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Break count-off-by-one"))
          .click();
    }
    press("Run all");
    seen("4 results");
    page.locator("#run-state").getByText("Failed").waitFor();
    save.accept(page, "studio-failed.png");

    press("Remark");
    page.getByLabel("What you want to say").fill("The number of results must be right.");
    save.accept(page, "studio-remark.png");
    press("Cancel");

    press("Record");
    page.getByRole(AriaRole.TEXTBOX, named("Search products")).fill("mug");
    press("Fill in Search products");
    press("Click Search");
    seen("Search results for “mug” · Corner Shop");
    press("Click Blue mug");
    seen("Blue mug · Corner Shop");
    press("Click Add to cart");
    seen("The cart badge shows 1.");
    save.accept(page, "studio-record.png");
    press("Discard");
    press("Discard it");
    page.getByRole(AriaRole.HEADING, named("Recording"))
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).first().click();
  }

  private void seen(String text) {
    page.getByText(text).or(page.getByLabel(text)).first().waitFor();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
