package dev.journeyman.brain.plain;

import java.nio.file.Path;
import java.util.Optional;

/** Where the files lie that journeys upload. */
public interface Fixtures {

  /** Where there are no files to upload. */
  Fixtures NONE =
      new Fixtures() {
        @Override
        public Optional<Path> find(String name) {
          return Optional.empty();
        }

        @Override
        public String places() {
          return "nowhere";
        }
      };

  Optional<Path> find(String name);

  /** A phrase for messages: where such a file is looked for. */
  String places();
}
