package dev.journeyman.brain.plain;

import dev.journeyman.check.AllOf;
import dev.journeyman.check.Check;
import dev.journeyman.check.ChosenCheck;
import dev.journeyman.check.Condition;
import dev.journeyman.check.Condition.Trait;
import dev.journeyman.check.Relation;
import dev.journeyman.check.Saying;
import dev.journeyman.check.StatusCheck;
import dev.journeyman.check.Typed;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Promises of what was typed or chosen, and of the status that something has then. */
final class Entered {

  /** What a field is for. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:.* )?(?:name|names|title|text|value|number|address|url|identifier|code|term|amount|price"
              + "|date|content|description|email|e-mail|phone|quantity|note|comment|input|keyword|username"
              + "|city|town|country|state|day|month|year|age|reference|website|subject|query|weight|rate"
              + "|summary|nickname|surname|total|password|postcode|zip|street|company)");

  /** What somebody else says in a field, or what is more than one. */
  private static final Pattern OTHER =
      Pattern.compile(
          ".*\\b(?:error|message|placeholder|hint|warning|default|masked|characters|options|list|details"
              + "|information|data|suggestions?|invalid|wrong|old|previous|original|status|template)\\b.*");

  /** "The colour Black". */
  private static final Pattern NAMED =
      Pattern.compile("(?:[Tt]he )?(?<noun>[\\p{L}]\\p{Ll}+) (?<value>\\p{Lu}[\\p{L}\\d]*)");

  private static final Set<String> GENERIC =
      Set.of(
          "option", "value", "item", "type", "state", "entry", "choice", "mode", "text", "card",
          "user", "record");

  private Entered() {}

  /** "The name field contains the name": what it is, only the step before says. */
  static Optional<Check> described(Slots slots) {
    return isValue(slots, "aside")
        ? slots
            .target("field")
            .map(f -> Sentence.isQuoted(slots.raw("field")) ? Entries.asField(f) : f)
            .filter(f -> f.kind() == Kind.FIELD)
            .map(f -> new Typed(Optional.of(f), Optional.empty()))
        : Optional.empty();
  }

  private static boolean isValue(Slots slots, String slot) {
    String part = slots.raw(slot).replaceFirst("(?i)^(?:the|an?|its|their|our|my) ", "");
    String small = part.replaceAll("\\b\\p{Lu}{2,}\\b", "url");
    return small.equals(small.toLowerCase(Locale.ROOT))
        && NameWords.of(part).size() <= 4
        && VALUE.matcher(small).matches()
        && !OTHER.matcher(part).matches()
        && NameWords.inTheWay(part).isEmpty();
  }

  static Optional<Check> filled(Slots slots) {
    Optional<Query> field =
        slots
            .target("field")
            .map(f -> Sentence.isQuoted(slots.raw("field")) ? Entries.asField(f) : f)
            .filter(f -> f.kind() == Kind.FIELD);
    boolean described = !slots.has("aside") || isPlain(slots.raw("aside"));
    return described
        ? field.map(f -> new Typed(Optional.of(f), Optional.empty()))
        : Optional.empty();
  }

  /** "The first name is entered in the field", "The value "7" is entered". */
  static Optional<Check> entered(Slots slots) {
    String part = slots.raw("aside");
    Optional<Query> field =
        slots.has("field") ? slots.target("field").map(Entered::asField) : Optional.empty();
    if (slots.has("field") && field.filter(f -> f.kind() == Kind.FIELD).isEmpty()) {
      return Optional.empty();
    }
    Optional<Query> named = field.filter(f -> !f.names().isEmpty());
    if (Sentence.quotes(part)) {
      String only = Nouns.without(part.replaceFirst("(?i)^(?:the|an?) ", ""));
      if (!Sentence.isQuoted(only)) {
        return Optional.empty();
      }
      String text = slots.sentence().unfold(only);
      return named.isPresent()
          ? named.map(f -> new Saying(f, Relation.CONTAINS, text))
          : Optional.of(new Typed(Optional.empty(), Optional.of(text)));
    }
    String bare = part.replaceFirst("(?i)^(?:the|an?|my|your) ", "");
    String small = bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    String noun = small.replaceFirst(" of the [a-z]+$", "");
    boolean value = VALUE.matcher(noun.toLowerCase(Locale.ROOT)).matches();
    return value && isPlain(noun) && !OTHER.matcher(small).matches()
        ? Optional.of(new Typed(named, Optional.empty()))
        : Optional.empty();
  }

