package dev.journeyman.surface.playwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which Chromium puts what it downloads. Playwright can only wait for a download;
 * here it can be seen whether one is complete. Playwright deletes the files of a closed context.
 */
record Incoming(Path folder) {

  /** How Chromium calls a file as long as more of it is to come. */
  private static final String UNFINISHED = ".crdownload";

  static Incoming create() {
    try {
      return new Incoming(Files.createTempDirectory("journeyman-incoming"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for downloads", e);
    }
  }

  long finished() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith(UNFINISHED)).count();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder for downloads " + folder, e);
    }
  }

  /** Delete it with what a killed browser left in it. */
  void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the folder for downloads " + folder, e);
    }
  }
}
