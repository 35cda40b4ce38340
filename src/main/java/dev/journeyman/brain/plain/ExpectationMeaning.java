package dev.journeyman.brain.plain;

import dev.journeyman.check.Answered;
import dev.journeyman.check.Check;
import dev.journeyman.check.Comparison;
import dev.journeyman.check.Condition;
import dev.journeyman.check.Condition.Trait;
import dev.journeyman.check.Downloaded;
import dev.journeyman.check.FieldValue;
import dev.journeyman.check.Newcomer;
import dev.journeyman.check.NumberCheck;
import dev.journeyman.check.Order;
import dev.journeyman.check.PageCheck;
import dev.journeyman.check.PageCheck.Part;
import dev.journeyman.check.Quiet;
import dev.journeyman.check.Quiet.Source;
import dev.journeyman.check.Recollection;
import dev.journeyman.check.Relation;
import dev.journeyman.check.Reloaded;
import dev.journeyman.check.Saying;
import dev.journeyman.check.Sorted;
import dev.journeyman.check.TextCheck;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Inspection.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of the vocabulary's table of expectations mean. A reading is empty where a slot
 * holds what it cannot.
 */
interface ExpectationMeaning {

  Optional<Check> read(Slots slots);

  static ExpectationMeaning of(Phrase phrase) {
    return phrase.meaningIn(ALL);
  }

