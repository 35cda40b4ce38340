package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Waits until an action has had its effect: see {@link dev.journeyman.surface.Hands}. */
final class Settling {

  private static final Duration NAVIGATION = Duration.ofSeconds(10);
  private static final Duration REQUESTS = Duration.ofSeconds(5);

  private final Tabs tabs;
  private final Traffic traffic;
  private final Downloads downloads;
  private final Newcomers newcomers;

  Settling(Tabs tabs, Traffic traffic, Downloads downloads, Newcomers newcomers) {
    this.tabs = tabs;
    this.traffic = traffic;
    this.downloads = downloads;
    this.newcomers = newcomers;
  }

  void settle() {
    long start = System.nanoTime();
    boolean navigated = false;
    while (true) {
      Page page = tabs.current();
      boolean calm = isCalm(page);
      downloads.receive();
      boolean navigates = traffic.navigates(page);
      navigated |= navigates || !calm;
      if (calm && isQuiet(page)) {
        return;
      }
      long limit = (navigated ? NAVIGATION : REQUESTS).toNanos();
      BooleanSupplier over = () -> System.nanoTime() - start > limit;
      if (over.getAsBoolean()) {
        // whatever still runs has had its time: the next action does not wait for it again
        traffic.forgetAll();
        newcomers.forget(tabs.count());
        return;
      }
      await(page, () -> page.isClosed() || isQuiet(tabs.current()) || over.getAsBoolean());
    }
  }

  private boolean isQuiet(Page page) {
    return page.equals(tabs.current())
        && traffic.isQuiet(page)
        && downloads.isEmpty()
        && newcomers.areAllHere(tabs.count());
  }

  /** Whether the page drew itself and came to rest without leaving. */
  private static boolean isCalm(Page page) {
    return PageScript.call(
            page.mainFrame(), "settle", Map.of("loading", (double) NAVIGATION.toMillis()))
        .filter(answer -> answer.word().equals("ok"))
        .isPresent();
  }

  private static void await(Page page, BooleanSupplier condition) {
    try {
      page.waitForCondition(
          condition,
          new Page.WaitForConditionOptions()
              .setTimeout((double) NAVIGATION.multipliedBy(2).toMillis()));
    } catch (PlaywrightException e) {
      if (!Departure.isOf(e, page)) {
        throw e;
      }
    }
  }
}
