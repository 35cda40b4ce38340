package dev.journeyman.run;

import dev.journeyman.brain.plain.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that a journey may upload: beside it or in a folder "fixtures", by real path inside the
 * project.
 */
record ProjectFixtures(Path project, Path journeyFolder) implements Fixtures {

  @Override
  public Optional<Path> find(String name) {
    return folders().stream().map(f -> f.resolve(name)).filter(this::isInside).findFirst();
  }

  @Override
  public String places() {
    return project.relativize(journeyFolder)
        + "/ or "
        + project.relativize(journeyFolder.resolve("fixtures"))
        + "/";
  }

  private List<Path> folders() {
    return List.of(
        journeyFolder, journeyFolder.resolve("fixtures"), project.resolve("journeys/fixtures"));
  }

  private boolean isInside(Path file) {
    try {
      return Files.isRegularFile(file) && file.toRealPath().startsWith(project.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
