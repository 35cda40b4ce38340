package dev.journeyman.brain.plain;

import dev.journeyman.find.Ordinal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a thing among others, as a sentence counts it: "the second", "#4". */
final class Ordinals {

  private static final Pattern COUNTED =
      Pattern.compile(
          "^(?<which>[a-z]+|\\d+(?:st|nd|rd|th)|#\\d+) (?<rest>.+)$", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("last", -1),
          Map.entry("top", 1),
          Map.entry("bottom", -1));

  private Ordinals() {}

  /** A place and what is counted. */
  record Counted(Ordinal ordinal, String rest) {}

  static Optional<Counted> in(String part) {
    Matcher matcher = COUNTED.matcher(part);
    return matcher.matches()
        ? place(matcher.group("which"))
            .map(place -> new Counted(new Ordinal(place), matcher.group("rest")))
        : Optional.empty();
  }

  private static Optional<Integer> place(String which) {
    String digits = which.replaceAll("\\D", "");
    return digits.isEmpty()
        ? Optional.ofNullable(ORDINALS.get(which.toLowerCase(Locale.ROOT)))
        : Optional.of(Integer.parseInt(digits));
  }
}
