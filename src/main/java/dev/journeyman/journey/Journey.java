package dev.journeyman.journey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A critical user journey as it was written, with the steps of its includes in their place. */
public record Journey(
    String id,
    String title,
    String file,
    FrontMatter matter,
    String prose,
    List<Step> before,
    List<Step> steps,
    List<Line> outcome,
    List<Line> always,
    List<Line> hints) {

  static final String DRAFTS = "drafts";

  public Journey {
    before = List.copyOf(before);
    steps = List.copyOf(steps);
    outcome = List.copyOf(outcome);
    always = List.copyOf(always);
    hints = List.copyOf(hints);
  }

  /** A journey without hints for whoever walks it. */
  public Journey(
      String id,
      String title,
      String file,
      FrontMatter matter,
      String prose,
      List<Step> before,
      List<Step> steps,
      List<Line> outcome,
      List<Line> always) {
    this(id, title, file, matter, prose, before, steps, outcome, always, List.of());
  }

  /** Tells whether it lies under a folder of drafts, so that what becomes of it is forgotten. */
  public boolean isDraft() {
    return List.of(file.split("/")).contains(DRAFTS);
  }

  /** Returns every line that says what must be true: of the steps, the outcome and always. */
  public List<Line> promises() {
    return Stream.of(
            steps.stream().flatMap(step -> step.expectations().stream()),
            outcome.stream(),
            always.stream())
        .flatMap(lines -> lines)
        .toList();
  }

  /** Returns the requirements that the text for people cites. */
  public List<Citation> toldOf() {
    return Citation.in(prose, file);
  }

  /** Returns a copy with what a project adds to each journey; what it says itself comes first. */
  public Journey with(Guardrails guardrails) {
    List<Line> throughout = Stream.concat(always.stream(), guardrails.lines().stream()).toList();
    List<Line> all = Stream.concat(hints.stream(), guardrails.hints().stream()).toList();
    return new Journey(id, title, file, matter, prose, before, steps, outcome, throughout, all);
  }

  /** Returns a copy with other front matter. */
  public Journey with(FrontMatter other) {
    return new Journey(id, title, file, other, prose, before, steps, outcome, always, hints);
  }

  /** Returns the files that it is written in: its own, and those that it includes. */
  public Set<String> files() {
    Set<String> files = new LinkedHashSet<>(Set.of(file));
    Stream.concat(before.stream(), steps.stream()).forEach(step -> files.add(step.line().file()));
    promises().forEach(line -> files.add(line.file()));
    return files;
  }

  /** Returns the names of the secrets that the steps and the data ask for, in order. */
  public Set<String> secrets() {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(before, steps)
        .flatMap(List::stream)
        .forEach(step -> names.addAll(Placeholders.secrets(step.line().text())));
    matter.data().values().forEach(value -> names.addAll(Placeholders.secrets(value)));
    return names;
  }
}
