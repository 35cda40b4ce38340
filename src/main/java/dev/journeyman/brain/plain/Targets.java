package dev.journeyman.brain.plain;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Landmark;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Ordinal;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a sentence names a thing: "the second Delete button in the row of Ada Lovelace". */
final class Targets {

  private static final Pattern DETERMINER =
      Pattern.compile(
          "^(?:the|a|an|my|your|their|his|her|its|this|that|any|each|every|another) (?=.)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCOPE =
      Pattern.compile(
          "^(?<inner>.+?) (?:in|inside|inside of|within|of|from|on|under) (?<outer>.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BESIDE =
      Pattern.compile(
          "^(?<inner>.+?) (?:next to|beside|near|alongside|to the (?:right|left) of) (?<text>.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORDINAL =
      Pattern.compile(
          "^(?<which>[a-z]+|\\d+(?:st|nd|rd|th)|#\\d+) (?<rest>.+)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern CALLED =
      Pattern.compile(
          "^(?<kind>.+?) (?:(?:called|named|labelled|labeled|titled|saying|reading|containing|for|of|with"
              + "|that says|that reads|with the (?:text|label|name|title)"
              + "|which says)(?: the)? )?(?<name>.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNKINDED =
      Pattern.compile(
          "^(?<name>.+?) (?:page|screen|view|menu|column|folder|text)$", Pattern.CASE_INSENSITIVE);

  /** The "Pet" schema: the noun is not on the page more often than it is. */
  private static final Pattern DESCRIBED =
      Pattern.compile("^(?<name>[\ue000-\uf8ff]) [a-z]+(?: [a-z]+)?$");

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

  private final Sentence sentence;

  private Targets(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Read a folded part of a sentence; empty where it names nothing that can be found. */
  static Optional<Query> parse(Sentence sentence, String part) {
    return new Targets(sentence).read(part.strip());
  }

  /** Read where something is: "the search results" are no item called "search". */
  static Optional<Query> area(Sentence sentence, String part) {
    return new Targets(sentence).scope(part.strip());
  }

  private Optional<Query> scope(String part) {
    String bare = bare(part);
    Optional<TrailingKind> trailing =
        trailingKind(bare)
            .filter(t -> t.kind() == Kind.ITEM && bare.endsWith("s"))
            .filter(t -> !Sentence.quotes(bare) && withoutOrdinal(bare).equals(bare))
            .filter(t -> !SCOPE.matcher(bare).matches() && !BESIDE.matcher(bare).matches());
    if (trailing.isEmpty()) {
      return read(part);
    }
    String noun = bare.substring(trailing.get().rest().length()).strip();
    List<String> names = new ArrayList<>(List.of(bare, noun));
    names.addAll(noun.equals("results") ? List.of("matches", "result", "match") : List.of());
    names.add(trailing.get().rest());
    return Optional.of(
        Query.of(Kind.THING, names.toArray(String[]::new)).called(Naming.IN_OWN_WORDS));
  }

  private Optional<Query> read(String part) {
    String bare = bare(part);
    if (bare.isBlank()) {
      return Optional.empty();
    }
    return inside(part).or(() -> beside(part)).or(() -> ordinal(bare));
  }

  private static String bare(String part) {
    return DETERMINER.matcher(part.strip()).replaceFirst("").strip();
  }

  private Optional<Query> inside(String part) {
    Matcher matcher = SCOPE.matcher(part);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String innerPart = matcher.group("inner");
    String outerPart = matcher.group("outer");
    if (!isScope(innerPart, outerPart) || isNaming(part, innerPart, outerPart)) {
      return Optional.empty();
    }
    Optional<Query> inner = read(innerPart);
    Optional<Query> outer = scope(outerPart);
    return inner.isPresent() && outer.isPresent()
        ? Optional.of(innermost(inner.get(), outer.get()))
        : Optional.empty();
  }

  private static Query innermost(Query inner, Query outer) {
    return inner.within().isPresent()
        ? inner.inside(innermost(inner.within().get(), outer))
        : inner.inside(outer);
  }

  /** "row of Ada": what follows is the row's name, not where the row is. */
  private static boolean isNaming(String part, String inner, String outer) {
    boolean joinedByOf = part.startsWith(inner + " of ");
    return joinedByOf && isKind(bare(inner)) && !endsWithKind(outer);
  }

  /**
   * A scope ends with a kind of area, or is a quotation or begins with an article beside something
   * clear.
   */
  private static boolean isScope(String inner, String outer) {
    boolean definite = DETERMINER.matcher(outer).find();
    boolean clear = Sentence.quotes(inner) || endsWithKind(inner) || definite;
    boolean area = isArea(outer);
    return area || (clear && (definite || Sentence.isQuoted(bare(outer))));
  }

  private static boolean isArea(String outer) {
    String bare = bare(outer);
    if (endsWithKind(bare)) {
      return true;
    }
    Matcher called = CALLED.matcher(bare);
    return called.matches() && isKind(withoutOrdinal(called.group("kind")));
  }

  private static String withoutOrdinal(String part) {
    Matcher matcher = ORDINAL.matcher(part);
    return matcher.matches() && place(matcher.group("which")).isPresent()
        ? matcher.group("rest")
        : part;
  }

  private static boolean isKind(String words) {
    return Kind.named(words).isPresent();
  }

  private static boolean endsWithKind(String part) {
    return isKind(bare(part)) || trailingKind(bare(part)).isPresent();
  }

  private Optional<Query> beside(String part) {
    Matcher matcher = BESIDE.matcher(part);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return read(matcher.group("inner"))
        .map(query -> query.nextTo(sentence.unfold(bare(matcher.group("text")))));
  }

  private Optional<Query> ordinal(String bare) {
    Matcher matcher = ORDINAL.matcher(bare);
    if (matcher.matches()) {
      Optional<Integer> place = place(matcher.group("which"));
      if (place.isPresent()) {
        String rest = matcher.group("rest");
        return Optional.of(named(rest, true).at(new Ordinal(place.get())));
      }
    }
    return Optional.of(named(bare, isLowerCase(bare)));
  }

  private static Optional<Integer> place(String which) {
    String digits = which.replaceAll("\\D", "");
    return digits.isEmpty()
        ? Optional.ofNullable(ORDINALS.get(which.toLowerCase(Locale.ROOT)))
        : Optional.of(Integer.parseInt(digits));
  }

  /**
   * A thing without scope and ordinal; kindAlone where a bare noun is a kind and not the name of
   * something.
   */
  private Query named(String part, boolean kindAlone) {
    Optional<Kind> alone = Kind.named(part);
    if (alone.isPresent() && kindAlone && Landmark.named(part).isPresent()) {
      return Query.of(alone.get(), part).called(Naming.IN_OWN_WORDS);
    }
    if (alone.isPresent() && kindAlone && Kind.isTextField(part)) {
      return Query.of(alone.get(), part).called(Naming.IN_OWN_WORDS);
    }
    if (alone.isPresent() && kindAlone) {
      return Query.of(alone.get());
    }
    Optional<TrailingKind> trailing = trailingKind(part);
    if (trailing.isPresent()) {
      return query(trailing.get().kind(), trailing.get().rest());
    }
    Optional<Query> called = called(part);
    if (called.isPresent()) {
      return called.get();
    }
    Matcher unkinded = UNKINDED.matcher(part);
    if (unkinded.matches()) {
      return query(Kind.THING, unkinded.group("name"));
    }
    Matcher described = DESCRIBED.matcher(part);
    return described.matches()
        ? Query.of(Kind.THING, name(part), name(described.group("name")))
        : query(Kind.THING, part);
  }

  private record TrailingKind(Kind kind, String rest) {}

  /** The longest noun that a part ends with, and what stands before it. */
  private static Optional<TrailingKind> trailingKind(String part) {
    List<String> words = Arrays.asList(part.split(" "));
    for (int from = Math.max(0, words.size() - 3); from < words.size(); from++) {
      Optional<Kind> kind = Kind.named(String.join(" ", words.subList(from, words.size())));
      if (kind.isPresent()) {
        return Optional.of(new TrailingKind(kind.get(), String.join(" ", words.subList(0, from))))
            .filter(t -> !t.rest().isBlank());
      }
    }
    return Optional.empty();
  }

  /** "button "Save"", "row of Ada", "dialog titled ...": the kind first, then the name. */
  private Optional<Query> called(String part) {
    Matcher matcher = CALLED.matcher(part);
    for (int words = 1; words <= 3 && matcher.matches(); words++) {
      String[] all = part.split(" ");
      if (words >= all.length) {
        break;
      }
      String noun = String.join(" ", Arrays.asList(all).subList(0, words));
      Optional<Kind> kind = Kind.named(noun);
      String rest = part.substring(noun.length()).strip();
      if (kind.isPresent() && (rest.length() == 1 || startsWithJoiner(rest) || isName(rest))) {
        Query query = query(kind.get(), JOINER.matcher(rest).replaceFirst(""));
        boolean partly = query.naming() == Naming.IN_FULL && PART.matcher(rest).find();
        return Optional.of(partly ? query.called(Naming.IN_PART) : query);
      }
    }
    int last = part.length() - 1;
    boolean oneQuotationAtTheEnd =
        last > 0
            && Sentence.isQuotation(part.charAt(last))
            && !Sentence.quotes(part.substring(0, last));
    return oneQuotationAtTheEnd
        ? Optional.of(query(Kind.THING, part.substring(last)))
        : Optional.empty();
  }

  private static final Pattern JOINER =
      Pattern.compile(
          "^(?:called|named|labelled|labeled|titled|saying|reading|containing|for|of|with|that says|that reads"
              + "|with the (?:text|label|name|title)) (?:the )?",
          Pattern.CASE_INSENSITIVE);

  /** What joins a kind with no more than a part of a name. */
  private static final Pattern PART =
      Pattern.compile("^(?:containing|for|of|with) ", Pattern.CASE_INSENSITIVE);

  private static boolean startsWithJoiner(String rest) {
    return JOINER.matcher(rest).find();
  }

  private static boolean isName(String rest) {
    return !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
  }

  private static boolean isLowerCase(String part) {
    return part.equals(part.toLowerCase(Locale.ROOT));
  }

  private Query query(Kind kind, String part) {
    Query query = Query.of(kind, name(part));
    return Sentence.quotes(part) ? query : query.called(Naming.IN_OWN_WORDS);
  }

  private String name(String part) {
    return sentence.unfold(bare(part));
  }
}
