package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import dev.journeyman.source.Texts;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One journey with the steps of its includes in their place. Data of an included file is used where
 * the including one does not name it.
 */
final class Assembly {
  private static final int MAX_STEPS = 1000;
  private static final int MAX_DEPTH = 20;

  private final Library library;
  private final Path root;
  private final Texts texts;
  private final Set<Problem> problems;
  private final Map<String, Line> data = new LinkedHashMap<>();
  private final Deque<Draft> open = new ArrayDeque<>();
  private final List<Inclusion> inclusions = new ArrayList<>();
  private int includes;
  private boolean cut;

  Assembly(Library library, Path root, Texts texts, Set<Problem> problems) {
    this.texts = texts;
    this.library = library;
    this.root = root;
    this.problems = problems;
  }

  /** Returns the data of the draft and of all that was included so far, each where it stands. */
  Map<String, Line> data() {
    return data;
  }

  /** Returns what the draft itself includes, in order. */
  List<Inclusion> inclusions() {
    return inclusions;
  }

  Journey journey(Draft draft) {
    data.putAll(draft.data());
    open.push(draft);
    List<Step> before = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    addTo(before, draft.before());
    draft.steps().ifPresent(all -> addTo(steps, all.entries()));
    open.pop();
    Map<String, String> values = new LinkedHashMap<>();
    data.forEach((name, line) -> values.put(name, line.text()));
    return new Journey(
        draft.id().text(),
        draft.title(),
        draft.file(),
        draft.matter().withData(values),
        draft.prose(),
        before,
        steps,
        draft.outcome(),
        draft.always(),
        draft.hints());
  }

  private void addTo(List<Step> steps, List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof Entry.Written written) {
        steps.add(written.step());
      } else if (entry instanceof Entry.Included included && !isTooMuch(steps, included.target())) {
        resolve(included.target())
            .flatMap(path -> draft(path, included.target()))
            .ifPresent(draft -> append(steps, draft, included.target()));
      }
    }
  }

  /** Includes of includes multiply, so what is over the limit is reported once and left out. */
  private boolean isTooMuch(List<Step> steps, Line target) {
    boolean full = steps.size() > MAX_STEPS || includes > MAX_STEPS || open.size() > MAX_DEPTH;
    if (full && !cut) {
      error(
          target,
          "the includes add up to more than " + MAX_STEPS + " steps or " + MAX_DEPTH + " levels",
          "include less");
    }
    cut |= full;
    includes++;
    return cut;
  }

  private void append(List<Step> steps, Draft draft, Line target) {
    int from = steps.size();
    draft.data().forEach(data::putIfAbsent);
    open.push(draft);
    draft.steps().ifPresent(all -> addTo(steps, all.entries()));
    open.pop();
    if (open.size() == 1) {
      inclusions.add(new Inclusion(target, steps.subList(from, steps.size())));
    }
  }

  private Optional<Draft> draft(Path path, Line target) {
    DraftReader.Result result = library.read(path);
    problems.addAll(result.problems());
    Optional<Draft> draft = result.draft();
    if (draft.isPresent() && isOpen(draft.get())) {
      error(
          target,
          "the include of "
              + target.text()
              + " leads back to where it began: "
              + trail(draft.get()),
          "remove one of these includes");
      return Optional.empty();
    }
    if (draft.isPresent() && draft.get().steps().isEmpty()) {
      error(target, "the included " + target.text() + " has no heading Steps", "add one there");
      return Optional.empty();
    }
    return draft;
  }

  private Optional<Path> resolve(Line target) {
    Path from = open.element().path();
    try {
      Path path = from.resolveSibling(target.text());
      if (Path.of(target.text()).isAbsolute()) {
        error(
            target,
            "the include \"" + target.text() + "\" is not relative",
            "write the path from this file's folder");
      } else if (!texts.has(path)) {
        error(
            target,
            "there is no file \"" + target.text() + "\" to include",
            "write the path from this file's folder");
      } else if (!texts.realPath(path).startsWith(root.toRealPath())) {
        error(
            target,
            "the include \"" + target.text() + "\" lies outside of the project",
            "include files of the project only");
      } else {
        return Optional.of(texts.realPath(path));
      }
    } catch (InvalidPathException | IOException e) {
      error(
          target,
          "the include \"" + target.text() + "\" cannot be read (" + e + ")",
          "check the path");
    }
    return Optional.empty();
  }

  private boolean isOpen(Draft draft) {
    return open.stream().anyMatch(each -> each.file().equals(draft.file()));
  }

  private String trail(Draft again) {
    List<String> names = new ArrayList<>();
    open.descendingIterator().forEachRemaining(draft -> names.add(draft.file()));
    names.add(again.file());
    return String.join(" -> ", names);
  }

  private void error(Line at, String message, String remedy) {
    problems.add(Problem.error(at.file(), at.number(), message, remedy));
  }
}
