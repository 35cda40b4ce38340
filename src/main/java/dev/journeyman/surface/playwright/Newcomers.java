package dev.journeyman.surface.playwright;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;

/**
 * The tabs that Chromium has opened, of which Playwright tells only some time later: without this
 * an action that opens a tab would seem to have had no effect.
 */
final class Newcomers implements AutoCloseable {

  private final CDPSession session;
  private final String context;
  private final Set<String> tabs = new HashSet<>();
  private int given;

  private Newcomers(CDPSession session, String context) {
    this.session = session;
    this.context = context;
  }

  static Newcomers of(Browser browser, Page first) {
    CDPSession ofPage = first.context().newCDPSession(first);
    String context =
        info(ofPage.send("Target.getTargetInfo")).get("browserContextId").getAsString();
    ofPage.detach();
    Newcomers newcomers = new Newcomers(browser.newBrowserCDPSession(), context);
    newcomers.listen();
    return newcomers;
  }

  private void listen() {
    session.on("Target.targetCreated", event -> created(info(event)));
    session.on("Target.targetDestroyed", event -> tabs.remove(event.get("targetId").getAsString()));
    JsonObject discover = new JsonObject();
    discover.addProperty("discover", true);
    session.send("Target.setDiscoverTargets", discover);
  }

  private void created(JsonObject info) {
    boolean ours =
        info.has("browserContextId") && info.get("browserContextId").getAsString().equals(context);
    // pages that are only prepared have a subtype
    if (ours && !info.has("subtype") && info.get("type").getAsString().equals("page")) {
      tabs.add(info.get("targetId").getAsString());
    }
  }

  private static JsonObject info(JsonObject event) {
    return event.getAsJsonObject("targetInfo");
  }

  /** Whether Playwright knows as many tabs as there are. */
  boolean areAllHere(int known) {
    return known + given >= tabs.size();
  }

  /** Do not wait any longer for those that did not come. */
  void forget(int known) {
    given = Math.max(0, tabs.size() - known);
  }

  @Override
  public void close() {
    session.detach();
  }
}
