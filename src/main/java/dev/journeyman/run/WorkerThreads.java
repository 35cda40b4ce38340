package dev.journeyman.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The threads of a run's workers. A browser belongs to the thread that started it, so each worker
 * has one for itself.
 */
final class WorkerThreads {

  private WorkerThreads() {}

  static <T> List<CompletableFuture<T>> start(int count, Supplier<T> work) {
    List<CompletableFuture<T>> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CompletableFuture<T> result = new CompletableFuture<>();
      results.add(result);
      start("worker-" + (i + 1), result, work);
    }
    return results;
  }

  /** Start one more thread, which can be interrupted. */
  static <T> Thread start(String name, CompletableFuture<T> result, Supplier<T> work) {
    Thread thread = new Thread(() -> complete(result, work), name);
    thread.start();
    return thread;
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
      throw e;
    }
  }
}
