package dev.journeyman.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be closed, the last first: each, even where closing another one failed. */
final class Closing implements AutoCloseable {

  private final Deque<Runnable> left = new ArrayDeque<>();

  void push(Runnable close) {
    left.push(close);
  }

  /** Close all; the first failure is thrown once nothing is left. */
  @Override
  public void close() {
    if (left.isEmpty()) {
      return;
    }
    try {
      left.pop().run();
    } catch (RuntimeException first) {
      closeAfter(first);
      throw first;
    }
    close();
  }

  /** Close all after a failure, which further ones are added to. */
  void closeAfter(RuntimeException first) {
    try {
      close();
    } catch (RuntimeException later) {
      first.addSuppressed(later);
    }
  }
}
