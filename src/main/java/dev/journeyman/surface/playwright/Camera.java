package dev.journeyman.surface.playwright;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import dev.journeyman.surface.Box;
import java.util.Base64;
import java.util.Map;
import java.util.WeakHashMap;

/** Takes pictures of tabs by Chromium's own command, which skips Playwright's preparations. */
final class Camera {

  private static final int QUALITY = 60;

  private final Map<Page, CDPSession> sessions = new WeakHashMap<>();

  byte[] picture(Page page) {
    return picture(page, new JsonObject());
  }

  /** A part, enlarged to the width or the height of the viewport. */
  byte[] picture(Page page, Box part) {
    ViewportSize all = page.viewportSize();
    JsonObject clip = new JsonObject();
    clip.addProperty("x", part.x());
    clip.addProperty("y", part.y());
    clip.addProperty("width", part.width());
    clip.addProperty("height", part.height());
    clip.addProperty("scale", Math.min(all.width / part.width(), all.height / part.height()));
    JsonObject options = new JsonObject();
    options.add("clip", clip);
    return picture(page, options);
  }

  private byte[] picture(Page page, JsonObject options) {
    CDPSession session = sessions.computeIfAbsent(page, it -> it.context().newCDPSession(it));
    options.addProperty("format", "jpeg");
    options.addProperty("quality", QUALITY);
    options.addProperty("optimizeForSpeed", true);
    String data = session.send("Page.captureScreenshot", options).get("data").getAsString();
    return Base64.getDecoder().decode(data);
  }
}
