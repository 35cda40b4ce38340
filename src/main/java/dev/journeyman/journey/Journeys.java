package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import dev.journeyman.source.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the journeys of a project. */
public final class Journeys {
  private final Path root;
  private final Set<String> extraDataNames;
  private final Texts texts;
  private final JourneyFiles files;
  private final Library library;
  private final List<Journey> journeys = new ArrayList<>();
  private final List<Inclusion> inclusions = new ArrayList<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, Line> ids = new HashMap<>();

  private Journeys(Path root, Set<String> extraDataNames, Texts texts) {
    this.texts = texts;
    this.root = root;
    this.extraDataNames = extraDataNames;
    this.files = new JourneyFiles(root, texts);
    this.library = new Library(files, texts);
  }

  /**
   * Reads the journeys at the given files and folders. In a folder every markdown file is one,
   * except in {@code recordings}, {@code fixtures} and {@code drafts}, folders with a {@code
   * journeyman.yaml} of their own, a README without steps, and names that begin with an underscore,
   * which are there to be included.
   *
   * @param root the folder that file names in problems are relative to and includes stay inside
   * @param extraDataNames names that have a value from elsewhere, such as the command line
   */
  public static Reading read(List<Path> paths, Path root, Set<String> extraDataNames) {
    return read(paths, root, extraDataNames, Texts.SAVED);
  }

  /** Reads the same where one of the texts is perhaps not saved yet. */
  public static Reading read(List<Path> paths, Path root, Set<String> extraDataNames, Texts texts) {
    return new Journeys(root, extraDataNames, texts).read(paths);
  }

  private Reading read(List<Path> paths) {
    paths.forEach(files::add);
    problems.addAll(files.problems());
    files.found().forEach(this::read);
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
    return new Reading(journeys, sorted, inclusions);
  }

  private void read(JourneyFiles.Found found) {
    DraftReader.Result result = library.read(found.path());
    Optional<Draft> draft = result.draft().filter(each -> !found.isNoJourney(each));
    if (draft.isPresent() || result.draft().isEmpty()) {
      problems.addAll(result.problems());
    }
    draft.ifPresent(this::add);
  }

  private void add(Draft draft) {
    checkHeadings(draft);
    checkId(draft.id());
    Assembly assembly = new Assembly(library, root, texts, problems);
    Journey journey = assembly.journey(draft);
    inclusions.addAll(assembly.inclusions());
    checkNames(draft, journey, assembly.data());
    if (draft.steps().isPresent()) {
      checkPromises(journey, draft.steps().get().line());
      journeys.add(journey);
    }
  }

  private void checkHeadings(Draft draft) {
    if (!draft.titled()) {
      error(
          draft.file(),
          1,
          "the journey has no title",
          "begin with a line such as # A guest buys a mug");
    }
    if (draft.steps().isEmpty()) {
      error(
          draft.file(),
          1,
          "there is no heading Steps",
          "write ## Steps and number what the person does under it");
    }
  }

  private void checkId(Line id) {
    Line first = ids.putIfAbsent(id.text().toLowerCase(Locale.ROOT), id);
    if (first != null) {
      error(
          id.file(),
          id.number(),
          "the id \"" + id.text() + "\" is taken by " + first.file(),
          "write another id: in the front matter of one of them");
    }
  }

  private void checkNames(Draft draft, Journey journey, Map<String, Line> data) {
    DataNames names = new DataNames(data, extraDataNames, problems);
    names.checkData();
    names.checkOpenly(draft.start(), "an address");
    Stream.concat(journey.before().stream(), journey.steps().stream())
        .forEach(step -> names.checkAction(step.line()));
    Stream.concat(
            journey.before().stream().flatMap(step -> step.expectations().stream()),
            Stream.concat(journey.promises().stream(), journey.hints().stream()))
        .forEach(line -> names.checkOpenly(line, "looking for it on a page"));
  }

  private void checkPromises(Journey journey, int line) {
    if (journey.promises().isEmpty()) {
      error(
          journey.file(),
          line,
          "the journey promises nothing, so it could not fail",
          "add a bullet under a step that says what must then be true");
    }
  }

  private void error(String file, int line, String message, String remedy) {
    problems.add(Problem.error(file, line, message, remedy));
  }
}
