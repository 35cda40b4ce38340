package dev.journeyman.gloss;

import dev.journeyman.advice.LastRun;
import dev.journeyman.config.Config;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Reading;
import dev.journeyman.source.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads texts of a project while they are written. */
public final class Gloss {

  private final Path folder;
  private final Supplier<Optional<LastRun>> last;

  /**
   * Begin with a project.
   *
   * @param folder where its {@code journeyman.yaml} and its journeys are
   * @param last what its last run saw, if there was one
   */
  public Gloss(Path folder, Supplier<Optional<LastRun>> last) {
    this.folder = folder;
    this.last = last;
  }

  /**
   * Read a text as if it stood in a file of the project, among the others as they are saved.
   *
   * @param path from the project's folder; the file need not be there yet
   * @throws IOException where the folders on the way to it cannot be read
   */
  public Glossed read(Path path, String text) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(path).normalize();
    String name = root.relativize(file).toString().replace('\\', '/');
    Path home = root.resolve(Review.JOURNEYS);
    boolean fragment = file.getFileName().toString().startsWith("_");
    boolean journey = file.startsWith(home);
    List<Path> paths = journey && !fragment ? List.of(home, file) : List.of(home);
    Texts texts = Texts.unsaved(file, text);
    Review review = Review.of(root, paths, Set.of(), texts);
    Reading own = fragment ? Journeys.read(List.of(file), root, Set.of(), texts) : review.reading();
    Manuscript manuscript = Manuscript.of(name, own, review);
    return new Glossed(
        review.problems(name, manuscript.lines()),
        review.advice(review.using(name), last.get()).stream()
            .filter(advice -> advice.file().equals(name))
            .toList(),
        manuscript.understanding());
  }

  /**
   * What could be written at a caret.
   *
   * @param line counts from 1; {@code column} is how many characters of it stand before the caret
   * @param seen what is on the page of the app, if somebody looked
   */
  public Completions complete(Path path, String text, int line, int column, List<Seen> seen)
      throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(path).normalize();
    Reading own = Journeys.read(List.of(file), root, Set.of(), Texts.unsaved(file, text));
    Map<String, String> data = new LinkedHashMap<>();
    own.journeys().forEach(journey -> data.putAll(journey.matter().data()));
    return new Completing(
            Caret.in(text, line, column), file, data, Config.read(root).config().secrets(), seen)
        .completions();
  }
}
