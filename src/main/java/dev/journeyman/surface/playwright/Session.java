package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * What an app left with a browser, by which it knows its visitor again. It opens doors, so it stays
 * in memory and is never shown.
 */
public final class Session {

  /** As on a new computer. */
  public static final Session NONE = new Session("", "");

  private static final String READ =
      "() => { try { return JSON.stringify([location.origin, { ...sessionStorage }]) }"
          + " catch { return '' } }";

  private final String kept;
  private final String ofTab;

  /**
   * @param kept as Playwright writes it
   * @param ofTab the origin of a tab with what is kept for that tab only, as JSON
   */
  private Session(String kept, String ofTab) {
    this.kept = kept;
    this.ofTab = ofTab;
  }

  static Session of(BrowserContext context, Page tab) {
    var all = new BrowserContext.StorageStateOptions().setIndexedDB(true);
    return new Session(context.storageState(all), String.valueOf(tab.evaluate(READ)));
  }

  void into(Browser.NewContextOptions options) {
    if (!kept.isEmpty()) {
      options.setStorageState(kept);
    }
  }

  void into(BrowserContext context) {
    if (!ofTab.isEmpty()) {
      context.addInitScript(
          "(() => { const [origin, kept] = "
              + ofTab
              + "; if (location.origin === origin && !sessionStorage.length)"
              + " Object.assign(sessionStorage, kept) })()");
    }
  }
}
