package dev.journeyman.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps {@code latest} beside the folders of runs pointing to the last one. */
final class Latest {

  private Latest() {}

  static void pointTo(Path run) {
    Path parent = run.toAbsolutePath().getParent();
    Path name = run.getFileName();
    if (parent == null || name == null) {
      return;
    }
    Path latest = parent.resolve("latest");
    Path next = parent.resolve(".latest-" + name);
    try {
      if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      Files.deleteIfExists(next);
      link(next, name);
      Files.move(next, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("reports/latest cannot be set", e);
    }
  }

  /** The folder of the last run; the file with its name may stand for the link. */
  static Path of(Path latest) throws IOException {
    return Files.isRegularFile(latest)
        ? latest.resolveSibling(Files.readString(latest, StandardCharsets.UTF_8).strip())
        : latest;
  }

  /** Where links are not to be had, as for most people on Windows, a file holds the name. */
  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.writeString(link, target.toString(), StandardCharsets.UTF_8);
    }
  }
}
