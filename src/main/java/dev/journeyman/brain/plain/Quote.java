package dev.journeyman.brain.plain;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is meant as such, and where it is looked for. */
record Quote(String text, Optional<Query> area) {

  private static final List<String> SPEAKERS =
      List.of(
          "text",
          "message",
          "toast",
          "notification",
          "error",
          "error message",
          "warning",
          "alert",
          "word",
          "words",
          "label",
          "banner",
          "notice");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "^(?:the |an? )?(?<speaker>[a-z ]+?)(?: saying| reading| that says| that reads| with(?: the text)?| containing)? (?<quote>[\ue000-\uf8ff])$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACED =
      Pattern.compile(
          "^(?<quote>[\ue000-\uf8ff]) (?:in|inside|within|on) (?<area>.+)$",
          Pattern.CASE_INSENSITIVE);

  static Optional<Quote> in(Slots slots, String part) {
    if (Sentence.isQuoted(part)) {
      return Optional.of(new Quote(slots.sentence().unfold(part), Optional.empty()));
    }
    Matcher spoken = SPOKEN.matcher(part);
    if (spoken.matches() && SPEAKERS.contains(spoken.group("speaker").toLowerCase(Locale.ROOT))) {
      return Optional.of(
          new Quote(slots.sentence().unfold(spoken.group("quote")), Optional.empty()));
    }
    Matcher placed = PLACED.matcher(part);
    if (placed.matches()) {
      return Targets.area(slots.sentence(), placed.group("area"))
          .map(a -> new Quote(slots.sentence().unfold(placed.group("quote")), Optional.of(a)));
    }
    String only = Nouns.without(part.replaceFirst("(?i)^(?:the|an?) ", ""));
    boolean thing =
        Sentence.isQuoted(only)
            && Targets.parse(slots.sentence(), part)
                .filter(
                    q ->
                        q.kind() == Kind.THING
                            || q.kind() == Kind.MESSAGE
                            || q.kind() == Kind.ERROR)
                .filter(q -> q.within().isEmpty() && q.beside().isEmpty() && !q.ordinal().isGiven())
                .isPresent();
    if (thing) {
      return Optional.of(new Quote(slots.sentence().unfold(only), Optional.empty()));
    }
    return Optional.empty();
  }
}
