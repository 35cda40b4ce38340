package dev.journeyman.brain.plain;

import dev.journeyman.find.Query;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a sentence that stand in the slots of a phrase, still folded. */
record Slots(Sentence sentence, Map<String, String> parts) {

  private static final String TIME =
      "(?:\\d\\S*|a few|some) ?(?:milliseconds|ms|seconds?|secs?|s|minutes?|mins?)";
  private static final Set<String> PLACES = Set.of("area", "anchor");

  private static final Set<String> FREE =
      Set.of("number", "amount", "time", "widths", "pairs", "key", "path", "condition", "aside");

  private static final Pattern LOOSE =
      Pattern.compile(
          "(?i)\\b(?:or|nor|either|neither|unless|if|except|otherwise)\\b"
              + "|\\b(?:in|within|after) (?:the )?TIME$".replace("TIME", Slots.TIME));

  String raw(String slot) {
    String part = parts.get(slot);
    if (part == null) {
      throw new IllegalArgumentException("no slot " + slot + " in " + parts.keySet());
    }
    return part;
  }

  boolean has(String slot) {
    return parts.containsKey(slot);
  }

  String text(String slot) {
    return sentence.unfold(raw(slot));
  }

  /**
   * Whether a slot holds a choice, a condition or a time limit. No name has these words outside of
   * quotation marks, and a page never shows them: that "A or B" is not shown would hold always.
   */
  boolean isLoose() {
    return parts.entrySet().stream()
        .anyMatch(
            part ->
                LOOSE.matcher(part.getValue()).find()
                    || (PLACES.contains(part.getKey()) && part.getValue().matches(TIME)));
  }

  /** Whether the words are the sentence's own, and none that the reading adds. */
  boolean says(String name) {
    String all = sentence.unfold(sentence.text()).toLowerCase(Locale.ROOT);
    return all.contains(name.toLowerCase(Locale.ROOT).strip());
  }

  /**
   * Whether what may stand in a slot is a number or a clause of its own, which has its own rules.
   */
  boolean isFree(String slot) {
    return FREE.contains(slot);
  }

  boolean isQuoted(String slot) {
    return Sentence.isQuoted(raw(slot));
  }

  Optional<Query> target(String slot) {
    return Targets.parse(sentence, raw(slot));
  }

  Optional<Query> area(String slot) {
    return Targets.area(sentence, raw(slot));
  }
}
