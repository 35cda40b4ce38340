package dev.journeyman.brain.plain;

import dev.journeyman.check.Answered;
import dev.journeyman.check.Check;
import dev.journeyman.check.Comparison;
import dev.journeyman.check.Condition;
import dev.journeyman.check.Condition.Trait;
import dev.journeyman.check.Downloaded;
import dev.journeyman.check.FieldValue;
import dev.journeyman.check.NumberCheck;
import dev.journeyman.check.Order;
import dev.journeyman.check.PageCheck;
import dev.journeyman.check.PageCheck.Part;
import dev.journeyman.check.Quiet;
import dev.journeyman.check.Quiet.Source;
import dev.journeyman.check.Recollection;
import dev.journeyman.check.Relation;
import dev.journeyman.check.Saying;
import dev.journeyman.check.Sorted;
import dev.journeyman.check.TextCheck;
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
          Map.entry("{target} is selected", is(Trait.SELECTED)),
          Map.entry("{target} is expanded", is(Trait.EXPANDED)),
          Map.entry("{target} is not empty", is(Trait.NOT_EMPTY)),
          Map.entry("{target} is empty", is(Trait.EMPTY)),
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
    return slots -> Optional.of(new PageCheck(part, relation, slots.text("text")));
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
    return slots -> slots.target("target").map(t -> new Condition(t, trait));
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
      boolean vague =
          !slots.isQuoted("text")
              && !isName(slots.raw("text"))
              && !slots.text("text").matches(".*\\d.*");
      return vague
          ? Optional.empty()
          : slots.target("target").map(t -> new Saying(t, relation, slots.text("text")));
    };
  }
}