  private static Query asField(Query query) {
    return query.kind() == Kind.THING && !query.names().isEmpty() ? query.as(Kind.FIELD) : query;
  }

  private static boolean isPlain(String part) {
    return !Sentence.quotes(part)
        && NameWords.of(part).size() <= 4
        && NameWords.of(part).stream().allMatch(w -> NameWords.inTheWay(w).isEmpty());
  }

  /** What shows masked characters has some. */
  static Optional<Check> masked(Slots slots) {
    return slots
        .target("field")
        .map(Entries::asField)
        .map(
            f ->
                new AllOf(
                    List.of(new Condition(f, Trait.MASKED), new Condition(f, Trait.NOT_EMPTY))));
  }

  /** "Tools" is chosen, as the category or in it; a tab or a box says so itself. */
  static Optional<Check> chosen(Slots slots) {
    String part = slots.raw("target");
    String only = Nouns.without(part.replaceFirst("(?i)^(?:the|an?) ", ""));
    Matcher named = NAMED.matcher(part);
    if (named.matches() && Kind.named(named.group("noun")).isEmpty()) {
      return Optional.of(
          new ChosenCheck(
              Query.thing(named.group("value")).called(Naming.IN_OWN_WORDS),
              Optional.of(ownWords(named.group("noun")))));
    }
    if (!Sentence.isQuoted(only)) {
      return slots
          .target("target")
          .filter(t -> t.kind() == Kind.THING && !t.ordinal().isGiven() && t.within().isEmpty())
          .filter(t -> Grounded.isPinned(slots, "target", t) && !Sentence.quotes(part))
          .<Check>map(t -> new ChosenCheck(t, Optional.empty()))
          .or(() -> Grounded.is(Trait.SELECTED).read(slots));
    }
    String noun =
        part.replaceAll("[\ue000-\uf8ff]", " ").replaceFirst("(?i)^ ?(?:the|an?) ", " ").strip();
    boolean kind = Kind.named(noun).filter(k -> k != Kind.OPTION && k != Kind.FIELD).isPresent();
    if (kind) {
      return Grounded.is(Trait.SELECTED).read(slots);
    }
    String last = noun.isEmpty() ? "" : noun.substring(noun.lastIndexOf(' ') + 1);
    Optional<Query> field =
        noun.isEmpty() || GENERIC.contains(last.toLowerCase(Locale.ROOT))
            ? Optional.empty()
            : Optional.of(ownWords(noun));
    return Optional.of(new ChosenCheck(Query.thing(slots.sentence().unfold(only)), field));
  }

  static Optional<Check> chosenAs(Slots slots) {
    String only = Nouns.without(slots.raw("text").replaceFirst("(?i)^(?:the|an?) ", ""));
    return Sentence.isQuoted(only)
        ? chooser(slots)
            .map(f -> new ChosenCheck(Query.thing(slots.sentence().unfold(only)), Optional.of(f)))
        : Optional.empty();
  }

  private static Query ownWords(String noun) {
    return Query.of(Kind.FIELD, noun).called(Naming.IN_OWN_WORDS);
  }

  /** "The attribute group" is no group of things here. */
  private static Optional<Query> chooser(Slots slots) {
    Optional<Query> field = slots.target("field").map(Entries::asField);
    boolean named = field.filter(f -> f.kind() == Kind.FIELD).isPresent();
    String words = slots.text("field").replaceFirst("(?i)^(?:the|an?) ", "");
    return named || Sentence.quotes(slots.raw("field"))
        ? field.filter(f -> f.kind() == Kind.FIELD)
        : Optional.of(ownWords(words));
  }

  static Optional<Check> status(Slots slots) {
    boolean plain =
        !slots.has("aside") || isPlain(slots.raw("aside").replaceAll("['\u2019]s\\b", ""));
    String part = slots.raw("text").replaceFirst("(?i)^(?:the|an?) ", "");
    Query value = Query.thing(slots.sentence().unfold(part));
    if (!plain) {
      return Optional.empty();
    }
    if (Sentence.isQuoted(part)) {
      return Optional.of(new StatusCheck(value));
    }
    return part.matches("\\p{Lu}[\\p{L}-]+")
        ? Optional.of(new StatusCheck(value.called(Naming.IN_OWN_WORDS)))
        : Optional.empty();
  }
}
