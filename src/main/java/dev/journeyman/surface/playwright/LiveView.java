package dev.journeyman.surface.playwright;

import dev.journeyman.surface.Sight;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a surface looks like now, for people who watch: of the pictures since the last look, the
 * newest is shown once the next look has found no secret either.
 */
public final class LiveView extends Onlooker {

  /** Where it is shown. Calls come from the surface's thread, so they must return at once. */
  public interface Screen {

    /** A picture of the viewport. */
    void show(byte[] jpeg);

    /** A secret can be seen, so nothing is shown until it is gone. */
    void withhold();

    /** The page was looked at. */
    void saw(Sight sight);
  }

  private record Look(long at, boolean clean) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Shot(long at, byte[] jpeg) {}

  private final Screen screen;
  private Look before = new Look(0, true);
  private Look last = before;
  private Optional<Shot> newest = Optional.empty();

  /** Whether the page has changed in a picture that could not be shown. */
  private boolean behind;

  /**
   * Show on a screen.
   *
   * @param secret whether a text of the page shows a secret
   * @param clock that of the machine, which the browser goes by
   */
  public LiveView(Predicate<String> secret, Clock clock, Screen screen) {
    super(secret, clock);
    this.screen = screen;
  }

  @Override
  void take(long at, byte[] jpeg) {
    if (at > last.at()) {
      newest = Optional.of(new Shot(at, jpeg));
    } else if (at > before.at()) {
      show(jpeg);
    }
  }

  @Override
  void looked(long at, boolean secret) {
    before = last;
    last = new Look(at, !secret);
    if (secret && before.clean()) {
      screen.withhold();
    }
    newest.ifPresent(shot -> show(shot.jpeg()));
    newest = Optional.empty();
  }

  @Override
  void seen(Sight sight) {
    super.seen(sight);
    screen.saw(sight);
  }

  private void show(byte[] jpeg) {
    if (before.clean() && last.clean()) {
      behind = false;
      screen.show(jpeg);
    } else {
      behind = true;
    }
  }

  /** Whether a picture has to be taken, as a page that has come to rest makes none by itself. */
  boolean needsPicture() {
    return behind && last.clean() && newest.isEmpty();
  }

  /** Take a picture of this moment. */
  void retake(byte[] jpeg) {
    newest = Optional.of(new Shot(last.at() + 1, jpeg));
  }
}
