package dev.journeyman.surface.playwright;

import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.SurfaceLost;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ends the browser when a call to Playwright takes too long. Calls such as {@code evaluate} ignore
 * every timeout while the page is in a busy loop; only the end of the browser's process frees them.
 */
final class Watchdog implements AutoCloseable {

  /** Playwright prints its errors as records; the first line of the message is for people. */
  private static final Pattern MESSAGE = Pattern.compile("message='([^\\n]+)");

  private final ScheduledThreadPoolExecutor timer;
  private final Runnable kill;
  private volatile @Nullable String verdict;
  private boolean inside;

  Watchdog(Runnable kill) {
    this.kill = kill;
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "journeyman-watchdog");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Run something that must end within the limit; inner calls fall under the outer limit. */
  <T> T watch(Duration limit, Supplier<T> call) {
    if (inside) {
      return call.get();
    }
    ScheduledFuture<?> alarm =
        timer.schedule(() -> bite(limit), limit.toMillis(), TimeUnit.MILLISECONDS);
    inside = true;
    try {
      return call.get();
    } catch (PlaywrightException e) {
      throw lost(e);
    } finally {
      inside = false;
      alarm.cancel(false);
    }
  }

  private void bite(Duration limit) {
    verdict =
        "the page did not answer for "
            + (limit.toMillis() < 10_000 ? limit.toMillis() / 1000.0 : limit.toSeconds())
            + " s, so its browser was ended";
    kill.run();
  }

  private SurfaceLost lost(PlaywrightException e) {
    String known = verdict;
    if (known != null) {
      return new SurfaceLost(known, e);
    }
    return new SurfaceLost(
        "the browser is gone or its page crashed: " + firstLine(String.valueOf(e.getMessage())), e);
  }

  private static String firstLine(String message) {
    Matcher told = MESSAGE.matcher(message);
    return told.find() ? told.group(1) : message.lines().findFirst().orElse("no reason given");
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
