package dev.journeyman.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a developer would write by hand for three of the journeys: the same actions and checks on
 * the same pages, with Playwright for Java used as its manual says. It is the yardstick of the
 * benchmarks.
 */
final class HandWritten implements AutoCloseable {

  static final List<String> JOURNEYS = List.of("find-a-product", "use-a-coupon", "see-my-orders");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  HandWritten(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /**
   * Opens the first page of the first journey and ends: what the time to the first action is
   * measured on.
   */
  public static void main(String[] args) {
    try (HandWritten program = new HandWritten(Path.of(args[0]))) {
      program.findAProduct(args[1]);
    }
  }

  void walkAll(String url) {
    JOURNEYS.forEach(journey -> walk(journey, url));
  }

  void walk(String journey, String url) {
    switch (journey) {
      case "find-a-product" -> findAProduct(url);
      case "use-a-coupon" -> useACoupon(url);
      case "see-my-orders" -> seeMyOrders(url);
      default -> throw new IllegalArgumentException(journey);
    }
  }

  private interface Script {
    void on(Page page);
  }

  private void inFreshContext(String url, Script script) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(1280, 800).setBaseURL(url);
    try (BrowserContext context = browser.newContext(options)) {
      script.on(context.newPage());
    }
  }

  void findAProduct(String url) {
    inFreshContext(
        url,
        page -> {
          page.navigate("/");
          search(page, "MUG");
          assertThat(page.getByText("3 results")).isVisible();
          assertThat(page.locator("li.card")).hasCount(3);
          assertThat(text(page, "Speckled mug")).isVisible();
          sort(page, "Price: low to high");
          inOrder(page, "Red mug", "Blue mug");
          page.getByText("Browse").first().hover();
          link(page, "Garden").click();
          assertThat(page.getByText("4 results")).isVisible();
          assertThat(text(page, "Garden twine")).isVisible();
          sort(page, "Price: low to high");
          inOrder(page, "Herb seeds", "Watering can");
          inOrder(page, "Terracotta pot", "Watering can");
          assertThat(page.getByText("4 results")).isVisible();
          page.getByLabel("Category").selectOption("All categories");
          assertThat(page.getByText("16 results")).isVisible();
          assertThat(text(page, "Brass pencil")).isVisible();
          sort(page, "Name: A to Z");
          inOrder(page, "Beeswax candle", "Blue mug");
          link(page, "Page 2").click();
          assertThat(page.locator("li.card")).hasCount(4);
          inOrder(page, "Terracotta pot", "Walnut board");
          page.reload();
          assertThat(page.getByText("16 results")).isVisible();
          assertThat(page.locator("li.card")).hasCount(4);
        });
  }

  private void useACoupon(String url) {
    inFreshContext(
        url,
        page -> {
          page.navigate("/");
          cart(page).click();
          assertThat(page.getByText("Your cart is empty.")).isVisible();
          search(page, "notebook");
          page.locator("li.card")
              .filter(new Locator.FilterOptions().setHasText("Dotted notebook"))
              .getByRole(AriaRole.BUTTON)
              .click();
          assertThat(page.getByTestId("cart-badge")).hasText("1");
          cart(page).click();
          total(page, "£15.50");
          coupon(page, "SPRING20");
          assertThat(page.getByText("This code expired on 31 May 2024.")).isVisible();
          total(page, "£15.50");
          coupon(page, "SAVE10");
          assertThat(page.getByText("-£1.10")).isVisible();
          total(page, "£14.40");
          coupon(page, "SAVE10");
          assertThat(page.getByText("This code is already in use.")).isVisible();
          total(page, "£14.40");
          page.getByText("Go to checkout").click();
          assertThat(page.getByText("Your details")).isVisible();
          total(page, "£14.40");
          page.reload();
          assertThat(page.getByText("-£1.10")).isVisible();
          total(page, "£14.40");
        });
  }

  private void seeMyOrders(String url) {
    inFreshContext(
        url,
        page -> {
          page.navigate("/sign-in");
          signIn(page, "not-her-password");
          assertThat(page.getByText("The email and the password do not belong together."))
              .isVisible();
          signIn(page, "lovelace");
          assertThat(page.getByText("Hello, Ada")).isVisible();
          assertThat(page.getByText("2 orders")).isVisible();
          inOrder(page, "Order CS-1004", "Order CS-1001");
          link(page, "Order CS-1001").click();
          assertThat(page.getByText("Walnut board")).isVisible();
          total(page, "£32.50");
          page.navigate("/admin");
          assertThat(page.getByText("Only for shop staff")).isVisible();
          page.getByText("Sign out").click();
          assertThat(page.getByText("Hello, Ada")).isHidden();
          assertThat(page.getByText("Sign in").first()).isVisible();
          page.reload();
          assertThat(page.getByText("Hello, Ada")).isHidden();
          assertThat(page.getByText("Sign in").first()).isVisible();
        });
  }

  private static void search(Page page, String words) {
    page.getByRole(AriaRole.SEARCHBOX).fill(words);
    page.keyboard().press("Enter");
  }

  private static void sort(Page page, String order) {
    page.getByLabel("Sort by").selectOption(order);
  }

  private static void coupon(Page page, String code) {
    page.getByLabel("Coupon code").fill(code);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).click();
  }

  private static void signIn(Page page, String password) {
    page.getByLabel("Email").fill("ada@example.com");
    page.getByLabel("Password").fill(password);
    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
        .click();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator cart(Page page) {
    return page.getByRole(AriaRole.BANNER)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Cart"));
  }

  private static Locator text(Page page, String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(true)).first();
  }

  private static void total(Page page, String amount) {
    assertThat(page.getByText(amount).last())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5000));
  }

  private static void inOrder(Page page, String first, String second) {
    assertThat(page.getByRole(AriaRole.MAIN))
        .containsText(Pattern.compile(first + "[\\s\\S]*" + second));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
