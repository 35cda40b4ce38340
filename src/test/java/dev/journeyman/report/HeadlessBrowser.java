package dev.journeyman.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotType;
import dev.journeyman.surface.playwright.Browsers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real browser to read reports and other pages of ours with. */
public final class HeadlessBrowser implements AutoCloseable {

  private static final Path SHOP = Path.of("src/test/resources/report/shop.html").toAbsolutePath();

  private final Playwright playwright;
  private final Browser browser;

  private HeadlessBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static HeadlessBrowser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    Browsers.on(System.getenv(), false)
        .find(Optional.empty())
        .found()
        .ifPresent(found -> options.setExecutablePath(found.executable()));
    return new HeadlessBrowser(playwright, playwright.chromium().launch(options));
  }

  public Page page() {
    return browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800));
  }

  /** Screenshots of a small shop in several states, taken as a surface takes them. */
  SampleRun.Pictures pictures() {
    try (Page page = page()) {
      byte[] shop = shot(page, "shop");
      byte[] results = shot(page, "results");
      byte[] added = shot(page, "added");
      byte[] checkout = shot(page, "checkout");
      byte[] wrong = shot(page, "wrong");
      return new Taken(shop, results, added, checkout, wrong);
    }
  }

  private static byte[] shot(Page page, String state) {
    page.navigate("about:blank");
    page.navigate(SHOP.toUri() + "#" + state);
    return page.screenshot(
        new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(80));
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Taken(byte[] shop, byte[] results, byte[] added, byte[] checkout, byte[] wrong)
      implements SampleRun.Pictures {}

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
