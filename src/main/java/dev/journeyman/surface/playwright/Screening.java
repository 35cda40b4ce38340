package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Screencast;
import com.microsoft.playwright.ScreencastFrame;
import dev.journeyman.surface.Viewport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Has the browser make pictures of the tab in front whenever it changes. */
final class Screening {

  private static final int QUALITY = 70;

  private final List<Onlooker> onlookers;
  private final Set<Page> rolling = new HashSet<>();

  Screening(List<Onlooker> onlookers) {
    this.onlookers = onlookers;
  }

  /** Begin with a tab that is new in front. */
  void roll(Tabs tabs) {
    Page page = tabs.current();
    if (onlookers.isEmpty() || !rolling.add(page)) {
      return;
    }
    try {
      page.screencast()
          .start(
              new Screencast.StartOptions()
                  .setQuality(QUALITY)
                  .setSize(Viewport.USUAL.width(), Viewport.USUAL.height())
                  .setOnFrame(frame -> take(frame, page, tabs)));
    } catch (PlaywrightException e) {
      // a tab that closes at once has nothing to show
      rolling.remove(page);
    }
  }

  private void take(ScreencastFrame frame, Page page, Tabs tabs) {
    if (tabs.count() > 0 && page.equals(tabs.current())) {
      onlookers.forEach(it -> it.take((long) frame.timestamp(), frame.data()));
    }
  }

  /** Stop all tabs that are still open. */
  void stop() {
    for (Page page : rolling) {
      if (!page.isClosed()) {
        page.screencast().stop();
      }
    }
    rolling.clear();
  }
}
