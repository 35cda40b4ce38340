package dev.journeyman.run;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Which part of a journey is to be tried. */
record Wish(Settings settings, Path journey, Direction direction, int line) {

  /** On which side of the line the part lies. */
  enum Direction {
    TO,
    FROM
  }

  static Wish to(Settings settings, Path journey, int line) {
    return new Wish(settings.watched(List.of(journey)), journey, Direction.TO, line);
  }

  static Wish from(Settings settings, Path journey, int line) {
    return new Wish(settings.watched(List.of(journey)), journey, Direction.FROM, line);
  }

  /** The step that the line names; empty where none stands there or above. */
  OptionalInt step(Places places) {
    return direction == Direction.TO ? places.last(line) : places.first(line);
  }

  /** The file as people know it. */
  String file() {
    Path folder = settings.folder().toAbsolutePath();
    return folder
        .relativize(folder.resolve(journey).toAbsolutePath())
        .toString()
        .replace('\\', '/');
  }
}
