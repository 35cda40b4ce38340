package dev.journeyman.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is filled beside its place and then put there in one move, so that a reader never
 * sees half of it.
 */
record Staging(Path folder, Path place) {

  static Staging beside(Path place) throws IOException {
    Path folder = place.resolveSibling(place.getFileName() + ".new");
    delete(folder);
    return new Staging(Files.createDirectories(folder), place);
  }

  /** Put the folder in its place; what was there before is gone then. */
  void publish() throws IOException {
    Path old = place.resolveSibling(place.getFileName() + ".old");
    delete(old);
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    try {
      Files.move(folder, place);
    } catch (IOException e) {
      if (Files.exists(old)) {
        Files.move(old, place);
      }
      throw e;
    }
    delete(old);
  }

  static long size(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static void delete(Path path) throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(path)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
