package dev.journeyman.brain.plain;

import dev.journeyman.check.Check;
import dev.journeyman.check.Comparison;
import dev.journeyman.check.Counting;
import dev.journeyman.check.Presence;
import dev.journeyman.check.TextCheck;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Expectations of whether something is there, and of how many there are. */
final class Occurrence {

  private static final Pattern SOMEBODYS =
      Pattern.compile("^(?:their|his|her|its) ", Pattern.CASE_INSENSITIVE);

  private Occurrence() {}

  /**
   * A quotation by itself is a text; so is an unquoted name without kind and article; all else is a
   * thing.
   */
  static Optional<Check> presence(Slots slots, boolean shown) {
    Optional<Query> area = slots.has("area") ? slots.area("area") : Optional.empty();
    Optional<String> anchor =
        slots.has("anchor") ? Optional.of(slots.text("anchor")) : Optional.empty();
    if (slots.has("area") && area.isEmpty()) {
      return Optional.empty();
    }
    Optional<Quote> quote = Quote.in(slots, slots.raw("target"));
    if (quote.isPresent()) {
      TextCheck text =
          shown ? TextCheck.shown(quote.get().text()) : TextCheck.hidden(quote.get().text());
      TextCheck inside = area.or(() -> quote.get().area()).map(text::inside).orElse(text);
      return Optional.of(anchor.map(inside::nextTo).orElse(inside));
    }
    return slots
        .target("target")
        .filter(t -> Sentence.quotes(slots.raw("target")) || isFindable(t))
        .filter(t -> !isDescription(slots, t))
        .map(t -> area.map(t::inside).orElse(t))
        .map(t -> anchor.map(t::nextTo).orElse(t))
        .map(t -> plural(slots, t, shown));
  }

  /** "There are no tasks" is a count; "the tasks are shown" is about any. */
  private static Check plural(Slots slots, Query target, boolean shown) {
    boolean none =
        !shown && slots.sentence().text().toLowerCase(Locale.ROOT).startsWith("there are no ");
    return none ? new Counting(target, Comparison.EQUAL, 0) : new Presence(target, shown);
  }

  /** A long clause without quotes is no name of a thing: better not read than misread. */
  private static boolean isFindable(Query query) {
    return query.name().split(" ").length <= 5;
  }

  /**
   * "Her warm greeting" says what is there and not how the page names it: pages do not speak of
   * their reader as her, so to look for these words would fail on an app that keeps the promise.
   */
  private static boolean isDescription(Slots slots, Query query) {
    return query.kind() == Kind.THING
        && SOMEBODYS.matcher(slots.raw("target")).find()
        && query.name().equals(query.name().toLowerCase(Locale.ROOT));
  }

  static Optional<Check> onPage(Slots slots, boolean shown) {
    String text = slots.text("text");
    return slots.isQuoted("text")
        ? Optional.of(shown ? TextCheck.shown(text) : TextCheck.hidden(text))
        : Optional.empty();
  }

  static Optional<Check> count(Slots slots, Optional<Query> area) {
    Optional<Numbers> number = Numbers.parse(slots.text("number"));
    Optional<Query> target =
        Targets.parse(slots.sentence(), singular(slots.raw("target")))
            .filter(
                t -> area.isEmpty() || t.kind() != Kind.THING || slots.raw("target").endsWith("s"));
    boolean none = slots.text("number").equalsIgnoreCase("no") && !isPlural(slots);
    if (number.isEmpty() || target.isEmpty() || none) {
      return Optional.empty();
    }
    Query counted = area.map(a -> target.get().inside(a)).orElse(target.get());
    return Optional.of(
        new Counting(
            counted, number.get().comparison(), number.get().amount().number().intValueExact()));
  }

  /** "There is no link" speaks of one thing, "there are no links" of how many there are. */
  private static boolean isPlural(Slots slots) {
    return !slots.sentence().text().toLowerCase(Locale.ROOT).startsWith("there is no ");
  }

  private static String singular(String plural) {
    return plural.replaceFirst("(?i)^(?:of the )?", "");
  }
}
