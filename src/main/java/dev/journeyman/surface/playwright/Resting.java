package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
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
  private long from;
  private long before;

  Resting(Tabs tabs, Frames frames, Settling settling) {
    this.tabs = tabs;
    this.frames = frames;
    this.settling = settling;
  }

  /** Have all documents keep account of their timers. */
  static void in(BrowserContext context) {
    context.addInitScript(PageScript.read("timers.js"));
  }

  /** What begins from now on is waited for. */
  void stepBegins() {
    before = from;
    from = System.currentTimeMillis();
  }

  Outcome rest() {
    return rest(from);
  }

  /** The same for what the step before began as well, which is about to be left. */
  Outcome restBeforeLeaving() {
    return rest(before);
  }

  private Outcome rest(long since) {
    Outcome outcome = settling.settle();
    long until = System.currentTimeMillis() + TIMERS.toMillis();
    while (outcome.isDone() && haveTimersRun(since, until)) {
      // they may have asked the app for something, or drawn
      outcome = settling.settle();
    }
    return outcome;
  }

  private boolean haveTimersRun(long since, long until) {
    boolean run = false;
    for (Frame frame : frames.thatAnswer(tabs.current())) {
      run |= haveTimersRun(frame, since, until);
    }
    return run && System.currentTimeMillis() < until + TIMERS.toMillis();
  }

  private boolean haveTimersRun(Frame frame, long since, long until) {
    Map<String, Object> argument = Map.of("from", (double) since, "until", (double) until);
    return settling
        .bounded(() -> PageScript.call(frame, "rest", argument))
        .map(answer -> answer.word().equals("waited"))
        .orElse(true);
  }
}
