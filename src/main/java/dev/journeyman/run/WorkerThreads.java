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
      Thread thread = new Thread(() -> complete(result, work), "worker-" + (i + 1));
      results.add(result);
      thread.start();
    }
    return results;
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
