package dev.journeyman.drive;

import dev.journeyman.check.Scene;
import dev.journeyman.drive.Awaited.Look;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Unanswered;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Waits until all that is promised holds together on one look at the page at rest: what holds for a
 * moment only, such as a box that is ticked until the server refuses, holds no promise.
 */
final class Vigil {

  /** The longest pause between two looks; a change on the page ends it sooner. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Surface surface;
  private final Album album;
  private final Function<Sight, Scene> scenes;
  private final Sight before;
  private final Stopwatch watch = Stopwatch.start();
  private Sight last;

  /**
   * Begin to wait.
   *
   * @param before the page before the step, and {@code sight} the one after it
   */
  Vigil(Surface surface, Album album, Function<Sight, Scene> scenes, Sight before, Sight sight) {
    this.surface = surface;
    this.album = album;
    this.scenes = scenes;
    this.before = before;
    this.last = sight;
  }

  /** Wait until all hold, time is up, or the app asks what nobody answers. */
  void await(List<Awaited> items, Duration limit) {
    Stopwatch patience = Stopwatch.start();
    while (true) {
      ask(items);
      if (hold(items)) {
        album.allHeld(marks(items), last);
      }
      if (hold(items) && surface.isAtRest()) {
        return;
      }
      if (hold(items) || patience.isPast(limit)) {
        surface.rest();
        look();
        ask(items);
        if (hold(items) || patience.isPast(limit)) {
          album.picture();
          return;
        }
      }
      if (Unanswered.question(last.activity()).isPresent()) {
        return;
      }
      surface.awaitChange(PAUSE);
      look();
    }
  }

  private void ask(List<Awaited> items) {
    Look look = new Look(scenes.apply(last), before, watch.elapsed());
    items.forEach(item -> item.ask(look));
    items.forEach(item -> item.hear(items));
  }

  private void look() {
    Sight now = surface.look();
    if (!now.quiet().equals(last.quiet())) {
      album.outdated();
    }
    last = now;
  }

  private static boolean hold(List<Awaited> items) {
    return items.stream().allMatch(Awaited::holds);
  }

  private static List<Mark> marks(List<Awaited> items) {
    return items.stream().flatMap(item -> Album.mark(item.finding()).stream()).toList();
  }

  /** The page at the last look. */
  Sight sight() {
    return last;
  }

  Duration elapsed() {
    return watch.elapsed();
  }
}
