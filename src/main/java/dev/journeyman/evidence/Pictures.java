package dev.journeyman.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a run, written in order by a thread of their own while the walks go on. All are
 * there once this was closed; one that could not be written is told of at the next one, at the
 * latest then.
 */
public final class Pictures implements AutoCloseable {

  private final RunFolder folder;
  private final Set<String> names = new HashSet<>();
  private final AtomicReference<@Nullable UncheckedIOException> trouble = new AtomicReference<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "journeyman-pictures");
            thread.setDaemon(true);
            return thread;
          });

  private Pictures(RunFolder folder) {
    this.folder = folder;
  }

  /** The pictures of a run that begins. */
  public static Pictures in(RunFolder folder) {
    return new Pictures(folder);
  }

  /**
   * Keep a picture under a name of the form {@code journey-001.jpg}. The name that it was given is
   * another one where an earlier attempt at the journey has taken that.
   */
  public String keep(String name, byte[] jpeg) {
    complain();
    String free = reserve(name);
    writer.execute(() -> write(free, jpeg));
    return free;
  }

  private synchronized String reserve(String name) {
    String free = name;
    for (int i = 2; !names.add(free); i++) {
      free = name.replaceFirst("(?=\\.[^.]*$)", "-" + i);
    }
    return free;
  }

  private void write(String name, byte[] jpeg) {
    try {
      Files.write(folder.pictures().resolve(name), jpeg, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      trouble.compareAndSet(
          null,
          new UncheckedIOException(
              "The picture " + name + " cannot be kept; is the disk full?", e));
    }
  }

  private void complain() {
    UncheckedIOException known = trouble.getAndSet(null);
    if (known != null) {
      throw known;
    }
  }

  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The pictures in " + folder.pictures() + " do not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    complain();
  }
}
