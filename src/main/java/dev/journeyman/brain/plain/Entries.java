package dev.journeyman.brain.plain;

import dev.journeyman.check.Comparison;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps that enter something: values into fields, keys, files. */
final class Entries {

  private static final int MOST_PRESSES = 50;

  private Entries() {}

  static Optional<List<Instruction>> fill(Slots slots, List<Instruction> before) {
    String value = slots.raw("value");
    String field = slots.raw("field");
    boolean as = slots.sentence().text().contains(value + " as " + field);
    if (as && Literal.isSaid(field) && !Literal.isSaid(value)) {
      return filled(slots, value, field);
    }
    if (as && !Literal.isSaid(value) && !isTold(value, field)) {
      return Optional.empty();
    }
    return CURSOR.matcher(field).matches()
        ? Literal.of(slots.sentence(), value).map(v -> List.of(Instruction.of(Verb.TYPE).with(v)))
        : filled(slots, field, value);
  }

  /** "Hill as the last name": which of the two is the value. */
  private static boolean isTold(String value, String field) {
    return field.matches("(?i)the .*|my .*|[\ue000-\uf8ff].*")
        && !value.matches("(?i)(?:the|my|an?) .*");
  }

  private static Optional<List<Instruction>> filled(Slots slots, String field, String value) {
    return Literal.of(slots.sentence(), value)
        .flatMap(
            v ->
                field(slots.sentence(), field)
                    .filter(
                        q ->
                            q.kind() == Kind.FIELD
                                || !q.kind().isContainer()
                                || q.ordinal().isGiven())
                    .map(q -> List.of(Instruction.of(Verb.FILL).to(q).with(v))));
  }

  /** What is only typed is a quotation; beside a noun, that is the field. */
  static Optional<List<Instruction>> type(Slots slots, List<Instruction> before) {
    String part = slots.raw("value");
    if (Sentence.isQuoted(part)) {
      return Optional.of(List.of(Instruction.of(Verb.TYPE).with(slots.text("value"))));
    }
    Matcher named = NAMED.matcher(part);
    return named.matches() && isFieldName(named.group("field"))
        ? filled(slots, named.group("field"), named.group("value"))
        : Optional.empty();
  }

  private static boolean isFieldName(String part) {
    return Sentence.isQuoted(part)
        || (!Sentence.quotes(part)
            && NameWords.of(part).size() <= 6
            && !part.matches(
                "(?i)(?:an?|some|any) .*|.*\\b(?:text|value|word|words|following|string|message)\\b.*"));
  }

  /** "Clear the title field and type "Draft 2"" fills it. */
  static Optional<List<Instruction>> clearAndFill(Slots slots, List<Instruction> before) {
    Optional<String> value = Literal.of(slots.sentence(), slots.raw("value"));
    boolean cursor = !slots.has("field") || CONTENT.matcher(slots.raw("field")).matches();
    if (value.isEmpty() || (cursor && !slots.isQuoted("value"))) {
      return Optional.empty();
    }
    return cursor
        ? Optional.of(
            List.of(Instruction.of(Verb.CLEAR), Instruction.of(Verb.TYPE).with(value.get())))
        : fill(slots, before);
  }

  private static final Pattern CURSOR =
      Pattern.compile(
          "(?:the |this |that )?(?:field|box|input|it|input field|text box|textbox)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?:the |all |its |any )?(?:existing |current |old |previous )?(?:content|contents|text|value|it)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?<field>.+?)(?: with| as|:)? (?<value>[\ue000-\uf8ff]|\\S*\\d\\S*)$",
          Pattern.CASE_INSENSITIVE);

  static Optional<List<Instruction>> fillIn(Slots slots, List<Instruction> before) {
    Optional<Query> scope = slots.target("scope").filter(s -> s.kind().isContainer());
    Optional<String> value = Literal.of(slots.sentence(), slots.raw("value"));
    return value.flatMap(
        v ->
            scope.flatMap(
                area ->
                    field(slots)
                        .map(f -> List.of(Instruction.of(Verb.FILL).to(f.inside(area)).with(v)))));
  }

  static Optional<List<Instruction>> pairs(Slots slots, List<Instruction> before) {
    List<Instruction> all = new ArrayList<>();
    for (String pair : slots.raw("pairs").replaceFirst("^: ?", "").split("(?:, | and |, and )")) {
      Matcher matcher =
          Pattern.compile("^(?<field>.+?):? (?:as |with |= )?(?<value>\\S+)$").matcher(pair);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Optional<Query> field = Targets.parse(slots.sentence(), matcher.group("field"));
      if (field.isEmpty()) {
        return Optional.empty();
      }
      String value = slots.sentence().unfold(matcher.group("value"));
      all.add(Instruction.of(Verb.FILL).to(asField(field.get())).with(value));
    }
    return Optional.of(List.copyOf(all));
  }

