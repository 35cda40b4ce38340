package dev.journeyman.studio;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What one page has not read yet: all that happened, and of the pictures the newest. */
final class Mailbox {
  private static final int MOST = 5_000;

  private final Deque<Event> waiting = new ArrayDeque<>();
  private boolean closed;

  Mailbox(List<Event> past) {
    waiting.addAll(past);
  }

  synchronized void put(Event event) {
    if (event instanceof Event.Frame) {
      waiting.removeIf(Event.Frame.class::isInstance);
    }
    waiting.add(event);
    if (waiting.size() > MOST) {
      // nobody reads this any more; a page that does connects again and gets the state
      closed = true;
    }
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isOpen() {
    return !closed;
  }

  /** Waits for the next event; empty where none came in time, or none will come. */
  synchronized Optional<Event> take(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis(); waiting.isEmpty() && !closed && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return closed ? Optional.empty() : Optional.ofNullable(waiting.poll());
  }
}
