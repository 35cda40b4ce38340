package dev.journeyman.surface.playwright;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a surface looked like while it was used. A picture is shown only where the page showed no
 * secret when it was last looked at before and first looked at after; the others are veiled.
 */
public final class Film extends Onlooker {

  /** A page that never rests is not filmed for ever: 80 kB each. */
  private static final int MOST = 1_500;

  /**
   * A picture as it came from the browser.
   *
   * @param at milliseconds since the epoch
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Picture(long at, byte[] jpeg, boolean veiled) {}

  private final List<Picture> pictures = new ArrayList<>();

  /** Whether a secret could be seen, by when the page was looked at. */
  private final TreeMap<Long, Boolean> looks = new TreeMap<>();

  /**
   * An empty film.
   *
   * @param secret whether a text of the page shows a secret
   * @param clock that of the machine, which the browser goes by
   */
  public Film(Predicate<String> secret, Clock clock) {
    super(secret, clock);
  }

  @Override
  void take(long at, byte[] jpeg) {
    if (pictures.size() < MOST) {
      pictures.add(new Picture(at, jpeg, false));
    }
  }

  @Override
  void looked(long at, boolean secret) {
    looks.merge(at, secret, Boolean::logicalOr);
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
}
