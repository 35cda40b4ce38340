package dev.journeyman.journey;

import dev.journeyman.source.Texts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads each file once, however often it is included. */
final class Library {
  private final JourneyFiles files;
  private final Texts texts;
  private final Map<Path, DraftReader.Result> results = new HashMap<>();

  Library(JourneyFiles files, Texts texts) {
    this.texts = texts;
    this.files = files;
  }

  DraftReader.Result read(Path path) {
    return results.computeIfAbsent(
        path.toAbsolutePath().normalize(), each -> DraftReader.read(each, files.name(each), texts));
  }
}
