package dev.journeyman.brain.plain;

import dev.journeyman.find.Query;
import java.util.Map;
import java.util.Optional;

/** The parts of a sentence that stand in the slots of a phrase, still folded. */
record Slots(Sentence sentence, Map<String, String> parts) {

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
