package dev.journeyman.brain.plain;

import dev.journeyman.check.Comparison;
import dev.journeyman.find.Kind;
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
    return isLiteral(slots)
        ? field(slots)
            .map(field -> List.of(Instruction.of(Verb.FILL).to(field).with(slots.text("value"))))
        : Optional.empty();
  }

  /** "Valid details" is a description of a value; only a model can think of one. */
  private static boolean isLiteral(Slots slots) {
    return Sentence.quotes(slots.raw("value")) || !slots.raw("value").matches("[a-z]+(?: [a-z]+)+");
  }

  static Optional<List<Instruction>> fillIn(Slots slots, List<Instruction> before) {
    Optional<Query> scope = slots.target("scope").filter(s -> s.kind().isContainer());
    return scope.flatMap(
        area ->
            field(slots)
                .map(
                    f ->
                        List.of(
                            Instruction.of(Verb.FILL)
                                .to(f.inside(area))
                                .with(slots.text("value")))));
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
    String value = slots.text("value");
    return slots
        .target("field")
        .map(
            field ->
                menu
                    ? List.of(
                        Instruction.of(Verb.CLICK)
                            .to(Query.of(Kind.MENU_ITEM, value).inside(field)))
                    : List.of(Instruction.of(Verb.SELECT).to(asField(field)).with(value)));
  }

  private static boolean namesKind(Query query) {
    return query.kind() != Kind.THING && query.kind() != Kind.ITEM;
  }

  static Optional<Query> field(Slots slots) {
    return slots
        .target("field")
        .map(q -> q.kind() == Kind.ITEM && !q.ordinal().isGiven() ? noun(slots, q) : asField(q));
  }

  /** "As a new todo": a field is called after the thing that is made with it. */
  private static Query noun(Slots slots, Query item) {
    String words = slots.text("field").replaceFirst("(?i)^(?:the|an?|my|your) ", "");
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
