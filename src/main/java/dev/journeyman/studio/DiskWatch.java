package dev.journeyman.studio;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices what others write into the project: it looks again and again, because notices of the
 * system come late, twice or never, differently on each.
 */
final class DiskWatch implements AutoCloseable {
  private static final Set<String> SKIPPED = Set.of("node_modules", "target");

  private final Path folder;
  private final Consumer<List<String>> listener;
  private final Thread eye;
  private Map<String, Stamp> seen;

  /** What of a file changes when it is written. */
  private record Stamp(long size, long nanos) {
    static Stamp of(BasicFileAttributes file) {
      return new Stamp(file.size(), file.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
  }

  private DiskWatch(Path folder, Duration pause, Consumer<List<String>> listener) {
    this.folder = folder;
    this.listener = listener;
    this.eye = new Thread(() -> watch(pause), "disk watch");
    this.seen = look();
  }

  /** Looks each time so much has passed, and tells of the names that changed. */
  static DiskWatch start(Path folder, Duration pause, Consumer<List<String>> listener) {
    DiskWatch watch = new DiskWatch(folder, pause, listener);
    watch.eye.setDaemon(true);
    watch.eye.start();
    return watch;
  }

  /** Lets us write a file of our own, of which nobody is told. */
  synchronized void ourselves(String name, Runnable writing) {
    writing.run();
    Map<String, Stamp> now = look();
    if (now.containsKey(name)) {
      seen.put(name, now.get(name));
    }
  }

  @Override
  public void close() {
    eye.interrupt();
  }

  private void watch(Duration pause) {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(pause.toMillis());
        lookAgain();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void lookAgain() {
    Map<String, Stamp> now = look();
    Set<String> changed = new TreeSet<>();
    now.forEach(
        (name, stamp) -> {
          if (!stamp.equals(seen.get(name))) {
            changed.add(name);
          }
        });
    seen.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
    seen = now;
    if (!changed.isEmpty()) {
      listener.accept(new ArrayList<>(changed));
    }
  }

  private Map<String, Stamp> look() {
    Map<String, Stamp> stamps = new TreeMap<>();
    for (String home : List.of("journeys", "docs")) {
      if (Files.isDirectory(folder.resolve(home))) {
        collect(folder.resolve(home), stamps);
      }
    }
    return stamps;
  }

  private void collect(Path home, Map<String, Stamp> stamps) {
    try {
      Files.walkFileTree(home, new Collector(home, stamps));
    } catch (IOException vanished) {
      // a folder that went away while we looked is looked at again in a moment
      stamps.keySet().removeIf(name -> name.startsWith(home.getFileName() + "/"));
    }
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path home;
    private final Map<String, Stamp> stamps;

    Collector(Path home, Map<String, Stamp> stamps) {
      this.home = home;
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      String name = dir.getFileName().toString();
      boolean skipped = name.startsWith(".") || SKIPPED.contains(name);
      return skipped && !dir.equals(home) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (name.endsWith(".md") && !file.getFileName().toString().startsWith(".")) {
        stamps.put(name, Stamp.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    /** What cannot be looked at, or just went away, cannot be seen to change. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
