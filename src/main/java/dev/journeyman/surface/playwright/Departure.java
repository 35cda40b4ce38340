package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.TargetClosedError;
import java.util.List;

/** Tells a document that left in the middle of a call, which is normal, from a lost browser. */
final class Departure {

  private static final List<String> SIGNS =
      List.of(
          "Execution context was destroyed",
          "Cannot find context with specified id",
          "Frame was detached",
          "frame got detached",
          "Frame has been detached",
          "Inspected target navigated or closed");

  private Departure() {}

  static boolean isOf(PlaywrightException e, Frame frame) {
    String message = String.valueOf(e.getMessage());
    return SIGNS.stream().anyMatch(message::contains)
        || isOf(e, frame.page())
        || (e instanceof TargetClosedError && frame.isDetached() && isConnected(frame.page()));
  }

  /** Whether only the tab was closed. */
  static boolean isOf(PlaywrightException e, Page page) {
    return e instanceof TargetClosedError && page.isClosed() && isConnected(page);
  }

  private static boolean isConnected(Page page) {
    return page.context().browser().isConnected();
  }
}
