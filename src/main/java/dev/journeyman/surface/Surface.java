package dev.journeyman.surface;

import java.time.Duration;
import java.util.Optional;

/**
 * An app in front of one person: a browser context with its tabs. It belongs to the thread that
 * opened it. There are two kinds, Playwright and Selenium.
 *
 * <p>Every method throws {@link SurfaceLost} when the browser is gone or no longer answers.
 */
public interface Surface extends Hands, AutoCloseable {

  /** See the page; what is chosen on it must still be what it was when something is done to it. */
  Sight look();

  /** The same, for who has chosen already: what is done is still held against the last look. */
  Sight glance();

  /**
   * Return as soon as something changes on the page, at the latest after the given time. It may
   * return earlier without a change, so ask again.
   */
  void awaitChange(Duration atMost);

  /** Wait until nothing is under way: see {@link Hands}. */
  Outcome settle();

  /**
   * Wait until what began since the last {@link #drain()} is over: what {@link #settle()} waits
   * for, and timers of the page that come soon, with those that they set in turn. For timers that
   * is two seconds at most, and what had no end by then is not waited for again. What a server may
   * send by itself, or a worker, cannot be known.
   */
  Outcome rest();

  /**
   * Whether the last {@link #look()} was at the page at rest, and nothing has stirred since: then
   * there is nothing to {@link #rest()} for. It is not where a change was waited for after the last
   * action.
   */
  boolean isAtRest();

  /** Take what happened since the last call. */
  Activity drain();

  /** Look closely at the page of the current tab, frames left out; it is left as it was. */
  Inspected inspect(Inspection inspection);

  /** What the pages of the current tab and its frames say of their forms, and what opens more. */
  Anatomy anatomy();

  /** The viewport as a JPEG. */
  byte[] picture();

  /** A part of the viewport as a JPEG, enlarged to the viewport's size as far as it fits. */
  byte[] picture(Box part);

  /** The element of a sight that lies on top at a point; empty where nothing of it does. */
  Optional<Element> at(Point point, Sight sight);

  @Override
  void close();
}
