package dev.journeyman.surface;

import java.time.Duration;

/**
 * An app in front of one person: a browser context with its tabs. It belongs to the thread that
 * opened it. There are two kinds, Playwright and Selenium.
 *
 * <p>Every method throws {@link SurfaceLost} when the browser is gone or no longer answers.
 */
public interface Surface extends Hands, AutoCloseable {

  Sight look();

  /**
   * Return as soon as something changes on the page, at the latest after the given time. It may
   * return earlier without a change, so ask again.
   */
  void awaitChange(Duration atMost);

  /** Wait until nothing is under way: see {@link Hands}. */
  void settle();

  /** Take what happened since the last call. */
  Activity drain();

  /** The viewport as a JPEG. */
  byte[] picture();

  @Override
  void close();
}
