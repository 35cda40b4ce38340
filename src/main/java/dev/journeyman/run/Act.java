package dev.journeyman.run;

import java.util.Optional;

/** Something that a session was asked for. */
abstract sealed class Act permits WholeRun, PartRun {

  private volatile boolean calledOff;
  private volatile Runnable cancel = () -> {};

  /** Do it, on the session's thread; every end is a value. */
  abstract Ending play(LiveStage stage);

  /** The journey that it is about, where it is about one. */
  abstract Optional<String> file();

  /** End it soon. May be called from any thread, and more than once. */
  final void callOff() {
    calledOff = true;
    cancel.run();
  }

  final boolean isCalledOff() {
    return calledOff;
  }

  /** How to end what is under way from now on. */
  final void onCallOff(Runnable what) {
    cancel = what;
    if (calledOff) {
      what.run();
    }
  }
}
