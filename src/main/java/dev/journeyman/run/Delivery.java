package dev.journeyman.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Brings an audience what there is to tell, on a thread of its own: news in order, and pictures not
 * too often, of which the newest replaces what nobody has seen.
 */
final class Delivery implements AutoCloseable {

  private static final long BETWEEN_PICTURES = 120_000_000;

  private final Audience audience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Deque<Consumer<Audience>> news = new ArrayDeque<>();
  private final Thread thread = new Thread(this::bring, "journeyman-audience");
  private Optional<Picture> newest = Optional.empty();
  private long pictured = System.nanoTime() - BETWEEN_PICTURES;
  private boolean closed;

  Delivery(Audience audience) {
    this.audience = audience;
    thread.setDaemon(true);
    thread.start();
  }

  void tell(Consumer<Audience> what) {
    with(() -> news.add(what));
  }

  void show(Picture picture) {
    with(() -> newest = Optional.of(picture));
  }

  private void with(Runnable change) {
    lock.lock();
    try {
      change.run();
      more.signal();
    } finally {
      lock.unlock();
    }
  }

  private void bring() {
    Optional<Consumer<Audience>> next = next();
    while (next.isPresent()) {
      next.get().accept(audience);
      next = next();
    }
  }

  /** Wait for what comes next; empty once this is closed and all was told. */
  private Optional<Consumer<Audience>> next() {
    lock.lock();
    try {
      while (true) {
        if (!news.isEmpty()) {
          return Optional.of(news.remove());
        }
        if (closed) {
          return Optional.empty();
        }
        long wait = pictured + BETWEEN_PICTURES - System.nanoTime();
        if (newest.isPresent() && wait <= 0) {
          Picture picture = newest.get();
          newest = Optional.empty();
          pictured = System.nanoTime();
          return Optional.of(it -> it.picture(picture));
        }
        if (newest.isPresent()) {
          more.awaitNanos(wait);
        } else {
          more.await();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Bring what is still to tell, and end. */
  @Override
  public void close() {
    with(() -> closed = true);
  }
}
