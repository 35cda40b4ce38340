package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until an action has had its effect: see {@link dev.journeyman.surface.Hands}. */
final class Settling {

  private static final Duration REQUESTS = Duration.ofSeconds(5);

  /** How long after an action it is known whether the tab goes to another page. */
  private static final Duration DEPARTURE = Duration.ofMillis(8);

  private final Tabs tabs;
  private final Traffic traffic;
  private final Downloads downloads;
  private final Newcomers newcomers;
  private final Duration navigation;
  private boolean asking;
  private long stepBegan;
  private long stepBefore;
  private boolean timers;
  private Optional<String> refused = Optional.empty();
  private Optional<Outcome> late = Optional.empty();

  /** The same, where it was heard between an action and the settling after it. */
  private Optional<Outcome> left = Optional.empty();

  Settling(
      Tabs tabs, Traffic traffic, Downloads downloads, Newcomers newcomers, Duration navigation) {
    this.tabs = tabs;
    this.traffic = traffic;
    this.downloads = downloads;
    this.newcomers = newcomers;
    this.navigation = navigation;
    traffic.onDeparture(this::departed);
  }

  /** Something is done next, which the page may hold back. */
  void acts() {
    refused = Optional.empty();
  }

  /** {@link #settle()} after something that often makes the tab go to another page. */
  Outcome settleOrLeave() {
    Page page = tabs.current();
    long end = System.nanoTime() + DEPARTURE.toNanos();
    await(page, () -> traffic.navigates(page) || System.nanoTime() > end);
    return settle();
  }

  /** Wait; not done where the app left the tab without an answer to where it was to go. */
  Outcome settle() {
    if (left.isPresent()) {
      Outcome outcome = left.get();
      left = Optional.empty();
      return outcome;
    }
    long start = System.nanoTime();
    long arrived = start;
    late = Optional.empty();
    traffic.beginsToWait();
    while (true) {
      Page page = tabs.current();
      boolean calm = isCalm(page);
      if (late.isPresent()) {
        return late.get();
      }
      downloads.receive();
      if (!calm || traffic.navigates(page)) {
        arrived = System.nanoTime();
      }
      if (calm && isQuiet(page)) {
        traffic.settled(page);
        return arrived - start > navigation.toNanos() ? tooLate() : Outcome.DONE;
      }
      long limit = (arrived > start ? navigation : REQUESTS).toNanos();
      BooleanSupplier over = () -> System.nanoTime() - start > limit;
      if (over.getAsBoolean()) {
        return giveUp(page);
      }
      traffic.expect(false);
      await(page, () -> page.isClosed() || isQuiet(tabs.current()) || over.getAsBoolean());
      traffic.expect(true);
    }
  }

  /**
   * Ask a page something. Chromium answers nothing for a tab that is on its way to another page
   * until that page is there, so no longer is waited for it than for any page; then the old one
   * answers.
   */
  <T> T bounded(Supplier<T> question) {
    if (traffic.navigates(tabs.current())) {
      settle();
    }
    return ask(question);
  }

  /**
   * Ask a page how an action in it ended, before it is settled. A page that is being left has no
   * say; what came of its leaving is told by the settling.
   */
  <T> Optional<T> unlessLeaving(Supplier<Optional<T>> question) {
    if (traffic.navigates(tabs.current())) {
      return Optional.empty();
    }
    late = Optional.empty();
    Optional<T> answer = ask(question);
    left = late;
    return answer;
  }

  private <T> T ask(Supplier<T> question) {
    asking = true;
    try {
      return question.get();
    } finally {
      asking = false;
    }
  }

  /** Heard while Playwright waits for an answer, which will not come before the page does. */
  private void departed(Page page) {
    if (asking && page.equals(tabs.current())) {
      asking = false;
      long end = System.nanoTime() + navigation.toNanos();
      await(page, () -> traffic.unanswered(page).isEmpty() || System.nanoTime() > end);
      late = traffic.unanswered(page).map(unanswered -> stop(page, unanswered));
      asking = true;
    }
  }

  private Outcome tooLate() {
    return new Outcome(
        Outcome.Kind.TIMED_OUT,
        "the app took longer than " + navigation.toSeconds() + " s to answer with a page");
  }

  /** What still runs has had its time: the next action does not wait for it again. */
  private Outcome giveUp(Page page) {
    Optional<String> unanswered = traffic.unanswered(page);
    traffic.forgetAll();
    newcomers.forget(tabs.count());
    return unanswered.map(it -> stop(page, it)).orElse(Outcome.DONE);
  }

  private Outcome stop(Page page, String unanswered) {
    traffic.forgetAll();
    // until it stops loading, the tab could not even be looked at
    page.context().newCDPSession(page).send("Page.stopLoading");
    return new Outcome(
        Outcome.Kind.TIMED_OUT,
        "the app did not answer within " + navigation.toSeconds() + " s to " + unanswered);
  }

  /** Whether nothing has been under way between the page and the app since a time. */
  boolean isQuietSince(long time) {
    return isQuiet(tabs.current()) && !traffic.hasEndedSince(time);
  }

  private boolean isQuiet(Page page) {
    return page.equals(tabs.current())
        && traffic.isQuiet(page)
        && downloads.isEmpty()
        && newcomers.areAllHere(tabs.count());
  }

  /**
   * Whether the page drew itself and came to rest without leaving. A tab that is on its way to
   * another page is not asked: Chromium would answer only when that page is there.
   */
  private boolean isCalm(Page page) {
    double loading = traffic.streams(page) ? 0 : navigation.toMillis();
    Map<String, Object> argument = Map.of("loading", loading, "from", (double) stepBegan);
    if (traffic.navigates(page)) {
      return false;
    }
    Optional<PageScript.Answer> answer =
        ask(() -> PageScript.call(page.mainFrame(), "settle", argument));
    Optional<PageScript.Answer> calm = answer.filter(it -> it.word().equals("ok"));
    answer.filter(it -> it.word().equals("refused")).ifPresent(it -> refused = reason(it));
    timers = calm.filter(it -> it.number(1) > 0).isPresent();
    return calm.isPresent();
  }

  private static Optional<String> reason(PageScript.Answer refusal) {
    return Optional.of(refusal.field(1));
  }

  /** Why the page held back what was done, where that was left to the settling after it. */
  Optional<String> refused() {
    return refused;
  }

  /** What begins from now on is of another step. */
  void stepBegins() {
    stepBefore = stepBegan;
    stepBegan = System.currentTimeMillis();
  }

  long stepBegan() {
    return stepBegan;
  }

  /** When the step before this one began, in milliseconds. */
  long stepBefore() {
    return stepBefore;
  }

  /** Whether the page itself, frames left out, had timers of this step when it was last asked. */
  boolean sawTimers() {
    return timers;
  }

  void await(Page page, BooleanSupplier condition) {
    try {
      page.waitForCondition(
          condition,
          new Page.WaitForConditionOptions()
              .setTimeout((double) navigation.multipliedBy(2).toMillis()));
    } catch (PlaywrightException e) {
      if (!Departure.isOf(e, page)) {
        throw e;
      }
    }
  }
}