  static Optional<List<Instruction>> select(Slots slots, List<Instruction> before) {
    if (slots.target("value").filter(q -> q.ordinal().isGiven() || namesKind(q)).isPresent()) {
      return Optional.empty();
    }
    boolean menu =
        slots.raw("field").matches("(?i)(?:.* )?menu")
            && !slots.raw("field").matches("(?i).*drop-?down menu");
    Optional<String> quoted =
        Literal.of(slots.sentence(), slots.raw("value").replaceFirst("(?i) option$", ""));
    if (quoted.isEmpty() || LIST.matcher(slots.raw("field")).matches()) {
      return Optional.empty();
    }
    String value = quoted.get();
    return slots
        .target("field")
        .filter(
            q ->
                q.kind() == Kind.FIELD
                    || q.kind() == Kind.THING
                    || menu
                    || q.kind() == Kind.SECTION
                    || q.kind() == Kind.LIST)
        .filter(
            q ->
                q.within()
                    .filter(w -> w.kind() == Kind.THING && w.naming() == Naming.IN_OWN_WORDS)
                    .isEmpty())
        .map(
            field ->
                menu
                    ? List.of(
                        Instruction.of(Verb.CLICK)
                            .to(Query.of(Kind.MENU_ITEM, value).inside(field)))
                    : List.of(Instruction.of(Verb.SELECT).to(asField(field)).with(value)));
  }

  /** The list that is open has no name. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?:the |a |this )?(?:open )?(?:drop-?down|drop-?down (?:menu|list|select)|menu|list|options|select)",
          Pattern.CASE_INSENSITIVE);

  private static boolean namesKind(Query query) {
    return query.kind() != Kind.THING && query.kind() != Kind.ITEM;
  }

  static Optional<Query> field(Slots slots) {
    return field(slots.sentence(), slots.raw("field"));
  }

  private static Optional<Query> field(Sentence sentence, String part) {
    return Targets.parse(sentence, part)
        .map(
            q ->
                q.kind() == Kind.ITEM && !q.ordinal().isGiven()
                    ? noun(sentence.unfold(part), q)
                    : asField(q));
  }

  /** "As a new todo": a field is called after the thing that is made with it. */
  private static Query noun(String part, Query item) {
    String words = part.replaceFirst("(?i)^(?:the|an?|my|your) ", "");
    return item.within().isPresent() || item.beside().isPresent()
        ? asField(item)
        : Query.of(Kind.FIELD, words);
  }

  static Query asField(Query query) {
    return query.kind() == Kind.THING || query.kind() == Kind.ITEM ? query.as(Kind.FIELD) : query;
  }

  static Instruction press(String key) {
    return Instruction.of(Verb.PRESS).with(key);
  }

  /**
   * Press a key, so many times. Delete, Home and End are names of buttons as well, but not after
   * another key, nor where the sentence says that it is a key.
   */
  static StepMeaning press(int times) {
    return (slots, before) -> key(slots, before).flatMap(k -> repeated(press(k), slots, times));
  }

  /** The same into a field. */
  static StepMeaning pressIn(int times) {
    return (slots, before) ->
        key(slots, before)
            .flatMap(k -> field(slots).flatMap(f -> repeated(press(k).to(f), slots, times)));
  }

  /** A number that the sentence gives counts more than the usual one. */
  private static Optional<List<Instruction>> repeated(Instruction one, Slots slots, int times) {
    Optional<Integer> number =
        slots.has("number")
            ? Numbers.parse(slots.text("number"))
                .filter(n -> n.comparison() == Comparison.EQUAL)
                .map(n -> n.amount().number().intValue())
                .filter(n -> n >= 1 && n <= MOST_PRESSES)
            : Optional.of(times);
    return number.map(n -> Collections.nCopies(n, one));
  }

  private static Optional<String> key(Slots slots, List<Instruction> before) {
    String name = slots.text("key");
    boolean afterKey = !before.isEmpty() && before.get(before.size() - 1).verb() == Verb.PRESS;
    boolean called =
        Pattern.compile(
                Pattern.quote(slots.raw("key")) + "[,:]? keys?\\b", Pattern.CASE_INSENSITIVE)
            .matcher(slots.sentence().text())
            .find();
    boolean key = called || (afterKey && !slots.isQuoted("key"));
    return key ? Keys.said(name) : Keys.named(name);
  }

  static Optional<List<Instruction>> upload(Slots slots, List<Instruction> before) {
    return file(slots)
        .flatMap(
            f ->
                slots
                    .target("target")
                    .map(t -> List.of(Instruction.of(Verb.UPLOAD).to(t).with(f))));
  }

  static Optional<String> file(Slots slots) {
    String file = slots.text("file");
    return file.matches(".*\\.[A-Za-z0-9]{1,8}")
        ? Optional.of(file.replaceFirst("^(?:the|a) (?:file )?", ""))
        : Optional.empty();
  }
}
