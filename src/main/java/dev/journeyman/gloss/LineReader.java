package dev.journeyman.gloss;

import dev.journeyman.behind.Queries;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.gloss.Understanding.By;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Placeholders;
import dev.journeyman.journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads lines as a run does: the sentences of the project first, then the grammar.
 *
 * @param model who is asked for the rest
 */
record LineReader(Queries queries, Optional<String> model, Map<String, String> data) {

  /** All of a journey, each line where it stands. */
  List<Understanding> journey(Journey journey) {
    List<Understanding> all = new ArrayList<>();
    journey.before().forEach(step -> all.addAll(step(Part.BEFORE, step)));
    journey.steps().forEach(step -> all.addAll(step(Part.STEP, step)));
    all.addAll(promises(Part.OUTCOME, journey.outcome()));
    all.addAll(promises(Part.ALWAYS, journey.always()));
    return all;
  }

  List<Understanding> step(Part part, Step step) {
    List<Understanding> all = new ArrayList<>(List.of(deed(part, step.line())));
    all.addAll(promises(Part.PROMISE, step.expectations()));
    return all;
  }

  List<Understanding> promises(Part part, List<Line> lines) {
    return lines.stream().map(line -> promise(part, line)).toList();
  }

  private Understanding deed(Part part, Line line) {
    return said(line, text -> PlainBrain.inWords(text).map(all -> String.join(", then ", all)))
        .map(reading -> read(part, line, reading, By.PLAIN))
        .orElseGet(() -> unread(part, line, PlainBrain.understoodPart(filled(line))));
  }

  private Understanding promise(Part part, Line line) {
    Optional<String> asked = said(line, queries::inWords);
    if (asked.isPresent()) {
      return read(part, line, asked.get(), By.PROJECT);
    }
    Optional<String> unclear = queries.unclear(filled(line));
    if (unclear.isPresent()) {
      return read(part, line, sentence(unclear.get()), By.NOBODY);
    }
    return said(line, LineReader::expectation)
        .map(reading -> read(part, line, reading, By.PLAIN))
        .orElseGet(() -> unread(part, line, fragment(filled(line))));
  }

  private static Optional<String> expectation(String text) {
    return PlainBrain.expectation(text) instanceof Understood understood
        ? Optional.of(understood.inWords())
        : Optional.empty();
  }

  private static String fragment(String text) {
    Interpretation meaning = PlainBrain.expectation(text);
    return meaning instanceof NotUnderstood unread ? unread.part() : "";
  }

  /**
   * What a line with its data comes to; it is told with the names of the data where these are read
   * in the same way as the values.
   */
  private Optional<String> said(Line line, Function<String, Optional<String>> reader) {
    String filled = filled(line);
    Optional<String> told = reader.apply(filled);
    Optional<String> named =
        told.isEmpty() || filled.equals(line.text()) ? Optional.empty() : reader.apply(line.text());
    return named
        .filter(each -> Placeholders.fill(each, data).equals(told.get()))
        .or(() -> told)
        .map(LineReader::sentence);
  }

  private static Understanding read(Part part, Line line, String reading, By by) {
    return new Understanding(part, line, reading, by, Optional.empty());
  }

  private String filled(Line line) {
    return Placeholders.fillSentence(line.text(), data);
  }

  private Understanding unread(Part part, Line line, String fragment) {
    String what = part.isDeed() ? "what is done" : "how it is checked";
    String who =
        model
            .map(name -> "The model " + name + " decides " + what + ".")
            .orElse("Nobody can read this: it needs a model, and none is configured.");
    String known = fragment.isEmpty() ? "" : " Only \u201c" + fragment + "\u201d is understood.";
    By by = model.isPresent() ? By.MODEL : By.NOBODY;
    return new Understanding(part, line, who + known, by, Optional.of(fragment));
  }

  private static String sentence(String clause) {
    String end = clause.endsWith(".") ? "" : ".";
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + end;
  }
}