  Map<String, ExpectationMeaning> ALL =
      Map.ofEntries(
          Map.entry("no console errors", s -> Optional.of(new Quiet(Source.CONSOLE))),
          Map.entry("no failed requests", s -> Optional.of(new Quiet(Source.REQUESTS))),
          Map.entry("no uncaught errors", s -> Optional.of(new Quiet(Source.ERRORS))),
          Map.entry(
              "no serious accessibility violations", GuardrailMeaning.no(Subject.ACCESSIBILITY)),
          Map.entry(
              "no broken images or links", GuardrailMeaning.no(Subject.IMAGES, Subject.LINKS)),
          Map.entry("no broken images", GuardrailMeaning.no(Subject.IMAGES)),
          Map.entry("no broken links", GuardrailMeaning.no(Subject.LINKS)),
          Map.entry(
              "no text cut off or overlapping",
              GuardrailMeaning.no(Subject.CUT_TEXT, Subject.OVERLAPPING_TEXT)),
          Map.entry("no text cut off", GuardrailMeaning.no(Subject.CUT_TEXT)),
          Map.entry("no overlapping text", GuardrailMeaning.no(Subject.OVERLAPPING_TEXT)),
          Map.entry("typographic quotes", GuardrailMeaning.no(Subject.QUOTES)),
          Map.entry("no horizontal scrolling at {widths}", GuardrailMeaning::widths),
          Map.entry("page usable within {time}", GuardrailMeaning::speed),
          Map.entry("request {path} answered {number}", ExpectationMeaning::answered),
          Map.entry("downloaded {file}", ExpectationMeaning::downloaded),
          Map.entry("url is {text}", page(Part.URL, Relation.READS)),
          Map.entry("url is {path}", ExpectationMeaning::path),
          Map.entry("url contains {text}", page(Part.URL, Relation.CONTAINS)),
          Map.entry("url ends with {text}", page(Part.URL, Relation.ENDS)),
          Map.entry("url starts with {text}", page(Part.URL, Relation.STARTS)),
          Map.entry("title is {text}", page(Part.TITLE, Relation.READS)),
          Map.entry("title contains {text}", page(Part.TITLE, Relation.CONTAINS)),
          Map.entry("title starts with {text}", page(Part.TITLE, Relation.STARTS)),
          Map.entry("order {first} < {second}", ExpectationMeaning::order),
          Map.entry("sorted {target} ascending", s -> sorted(s, true)),
          Map.entry("sorted {target} descending", s -> sorted(s, false)),
          Map.entry("count {target} = {number}", s -> Occurrence.count(s, Optional.empty())),
          Map.entry(
              "count {target} in {area} = {number}",
              s -> s.area("area").flatMap(a -> Occurrence.count(s, Optional.of(a)))),
          Map.entry("{target} = remembered {name}", remembered(Comparison.EQUAL)),
          Map.entry("{target} != remembered {name}", remembered(Comparison.NOT_EQUAL)),
          Map.entry("{target} > remembered {name}", remembered(Comparison.MORE)),
          Map.entry("{target} < remembered {name}", remembered(Comparison.LESS)),
          Map.entry("value of {field} = {text}", ExpectationMeaning::value),
          Map.entry(
              "{field} is focused",
              s -> s.target("field").map(q -> new Condition(q, Trait.FOCUSED))),
          Map.entry("{target} is focused", is(Trait.FOCUSED)),
          Map.entry("{target} is unchecked", is(Trait.UNCHECKED)),
          Map.entry("{target} is checked", is(Trait.CHECKED)),
          Map.entry("{target} is disabled", is(Trait.DISABLED)),
          Map.entry("{target} is enabled", is(Trait.ENABLED)),
          Map.entry("{target} is selected", Entered::chosen),
          Map.entry("{target} tab is selected", ExpectationMeaning::tab),
          Map.entry("{text} is chosen in {field}", Entered::chosenAs),
          Map.entry("{aside} is expanded", Comings::expands),
          Map.entry("{target} is not empty", is(Trait.NOT_EMPTY)),
          Map.entry("{target} is empty", is(Trait.EMPTY)),
          Map.entry(
              "{field} is masked",
              s -> s.target("field").map(f -> new Condition(Entries.asField(f), Trait.MASKED))),
          Map.entry("{field} shows masked", Entered::masked),
          Map.entry("{field} holds what was typed", Entered::described),
          Map.entry("{field} is filled", Entered::filled),
          Map.entry("{aside} is entered in {field}", Entered::entered),
          Map.entry("status {text}", Entered::status),
          Map.entry("page {name}", Comings::page),
          Map.entry("page reloaded", s -> Optional.of(new Reloaded())),
          Map.entry("menu with {options}", Comings::menuWith),
          Map.entry("{aside} opens", Comings::opens),
          Map.entry("gone {target}", Comings::gone),
          Map.entry("closed {target}", Comings::closed),
          Map.entry("row added", ExpectationMeaning::added),
          Map.entry("heading {text}", ExpectationMeaning::heading),
          Map.entry("heading contains {text}", ExpectationMeaning::headingSays),
          Map.entry("number of {target} = {amount}", ExpectationMeaning::number),
          Map.entry("{target} starts with {text}", says(Relation.STARTS)),
          Map.entry("{target} ends with {text}", says(Relation.ENDS)),
          Map.entry("{target} reads {text}", says(Relation.READS)),
          Map.entry("shown text {text}", s -> Occurrence.onPage(s, true)),
          Map.entry("hidden text {text}", s -> Occurrence.onPage(s, false)),
          Map.entry("{target} contains {text}", says(Relation.CONTAINS)),
          Map.entry(
              "hidden text {text} in {target}",
              s -> s.target("target").map(t -> TextCheck.hidden(s.text("text")).inside(t))),
          Map.entry("hidden {target}", s -> Occurrence.presence(s, false)),
          Map.entry("hidden {target} from {area}", s -> Occurrence.presence(s, false)),
          Map.entry("shown {target} next to {anchor}", s -> Occurrence.presence(s, true)),
          Map.entry("shown {target} in {area}", s -> Occurrence.presence(s, true)),
          Map.entry("shown {target}", s -> Occurrence.presence(s, true)));

  private static Optional<Check> answered(Slots slots) {
    return Numbers.parse(slots.text("number"))
        .map(n -> new Answered(slots.text("path"), n.amount().number().intValue()));
  }

  private static Optional<Check> downloaded(Slots slots) {
    String file = slots.text("file");
    return file.matches("\\S.*\\.[A-Za-z0-9]{1,8}")
        ? Optional.of(new Downloaded(file))
        : Optional.empty();
  }

  private static ExpectationMeaning page(Part part, Relation relation) {
    return slots ->
        slots.isQuoted("text")
                || slots.raw("text").matches("\\S*[/=?#.:]\\S*")
                || NameWords.isTitle(slots.raw("text"))
            ? Optional.of(new PageCheck(part, relation, slots.text("text")))
            : Optional.empty();
  }

  private static Optional<Check> path(Slots slots) {
    String path = slots.text("path");
    return path.startsWith("/") || path.startsWith("http")
        ? Optional.of(new PageCheck(Part.URL, Relation.READS, path))
        : Optional.empty();
  }

