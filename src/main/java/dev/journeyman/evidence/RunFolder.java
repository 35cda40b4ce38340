package dev.journeyman.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of one run lie. {@code raw} is for this machine only; {@code public} is all that
 * may be published.
 */
public record RunFolder(Path root) {

  /** Make the folders of a run; what an earlier run left in the same place is removed first. */
  public static RunFolder create(Path root) {
    RunFolder folder = new RunFolder(root);
    try {
      if (Files.exists(folder.journal())) {
        folder.clear();
      }
      Files.createDirectories(folder.published());
      Files.createDirectories(folder.raw());
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder.raw(), PosixFilePermissions.fromString("rwx------"));
      }
      Files.createDirectories(folder.pictures());
      Files.createDirectories(folder.downloads());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + root + " for the run cannot be made", e);
    }
  }

  /**
   * Make a folder for several runs, each of which has a folder of its own in it and publishes below
   * its name.
   *
   * @param sign a published file by which what an earlier one left is known, and removed
   */
  public static RunFolder around(Path root, String sign) {
    RunFolder folder = new RunFolder(root);
    try {
      if (Files.exists(folder.published().resolve(sign))) {
        folder.clear();
      }
      Files.createDirectories(folder.published());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + root + " for the runs cannot be made", e);
    }
  }

  /** The folder of one of several runs. */
  public RunFolder part(String name) {
    return new RunFolder(root.resolve(name));
  }

  /** Publish what one of several runs has published. */
  public void publish(String part) {
    try {
      Files.move(part(part).published(), published().resolve(part));
    } catch (IOException e) {
      throw new UncheckedIOException("The report of " + part + " cannot be published", e);
    }
  }

  /** Remove the folder with what the run has written, which must be all that it holds. */
  public void delete() {
    try {
      clear();
      Files.deleteIfExists(root);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + root + " cannot be removed", e);
    }
  }

  /** Only what a run writes: the folder may hold other things. */
  private void clear() throws IOException {
    for (Path part : List.of(published(), raw(), journal())) {
      if (Files.exists(part)) {
        try (Stream<Path> all = Files.walk(part)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    }
  }

  public Path journal() {
    return root.resolve("journal.jsonl");
  }

  public Path published() {
    return root.resolve("public");
  }

  public Path raw() {
    return root.resolve("raw");
  }

  /** Pictures as they were taken; the report publishes copies with marks. */
  public Path pictures() {
    return raw().resolve("pictures");
  }

  public Path downloads() {
    return raw().resolve("downloads");
  }

  /** Films as they were developed; the report publishes copies with chapters. */
  public Path films() {
    return raw().resolve("films");
  }

  /** Playwright's traces, in which secrets can be read: they are never published. */
  public Path traces() {
    return raw().resolve("traces");
  }

  public Path appLog() {
    return raw().resolve("app.log");
  }
}
