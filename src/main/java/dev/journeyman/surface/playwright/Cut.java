package dev.journeyman.surface.playwright;

import dev.journeyman.surface.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A film as it is to be watched. A browser is used faster than a person can follow, so the film
 * stands still where something is acted on and where a scene is short; it is never faster than the
 * browser was.
 */
final class Cut {

  private static final long TOUCH = 600;
  private static final long SHORTEST_SCENE = 1_500;
  private static final long LAST = 1_000;

  /** Two stills closer than this are one. */
  private static final long BLINK = 20;

  /**
   * A still of the film.
   *
   * @param at milliseconds of the film
   */
  record Still(long at, Film.Picture picture, Scene scene, List<Box> marks, boolean key) {}

  private final List<Film.Picture> pictures;
  private final List<Still> stills = new ArrayList<>();
  private final List<Long> chapters = new ArrayList<>();
  private Film.Picture current;
  private int next;
  private long now;

  private Cut(List<Film.Picture> pictures) {
    this.pictures = pictures;
    current = pictures.get(0);
  }

  /** Cut some pictures; until the first of them was taken, that one is shown. */
  static Cut of(List<Film.Picture> pictures, List<Scene> scenes) {
    Cut cut = new Cut(pictures);
    for (int i = 0; i < scenes.size(); i++) {
      long until = i + 1 < scenes.size() ? scenes.get(i + 1).from().toEpochMilli() : Long.MAX_VALUE;
      cut.add(scenes.get(i), until);
    }
    cut.now += LAST;
    cut.show(scenes.get(scenes.size() - 1), List.of(), false);
    return cut;
  }

  private void add(Scene scene, long until) {
    long began = now;
    long clock = scene.from().toEpochMilli();
    catchUp(clock);
    chapters.add(began);
    show(scene, List.of(), true);
    List<Scene.Touch> touches =
        scene.touches().stream().sorted(Comparator.comparing(Scene.Touch::at)).toList();
    for (Scene.Touch touch : touches) {
      clock = play(scene, clock, Math.min(until, touch.at().toEpochMilli()));
      show(scene, List.of(touch.where()), false);
      now += TOUCH;
      show(scene, List.of(), false);
    }
    play(scene, clock, until);
    now = Math.max(now, began + SHORTEST_SCENE);
  }

  /** Pictures from before the film began. */
  private void catchUp(long clock) {
    while (next < pictures.size() && pictures.get(next).at() <= clock) {
      current = pictures.get(next++);
    }
  }

  /** Show the pictures up to a moment; the moment, or that of the last picture. */
  private long play(Scene scene, long from, long until) {
    long clock = from;
    while (next < pictures.size() && pictures.get(next).at() < until) {
      Film.Picture picture = pictures.get(next++);
      now += Math.max(0, picture.at() - clock);
      clock = Math.max(clock, picture.at());
      current = picture;
      show(scene, List.of(), false);
    }
    if (until != Long.MAX_VALUE && until > clock) {
      now += until - clock;
      clock = until;
    }
    return clock;
  }

  private void show(Scene scene, List<Box> marks, boolean key) {
    boolean first = key;
    if (!stills.isEmpty() && now - stills.get(stills.size() - 1).at() < BLINK) {
      Still last = stills.remove(stills.size() - 1);
      first = key || last.key();
      now = key ? now : last.at();
    }
    stills.add(new Still(now, current, scene, marks, first));
  }

  List<Still> stills() {
    return List.copyOf(stills);
  }

  List<Long> chapters() {
    return List.copyOf(chapters);
  }

  long length() {
    return now;
  }
}