  private static Optional<Check> order(Slots slots) {
    boolean quoted = slots.isQuoted("first") && slots.isQuoted("second");
    return quoted || (isName(slots.raw("first")) && isName(slots.raw("second")))
        ? Optional.of(new Order(slots.text("first"), slots.text("second")))
        : Optional.empty();
  }

  private static boolean isName(String part) {
    return Sentence.isQuoted(part) || Character.isUpperCase(part.charAt(0));
  }

  private static Optional<Check> sorted(Slots slots, boolean ascending) {
    String words = slots.sentence().text().toLowerCase(Locale.ROOT);
    boolean says =
        words.matches(".*(?:low|high|ascend|descend|alphabet|a to z|z to a|first|large|small).*");
    return says ? slots.target("target").map(t -> new Sorted(t, ascending)) : Optional.empty();
  }

  private static ExpectationMeaning remembered(Comparison comparison) {
    return slots ->
        slots.target("target").map(t -> new Recollection(t, comparison, slots.text("name")));
  }

  private static Optional<Check> value(Slots slots) {
    return slots.target("field").map(f -> new FieldValue(Entries.asField(f), slots.text("text")));
  }

  private static ExpectationMeaning is(Trait trait) {
    return Grounded.is(trait);
  }

  private static Optional<Check> tab(Slots slots) {
    return slots
        .target("target")
        .filter(t -> t.kind() == Kind.THING && !t.names().isEmpty())
        .filter(t -> Grounded.isNamed(slots, "target", t))
        .map(t -> new Condition(t.as(Kind.TAB), Trait.SELECTED));
  }

  private static Optional<Check> added(Slots slots) {
    boolean plain =
        !slots.has("aside")
            || (!Sentence.quotes(slots.raw("aside"))
                && Nouns.arePlain(NameWords.of(slots.raw("aside")))
                && !slots.raw("aside").matches("(?i).*\\b(?:first|second|third|last)\\b.*"));
    return plain ? Optional.of(new Newcomer(Newcomer.Sort.ROW, "")) : Optional.empty();
  }

  /** "The name "Alps" is displayed as the main heading". */
  private static Optional<Check> heading(Slots slots) {
    String only = Nouns.without(slots.raw("text").replaceFirst("(?i)^(?:the|an?) ", ""));
    return Sentence.isQuoted(only)
        ? Optional.of(
            new Saying(Query.of(Kind.HEADING), Relation.CONTAINS, slots.sentence().unfold(only)))
        : Optional.empty();
  }

  private static Optional<Check> headingSays(Slots slots) {
    boolean plain = Nouns.arePlain(NameWords.of(slots.raw("aside")));
    return plain && slots.isQuoted("text")
        ? Optional.of(new Saying(Query.of(Kind.HEADING), Relation.CONTAINS, slots.text("text")))
        : Optional.empty();
  }

  private static Optional<Check> number(Slots slots) {
    if (slots.isQuoted("amount")) {
      return Optional.empty();
    }
    return Numbers.parse(slots.text("amount"))
        .flatMap(
            n -> slots.target("target").map(t -> new NumberCheck(t, n.comparison(), n.amount())));
  }

  private static ExpectationMeaning says(Relation relation) {
    return slots -> {
      String part = slots.raw("text");
      String text = Nouns.without(part.replaceFirst("(?i)^(?:the|an?) ", ""));
      boolean told =
          Sentence.isQuoted(text) || NameWords.isTitle(part) || part.matches("\\S*\\d\\S*");
      String said = slots.sentence().unfold(Sentence.isQuoted(text) ? text : part);
      return told
          ? slots
              .target("target")
              .filter(t -> !t.name().matches("(?i)page|screen|view|user"))
              .map(t -> isLabel(slots, t) ? TextCheck.shown(said) : new Saying(t, relation, said))
          : Optional.empty();
    };
  }

  /** "The tour's name is "Alps"": pages show names and seldom say that they are. */
  private static boolean isLabel(Slots slots, Query target) {
    return target.kind() == Kind.THING
        && target.within().isEmpty()
        && slots.raw("target").matches("(?i)(?:the )?[a-z'\u2019]+ (?:name|title)")
        && slots.isQuoted("text");
  }
}
