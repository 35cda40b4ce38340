package dev.journeyman.publish;

import dev.journeyman.report.CompareFile;
import java.util.List;
import java.util.Optional;

/** What is known of how the journeys went on another version of the app, mostly nothing. */
record Compared(Optional<CompareFile> file) {

  static final String FILE = "compare.json";

  boolean isThere() {
    return file.isPresent();
  }

  /** Each version; what is told besides is of the last. */
  List<CompareFile.OfVersion> versions() {
    return file.map(CompareFile::versions).orElse(List.of());
  }

  /** {@code held on base, fails on head at step 3}. */
  String sentence(String journey) {
    return file.stream()
        .flatMap(it -> it.journeys().stream())
        .filter(it -> it.id().equals(journey))
        .map(CompareFile.OfJourney::sentence)
        .findFirst()
        .orElse("");
  }
}
