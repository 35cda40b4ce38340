package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.time.Duration;

/**
 * The lines on which the app speaks without being asked: web sockets and event streams. An answer
 * on them belongs to no request, so it is only known to have come when the line is silent again.
 */
final class Lines {

  /** An app on its way to answer says nothing for no longer than this. */
  private static final Duration SILENCE = Duration.ofMillis(300);

  private final Traffic traffic;
  private long said;
  private long heard;

  Lines(Traffic traffic) {
    this.traffic = traffic;
  }

  void listenTo(BrowserContext context) {
    context.onPage(this::listenTo);
  }

  private void listenTo(Page page) {
    page.onWebSocket(this::opened);
  }

  private void opened(WebSocket line) {
    line.onFrameSent(frame -> said = System.currentTimeMillis());
    line.onFrameReceived(frame -> heard = System.currentTimeMillis());
  }

  /**
   * Whether nothing is to come of what the app was told on a line, or where it answers on one.
   *
   * @param since when what may have been told began, in milliseconds
   */
  boolean areSilent(long since) {
    boolean told = said >= since;
    boolean asked = traffic.hasStreams() && traffic.hasEndedSince(since);
    if (!told && !asked) {
      return true;
    }
    long last = Math.max(Math.max(said, heard), asked ? traffic.lastEnd() : 0);
    return System.currentTimeMillis() - last >= SILENCE.toMillis();
  }
}
