package dev.journeyman.run;

/**
 * Watches journeys while they are walked. All calls come from one thread of their own, in order, so
 * whoever is slow hears late and of older pictures only the newest, and holds nobody up. Whatever
 * is told has no secret in it. Methods must not throw.
 */
public interface Audience {

  /** Where the app under test is. */
  enum AppState {
    STARTING,
    READY,
    FAILED,
    STOPPED
  }

  /** The app has come to another state; the text says more for people. */
  void app(AppState state, String text);

  /** Something that people may want to know. */
  void note(String text);

  /** A journey, or a part of it, is about to be walked. */
  void began(Outline outline);

  void step(StepNews news);

  void picture(Picture picture);

  /** A part that was asked for is over, a journey is, or the whole run. */
  void ended(Ending ending);
}
