package dev.journeyman.find;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a sentence names a thing.
 *
 * @param names what it is called, the usual name first; any one will do; none where the kind alone
 *     names it
 * @param naming how it is called; a kind alone is a word of the author's own
 * @param within the thing that it is inside of
 * @param beside the text that it stands next to, or that stands in the same row, card or item
 */
public record Query(
    Kind kind,
    List<String> names,
    Naming naming,
    Ordinal ordinal,
    Optional<Query> within,
    Optional<String> beside) {

  private static final Pattern PLACE =
      Pattern.compile("(?i).+ (?:page|screen|view|menu|column|folder|text|nav.*|.*bar)");

  public Query {
    names = List.copyOf(names);
    naming = names.isEmpty() ? Naming.IN_OWN_WORDS : naming;
  }

  public static Query of(Kind kind, String... names) {
    return new Query(
        kind, List.of(names), Naming.IN_FULL, Ordinal.ONLY, Optional.empty(), Optional.empty());
  }

  public static Query thing(String name) {
    return of(Kind.THING, name);
  }

  public Query at(Ordinal newOrdinal) {
    return new Query(kind, names, naming, newOrdinal, within, beside);
  }

  public Query inside(Query outer) {
    return new Query(kind, names, naming, ordinal, Optional.of(outer), beside);
  }

  public Query nextTo(String text) {
    return new Query(kind, names, naming, ordinal, within, Optional.of(text));
  }

  public Query as(Kind newKind) {
    return new Query(newKind, names, naming, ordinal, within, beside);
  }

  public Query named(String... newNames) {
    return new Query(kind, List.of(newNames), naming, ordinal, within, beside);
  }

  /** The same, called in this way. */
  public Query called(Naming newNaming) {
    return new Query(kind, names, newNaming, ordinal, within, beside);
  }

  /** Whether nothing else can be meant than what is called so and not more. */
  boolean isWhole() {
    return naming == Naming.IN_FULL && kind.showsItsName();
  }

  /** Whether its place among others, or that of what it is in, tells it from them. */
  public boolean isCountedOff() {
    return ordinal.isGiven() || within.filter(Query::isCountedOff).isPresent();
  }

  /** What it is called in one word group; empty where only the kind is named. */
  public String name() {
    return names.isEmpty() ? "" : names.get(0);
  }

  /** The query in its canonical phrase, such as {@code second button "Save" in row "Ada"}. */
  public String describe() {
    return phrase(kind.noun(), within.map(Query::describe));
  }

  /** The same for people, who do not speak of things: {@code "Save" in row "Ada"}. */
  @Override
  public String toString() {
    String noun = kind == Kind.THING && !names.isEmpty() ? "" : kind.noun();
    return phrase(noun, within.map(Query::toString));
  }

  /**
   * The same in a sentence for people: {@code the second button “Save” in the row “Ada”}.
   *
   * @param thing what it is where the sentence names no kind
   */
  public String inWords(String thing) {
    boolean bare = kind == Kind.THING && !ordinal.isGiven() && thing.isEmpty();
    String noun = kind == Kind.THING ? thing : kind.inWords();
    return ((bare ? "" : "the " + ordinal.inWords()) + noun + " " + called())
            .replaceAll(" +", " ")
            .strip()
        + within.map(area -> " in " + area.inWords("")).orElse("")
        + beside.map(text -> " next to " + Wording.quoted(text)).orElse("");
  }

  /** All of it: {@code the rows in the table “Users”}. */
  public String allInWords() {
    return names.isEmpty() && kind != Kind.THING
        ? "the " + kind.inWords(2) + within.map(area -> " in " + area.inWords("")).orElse("")
        : inWords("");
  }

  /** How many of it: {@code 2 rows “Ada”}. */
  public String counted(int number) {
    String noun = kind == Kind.THING ? (number == 1 ? "thing" : "things") : kind.inWords(number);
    return ((number == 0 ? "no" : number) + " " + noun + " " + called()).strip()
        + within.map(area -> " in " + area.inWords("")).orElse("")
        + beside.map(text -> " next to " + Wording.quoted(text)).orElse("");
  }

  /** Any one of the names will do; more than two would not be read, nor one with a noun more. */
  private String called() {
    return names.stream()
        .filter(n -> !n.startsWith(name() + " ") || !PLACE.matcher(n).matches())
        .limit(2)
        .map(Wording::quoted)
        .collect(Collectors.joining(" or "));
  }

  private String phrase(String noun, Optional<String> area) {
    String called = names.isEmpty() ? "" : " \"" + name() + "\"";
    return ordinal
        + (noun + called).strip()
        + area.map(a -> " in " + a).orElse("")
        + beside.map(b -> " next to \"" + b + '"').orElse("");
  }
}
