package dev.journeyman.requirement;

import dev.journeyman.source.Problem;
import dev.journeyman.source.TextFile;
import dev.journeyman.source.TextReading;
import java.nio.file.Path;
import java.util.List;

/**
 * A document that says what an app must do.
 *
 * @param problems why it cannot be read, or what is strange in it
 */
public record RequirementDocument(
    String file, List<Requirement> requirements, List<Problem> problems) {

  public RequirementDocument {
    requirements = List.copyOf(requirements);
    problems = List.copyOf(problems);
  }

  /** Read a document of a project by its place from the root. */
  public static RequirementDocument read(Path root, String file) {
    TextReading reading = TextFile.read(root.resolve(file), file);
    return new RequirementDocument(
        file,
        reading.text().map(text -> new DocumentReader(text).read()).orElse(List.of()),
        reading.problems());
  }
}
