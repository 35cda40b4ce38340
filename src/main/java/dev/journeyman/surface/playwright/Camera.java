package dev.journeyman.surface.playwright;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Base64;
import java.util.Map;
import java.util.WeakHashMap;

/** Takes pictures of tabs by Chromium's own command, which skips Playwright's preparations. */
final class Camera {

  private static final int QUALITY = 60;

  private final Map<Page, CDPSession> sessions = new WeakHashMap<>();

  byte[] picture(Page page) {
    CDPSession session = sessions.computeIfAbsent(page, it -> it.context().newCDPSession(it));
    JsonObject options = new JsonObject();
    options.addProperty("format", "jpeg");
    options.addProperty("quality", QUALITY);
    options.addProperty("optimizeForSpeed", true);
    String data = session.send("Page.captureScreenshot", options).get("data").getAsString();
    return Base64.getDecoder().decode(data);
  }
}
