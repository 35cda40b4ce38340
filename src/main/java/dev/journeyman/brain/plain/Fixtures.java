package dev.journeyman.brain.plain;

import java.nio.file.Path;
import java.util.Optional;

/** Where the files lie that journeys upload. */
public interface Fixtures {

  Optional<Path> find(String name);

  /** A phrase for messages: where such a file is looked for. */
  String places();
}
