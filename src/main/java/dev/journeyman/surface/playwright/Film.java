package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Screencast;
import com.microsoft.playwright.ScreencastFrame;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Viewport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a surface looked like while it was used. A picture is shown only where the page showed no
 * secret when it was last looked at before and first looked at after; the others are veiled.
 */
public final class Film {

  /** A page that never rests is not filmed for ever: 80 kB each. */
  private static final int MOST = 1_500;

  private static final int QUALITY = 70;

  /**
   * A picture as it came from the browser.
   *
   * @param at milliseconds since the epoch
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Picture(long at, byte[] jpeg, boolean veiled) {}

  private final Predicate<String> secret;
  private final Clock clock;
  private final List<Picture> pictures = new ArrayList<>();
  private final Set<Page> rolling = new HashSet<>();

  /** Whether a secret could be seen, by when the page was looked at. */
  private final TreeMap<Long, Boolean> looks = new TreeMap<>();

  /**
   * An empty film.
   *
   * @param secret whether a text of the page shows a secret
   * @param clock that of the machine, which the browser goes by
   */
  public Film(Predicate<String> secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** Begin with a tab that is new in front. */
  void roll(Tabs tabs) {
    Page page = tabs.current();
    if (!rolling.add(page)) {
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
    if (pictures.size() < MOST && tabs.count() > 0 && page.equals(tabs.current())) {
      pictures.add(new Picture((long) frame.timestamp(), frame.data(), false));
    }
  }

  void seen(Sight sight) {
    boolean shown =
        secret.test(sight.text())
            || sight.elements().stream()
                .anyMatch(e -> secret.test(e.text()) || secret.test(e.value().orElse("")));
    looks.merge(clock.millis(), shown, Boolean::logicalOr);
  }

  /** A secret goes onto the page: what is seen until the page is looked at again may show it. */
  void veil() {
    looks.put(clock.millis(), true);
  }

  /**
   * The pictures in order. What a tab shows before its page is painted is left out: they begin with
   * the last one before the first look. Those after the last look are left out too, for nobody
   * knows them.
   */
  List<Picture> pictures() {
    long first = looks.isEmpty() ? 0 : looks.firstKey();
    long begin =
        pictures.stream().mapToLong(Picture::at).filter(at -> at <= first).max().orElse(first);
    return pictures.stream()
        .filter(p -> p.at() >= begin && looks.ceilingEntry(p.at()) != null)
        .map(p -> new Picture(p.at(), p.jpeg(), isSecret(p.at())))
        .toList();
  }

  private boolean isSecret(long at) {
    return holds(looks.floorEntry(at)) || holds(looks.ceilingEntry(at));
  }

  @SuppressWarnings("NullAway") // a TreeMap answers null where there is no such entry
  private static boolean holds(Map.Entry<Long, Boolean> look) {
    return look != null && look.getValue();
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
