package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Frame;
import dev.journeyman.surface.Outcome;
import java.time.Duration;
import java.util.Map;

/** Waits until what a step began is over: see {@link dev.journeyman.surface.Surface#rest()}. */
final class Resting {

  /** How long timers are waited for, from when all else was settled. */
  private static final Duration TIMERS = Duration.ofSeconds(2);

  private final Tabs tabs;
  private final Frames frames;
  private final Settling settling;
  private final Eyes eyes;
  private final Lines lines;
  private long seen;
  private boolean disturbed;

  Resting(Tabs tabs, Frames frames, Settling settling, Eyes eyes, Lines lines) {
    this.tabs = tabs;
    this.frames = frames;
    this.settling = settling;
    this.eyes = eyes;
    this.lines = lines;
  }

  /** What is done next is settled after. */
  void acted() {
    disturbed = false;
  }

  /** Some time goes by in which the page may begin anything. */
  void disturbed() {
    disturbed = true;
  }

  /** The page is looked at. */
  void seen() {
    seen = System.currentTimeMillis();
  }

  /** Whether the page was at rest when it was looked at, and nothing has stirred since. */
  boolean isAtRest() {
    return !disturbed
        && !isOfStep(eyes.timers())
        && frames.thatAnswer(tabs.current()).stream().allMatch(this::isCalm)
        && settling.isQuietSince(seen)
        && lines.areSilent(settling.stepBegan());
  }

  private boolean isOfStep(long timers) {
    return timers > 0 && timers >= settling.stepBegan();
  }

  /** Of the page itself, its look told; frames may not have been looked at. */
  private boolean isCalm(Frame frame) {
    long until = System.currentTimeMillis() + TIMERS.toMillis();
    return frame.parentFrame() == null
        || asked("stirs", frame, settling.stepBegan(), until).equals("calm");
  }

  Outcome rest() {
    return rest(settling.stepBegan());
  }

  /** The same for what the step before began as well, which is about to be left. */
  Outcome restBeforeLeaving() {
    return rest(settling.stepBefore());
  }

  private Outcome rest(long since) {
    Outcome outcome = settling.settle();
    long until = System.currentTimeMillis() + TIMERS.toMillis();
    while (outcome.isDone() && (haveTimersRun(since, until) || haveLinesSpoken(since, until))) {
      // they may have asked the app for something, or drawn
      outcome = settling.settle();
    }
    return outcome;
  }

  private boolean haveTimersRun(long since, long until) {
    boolean run = false;
    for (Frame frame : frames.thatAnswer(tabs.current())) {
      // settling saw the page's own timers of this step; at the end of the time a page is told that
      // it is over
      boolean seen = frame.parentFrame() == null && since == settling.stepBegan();
      if (!seen || settling.sawTimers() || isOver(until)) {
        run |= haveTimersRun(frame, since, until);
      }
    }
    // a page that is left again and again never comes to rest
    return run && !isOver(until + TIMERS.toMillis());
  }

  private boolean haveLinesSpoken(long since, long until) {
    boolean speak = !lines.areSilent(since) && !isOver(until);
    if (speak) {
      settling.await(tabs.current(), () -> lines.areSilent(since) || isOver(until));
    }
    return speak;
  }

  private static boolean isOver(long until) {
    return System.currentTimeMillis() >= until;
  }

  private boolean haveTimersRun(Frame frame, long since, long until) {
    return !asked("rest", frame, since, until).equals("calm");
  }

  /** What a frame says of its timers; one that left meanwhile is not calm. */
  private String asked(String function, Frame frame, long since, long until) {
    Map<String, Object> argument =
        Map.of("from", (double) since, "until", (double) until, "seen", (double) seen);
    return settling
        .bounded(() -> PageScript.call(frame, function, argument))
        .map(PageScript.Answer::word)
        .orElse("gone");
  }
}
