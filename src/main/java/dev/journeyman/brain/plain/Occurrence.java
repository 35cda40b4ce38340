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

  private static final Pattern COMING =
      Pattern.compile(
          "\\b(?:opens?|loads?|pops? up|closes?|disappears?|is loaded|is opened)\\b",
          Pattern.CASE_INSENSITIVE);

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
        .filter(t -> isNamed(slots, t, shown))
        .filter(t -> !Grounded.isOfSeveral(slots.raw("target"), t) || isCounted(slots, t, shown))
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

  /**
   * What is there, or is not, is quoted, or has a name in capitals, or is a kind alone; "the search
   * box is shown" may say it in other words, since nothing is there that could pass for it.
   */
  private static boolean isNamed(Slots slots, Query query, boolean shown) {
    boolean kindAlone = query.names().isEmpty() && query.kind() != Kind.THING;
    boolean control =
        shown
            && Grounded.isNamed(slots, "target", query)
            && !query.names().isEmpty()
            && !query.name().contains(" ")
            && !COMING.matcher(slots.sentence().text()).find();
    return Sentence.quotes(slots.raw("target"))
        || Grounded.isTitle(slots, "target")
        || (kindAlone && !(shown && isMany(slots)))
        || control;
  }

  private static boolean isMany(Slots slots) {
    return slots.sentence().text().matches("(?i).*\\bare (?:\\S+ ?){1,2}");
  }

  /** "There are no tasks" counts, "no errors are shown" denies. */
  private static boolean isCounted(Slots slots, Query query, boolean shown) {
    return !shown && query.names().isEmpty() && !slots.sentence().text().matches("(?i)all .*");
  }

  static Optional<Check> onPage(Slots slots, boolean shown) {
    String only = Nouns.without(slots.raw("text").replaceFirst("(?i)^(?:the|an?) ", ""));
    String text = slots.sentence().unfold(only);
    boolean plain = !slots.has("aside") || Nouns.arePlain(NameWords.of(slots.raw("aside")));
    return Sentence.isQuoted(only) && plain
        ? Optional.of(shown ? TextCheck.shown(text) : TextCheck.hidden(text))
        : Optional.empty();
  }

  static Optional<Check> count(Slots slots, Optional<Query> area) {
    Optional<Numbers> number = Numbers.parse(slots.text("number"));
    Optional<Query> target =
        Targets.parse(slots.sentence(), singular(slots.raw("target")))
            .filter(
                t -> area.isEmpty() || t.kind() != Kind.THING || slots.raw("target").endsWith("s"));
    boolean message =
        target.filter(t -> t.kind() == Kind.ERROR || t.kind() == Kind.MESSAGE).isPresent();
    boolean none = slots.text("number").equalsIgnoreCase("no") && (message || !isPlural(slots));
    if (target.filter(t -> isCountable(slots, t)).isEmpty()) {
      return Optional.empty();
    }
    if (number.isEmpty() || target.isEmpty() || none) {
      return Optional.empty();
    }
    Query counted = area.map(a -> target.get().inside(a)).orElse(target.get());
    return Optional.of(
        new Counting(
            counted, number.get().comparison(), number.get().amount().number().intValueExact()));
  }

  /** "5 nights should be shown" is no count of things called so. */
  private static boolean isCountable(Slots slots, Query target) {
    boolean exactly =
        slots
            .sentence()
            .text()
            .matches("(?i)(?:exactly|only|just|at least|at most|there (?:is|are)) .*");
    boolean no = slots.text("number").equalsIgnoreCase("no");
    return target.kind() != Kind.THING
        || Sentence.quotes(slots.raw("target"))
        || (exactly && !no)
        || slots.has("area");
  }

  /** "There is no link" speaks of one thing, "there are no links" of how many there are. */
  private static boolean isPlural(Slots slots) {
    return !slots.sentence().text().toLowerCase(Locale.ROOT).startsWith("there is no ");
  }

  private static String singular(String plural) {
    return plural.replaceFirst("(?i)^(?:of the )?", "");
  }
}
