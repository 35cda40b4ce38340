package dev.journeyman.run;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Ends from any thread what another one waits for. */
final class CallOff {

  private volatile boolean calledOff;
  private volatile Runnable interrupt = () -> {};

  /** Wait for work that an interrupt ends; it has a thread of its own, so nothing else gets it. */
  <T> T await(String name, Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread worker = WorkerThreads.start(name, result, work);
    interrupt = worker::interrupt;
    if (calledOff) {
      worker.interrupt();
    }
    return result.join();
  }

  /** Whoever waits now or later is not kept waiting. */
  void callOff() {
    calledOff = true;
    interrupt.run();
  }
}
