package dev.journeyman.brain.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One verb with several objects that share a noun: "check the first and third checkboxes", "fill in
 * the Title and Summary fields with A and B".
 */
final class Several {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?<verb>\\S+(?: on)?) the (?<one>first|second|third|fourth|fifth|last) and (?:the )?(?<two>first|second|third|fourth|fifth|last)"
              + " (?<noun>.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAIRED =
      Pattern.compile(
          "^fills? in (?:the )?(?<one>.+?) and (?:the )?(?<two>.+?) fields with (?<a>.) and (?<b>.)$",
          Pattern.CASE_INSENSITIVE);

  private Several() {}

  static Optional<List<Instruction>> of(
      Sentence sentence, Function<Sentence, Optional<List<Instruction>>> single) {
    Matcher numbered = NUMBERED.matcher(sentence.text());
    if (numbered.matches()) {
      String verb = numbered.group("verb") + " the ";
      String noun = " " + numbered.group("noun");
      return both(
          sentence,
          verb + numbered.group("one") + noun,
          verb + numbered.group("two") + noun,
          single);
    }
    Matcher paired = PAIRED.matcher(sentence.text());
    if (paired.matches()) {
      return both(
          sentence,
          "fill in the " + paired.group("one") + " field with " + paired.group("a"),
          "fill in the " + paired.group("two") + " field with " + paired.group("b"),
          single);
    }
    return Optional.empty();
  }

  private static Optional<List<Instruction>> both(
      Sentence sentence,
      String one,
      String other,
      Function<Sentence, Optional<List<Instruction>>> single) {
    Optional<List<Instruction>> first = single.apply(sentence.with(one));
    Optional<List<Instruction>> second = single.apply(sentence.with(other));
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    List<Instruction> all = new ArrayList<>(first.get());
    all.addAll(second.get());
    return Optional.of(List.copyOf(all));
  }
}
