package dev.journeyman.requirement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.model.Function;
import dev.journeyman.requirement.DraftJourney.Sentence;
import dev.journeyman.requirement.DraftJourney.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A journey as a model wrote it, of which only what cites the document is kept. */
record WrittenJourney(RequirementDocument document, List<String> told) {

  static final Function FUNCTION =
      new Function("write_journey", "A journey of which each sentence cites a line.", schema());

  private static final int LONGEST = 300;
  private static final Pattern QUOTED = Pattern.compile("[\"\u201c]([^\"\u201d]+)[\"\u201d]");

  /** The journey; nothing where no promise of it is left. */
  Optional<DraftJourney> read(JsonNode given, Optional<String> title) {
    String name = title.orElseGet(() -> oneLine(given.path("title").asText("")));
    List<Step> before = steps(given.path("before"));
    List<Step> steps = steps(given.path("steps"));
    List<Sentence> outcome = promises(given.path("outcome"));
    boolean promises =
        !outcome.isEmpty() || steps.stream().anyMatch(step -> !step.promises().isEmpty());
    if (name.isEmpty() || name.length() > LONGEST || steps.isEmpty() || !promises) {
      told.add("A journey was dropped: it has no title, no step or no promise that cites a line.");
      return Optional.empty();
    }
    return Optional.of(
        new DraftJourney(name, document.file(), stories(given), before, steps, outcome));
  }

  private List<Sentence> stories(JsonNode given) {
    List<Sentence> stories = new ArrayList<>();
    for (JsonNode line : given.path("stories")) {
      at(line)
          .filter(it -> it.kind() == Requirement.Kind.STORY)
          .ifPresent(it -> stories.add(new Sentence(it.text(), List.of(it.citation()))));
    }
    return stories;
  }

  private List<Step> steps(JsonNode given) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : given) {
      // what is done cites nothing in the file: it proves nothing
      sentence(step)
          .map(it -> new Sentence(it.text(), List.of()))
          .ifPresent(deed -> steps.add(new Step(deed, promises(step.path("promises")))));
    }
    return steps;
  }

  private List<Sentence> promises(JsonNode given) {
    List<Sentence> promises = new ArrayList<>();
    for (JsonNode promise : given) {
      sentence(promise)
          .ifPresent(
              it -> {
                unfounded(it.text());
                promises.add(it);
              });
    }
    return promises;
  }

  private Optional<Sentence> sentence(JsonNode given) {
    String text = oneLine(given.path("text").asText(""));
    Optional<Requirement> cited = at(given.path("line"));
    if (text.isEmpty() || text.length() > LONGEST) {
      told.add("A sentence was dropped: it is empty or too long.");
      return Optional.empty();
    }
    if (cited.isEmpty()) {
      told.add(
          "\u201c"
              + text
              + "\u201d was dropped: it cites "
              + (given.path("line").isInt()
                  ? "line " + given.path("line").asInt() + ", which asks for nothing"
                  : "no line")
              + ".");
    }
    return cited.map(it -> new Sentence(text, List.of(it.citation())));
  }

  private Optional<Requirement> at(JsonNode line) {
    return document.requirements().stream()
        .filter(it -> line.isInt() && it.line() == line.asInt())
        .findFirst();
  }

  /** What is quoted is looked for on the page, so it had better been asked for. */
  private void unfounded(String text) {
    String all =
        String.join("\n", document.requirements().stream().map(Requirement::text).toList())
            .toLowerCase(Locale.ROOT);
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      if (!all.contains(quoted.group(1).toLowerCase(Locale.ROOT))) {
        told.add(
            "\u201c"
                + quoted.group(1)
                + "\u201d does not stand in "
                + document.file()
                + ": check \u201c"
                + text
                + "\u201d.");
      }
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
  }

  private static JsonNode schema() {
    try (InputStream in = WrittenJourney.class.getResourceAsStream("write-journey.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, "write-journey.json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("write-journey.json is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read write-journey.json", e);
    }
  }
}
