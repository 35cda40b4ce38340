package dev.journeyman.behind;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long an answer may take. Drivers, sockets and programs each have limits of their own and gaps
 * between them; this one holds in any case.
 */
record Patience(Duration longest) {

  static final Patience USUAL = new Patience(Duration.ofSeconds(5));

  Answer await(String whom, Callable<Answer> question) {
    FutureTask<Answer> task = new FutureTask<>(question);
    Thread thread = new Thread(task, "asking " + whom);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      return new Answer.Unknown(whom + " did not answer within " + longest.toSeconds() + " s");
    } catch (InterruptedException called) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer.Unknown("asking " + whom + " was interrupted");
    } catch (ExecutionException broken) {
      // drivers are the work of others and throw what they like
      return new Answer.Unknown(whom + " could not be asked (" + broken.getCause() + ")");
    }
  }
}
