package dev.journeyman.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What happens to a piece of work on a signal: it gets a moment to write down what is known so far.
 *
 * @param writes what it leaves
 * @param interrupt ends the work soon
 * @param abandon puts away what must not stay, where the work did not end in time
 */
record OnSignal(Console console, String writes, Runnable interrupt, Runnable abandon) {

  <T> T guard(Supplier<T> work) {
    CountDownLatch over = new CountDownLatch(1);
    Thread hook = new Thread(() -> finish(over), "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      over.countDown();
      remove(hook);
    }
  }

  private void finish(CountDownLatch over) {
    console.complain("Interrupted: writing the " + writes + " of what is known so far ...");
    interrupt.run();
    try {
      if (!over.await(10, TimeUnit.SECONDS)) {
        console.complain("It took too long; the facts so far are in the journal of the run.");
        abandon.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the machine is shutting down: it is this very hook that waits for us
    }
  }
}
