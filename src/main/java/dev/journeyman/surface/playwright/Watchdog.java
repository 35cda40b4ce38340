package dev.journeyman.surface.playwright;

import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.SurfaceLost;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call to Playwright that takes too long. Most calls have no timeout of their own, and those
 * that do ignore it where a page is busy. The end of the browser frees most of them; some wait in
 * the driver for what a browser that is gone will never say, so then the driver ends too.
 */
final class Watchdog implements AutoCloseable {

  /** How long the driver may take to notice that its browser is gone, and to tidy up after it. */
  private static final Duration NOTICE = Duration.ofSeconds(1);

  /** Playwright prints its errors as records; the first line of the message is for people. */
  private static final Pattern MESSAGE = Pattern.compile("message='([^\\n]+)");

  private final ScheduledThreadPoolExecutor timer;
  private final BrowserProcess process;
  private volatile @Nullable String verdict;
  private boolean inside;

  Watchdog(BrowserProcess process) {
    this.process = process;
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "journeyman-watchdog");
              thread.setDaemon(true);
              return thread;
            },
            // once closed, there is nobody left to be ended
            new ThreadPoolExecutor.DiscardPolicy());
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Run something that must end within the limit; inner calls fall under the outer limit. */
  <T> T watch(Duration limit, Supplier<T> call) {
    if (inside) {
      return call.get();
    }
    String known = verdict;
    if (known != null) {
      throw new SurfaceLost(known);
    }
    ScheduledFuture<?> alarm = after(limit, () -> bite(tooLong(limit)));
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

  private ScheduledFuture<?> after(Duration delay, Runnable task) {
    return timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether a call took too long, so that nobody is left to be asked. */
  boolean hasBitten() {
    return verdict != null;
  }

  /** End what is under way, from any thread. */
  void bite(String reason) {
    verdict = reason;
    process.kill();
    ScheduledFuture<?> unused = after(NOTICE, process::killWithDriver);
  }

  private static String tooLong(Duration limit) {
    return "the page did not answer for "
        + (limit.toMillis() < 10_000 ? limit.toMillis() / 1000.0 : limit.toSeconds())
        + " s, so its browser was ended";
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
