package dev.journeyman.brain.plain;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Landmark;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a sentence names a thing: "the second Delete button in the row of Ada Lovelace". */
final class Targets {

  private static final Pattern DETERMINER =
      Pattern.compile(
          "^(?:the|a|an|(?-i:my|your)|their|his|her|its|this|that) (?=.)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCOPE =
      Pattern.compile(
          "^(?<inner>.+?) (?:in|inside|inside of|within|of|from|on|under) (?<outer>.+)$",
          Pattern.CASE_INSENSITIVE);

  /** "The bin icon for the second address": a place among others is one to look in. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^(?<inner>.+?) (?:for|at|on) (?<outer>(?:the )?(?:first|second|third|fourth|fifth|last|\\d+(?:st|nd|rd|th)) .+)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BESIDE =
      Pattern.compile(
          "^(?<inner>.+?) (?:next to|beside|near|alongside|to the (?:right|left) of) (?<text>.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BREADCRUMB =
      Pattern.compile("(?:page )?breadcrumbs?(?: navigation| trail)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CALLED =
      Pattern.compile(
          "^(?<kind>.+?) (?:(?:called|named|labelled|labeled|titled|saying|reading|containing|for|of|with"
              + "|that says|that reads|with the (?:text|label|name|title)"
              + "|which says)(?: the)? )?(?<name>.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNKINDED =
      Pattern.compile(
          "^(?<name>.+?) (?:page|screen|view|menu|column|folder|text)$", Pattern.CASE_INSENSITIVE);

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
      return read(part).map(area -> sorted(area, bare));
    }
    String noun = bare.substring(trailing.get().rest().length()).strip();
    List<String> names = new ArrayList<>(List.of(bare, noun));
    names.addAll(noun.equals("results") ? List.of("matches", "result", "match") : List.of());
    names.add(trailing.get().rest());
    return Optional.of(
        Query.of(Kind.THING, names.toArray(String[]::new)).called(Naming.IN_OWN_WORDS));
  }

  /** The noun of a place is no part of its name, but says what sort of place it is. */
  private Query sorted(Query area, String bare) {
    boolean own = area.kind() == Kind.THING && area.naming() == Naming.IN_OWN_WORDS;
    boolean whole = own && area.names().size() == 1 && UNKINDED.matcher(bare).matches();
    return whole ? area.named(area.name(), name(bare)) : area;
  }

  private Optional<Query> read(String part) {
    String bare = bare(part);
    if (bare.isBlank()) {
      return Optional.empty();
    }
    return counted(part).or(() -> inside(part)).or(() -> beside(part)).or(() -> ordinal(bare));
  }

  private static String bare(String part) {
    return DETERMINER
        .matcher(part.strip())
        .replaceFirst("")
        .replaceFirst("(?i) i?frame$", "")
        .strip();
  }

  private Optional<Query> counted(String part) {
    Matcher matcher = COUNTED.matcher(part);
    return matcher.matches() && endsWithKind(withoutOrdinal(bare(matcher.group("outer"))))
        ? read(matcher.group("inner"))
            .filter(inner -> inner.within().isEmpty())
            .flatMap(inner -> read(matcher.group("outer")).map(inner::inside))
        : Optional.empty();
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
    boolean quoted = Sentence.isQuoted(bare(outer)) && !Sentence.quotes(inner);
    return joinedByOf
        && (isKind(bare(inner)) || (quoted && endsWithKind(inner)))
        && !endsWithKind(outer);
  }

  /**
   * A scope ends with a kind of area, or is a quotation or begins with an article beside something
   * clear.
   */
  private static boolean isScope(String inner, String outer) {
    boolean definite = DETERMINER.matcher(outer).find();
    boolean clear = Sentence.quotes(inner) || endsWithKind(inner) || definite;
    boolean area = isArea(outer) || (Sentence.quotes(inner) && UNKINDED.matcher(outer).matches());
    return area || (clear && (definite || Sentence.quotes(outer)));
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
    return Ordinals.in(part)
        .map(Ordinals.Counted::rest)
        .filter(rest -> !rest.matches("(?i)names?\\b.*"))
        .orElse(part);
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
    return Ordinals.in(bare)
        .filter(counted -> !isLabel(counted.rest()))
        .map(counted -> named(counted.rest(), true).at(counted.ordinal()))
        .or(() -> Optional.of(named(bare, isLowerCase(bare))));
  }

  /** "First name" is what a field is called, and so is any noun that is no kind of thing. */
  private static boolean isLabel(String rest) {
    return rest.matches("(?i)names?\\b.*")
        || !(Sentence.quotes(rest) || endsWithKind(rest) || isArea(rest));
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
    if (BREADCRUMB.matcher(part).matches()) {
      return Query.of(Kind.SECTION, "breadcrumb", "breadcrumbs").called(Naming.IN_OWN_WORDS);
    }
    if (alone.isPresent() && Kind.isTextField(part)) {
      return Query.of(alone.get(), part).called(Naming.IN_OWN_WORDS);
    }
    if (alone.isPresent() && kindAlone) {
      return Query.of(alone.get());
    }
    Optional<TrailingKind> trailing = trailingKind(part);
    if (trailing.isPresent()) {
      Query query = query(trailing.get().kind(), trailing.get().rest());
      String noun = part.substring(trailing.get().rest().length()).strip();
      return Landmark.isTold(noun) && query.naming() == Naming.IN_OWN_WORDS
          ? query.named(query.name(), query.name() + " " + noun)
          : query;
    }
    Optional<Query> called = called(part);
    if (called.isPresent()) {
      return called.get();
    }
    Matcher unkinded = UNKINDED.matcher(part);
    return query(Kind.THING, unkinded.matches() ? unkinded.group("name") : part);
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

  /** "button "Save"", "row of Ada", "name field labelled ...": the kind first, then the name. */
  private Optional<Query> called(String part) {
    List<String> all = Arrays.asList(part.split(" "));
    for (int from = 0; from < Math.min(3, all.size()); from++) {
      for (int words = 1; words <= 3 && from + words < all.size(); words++) {
        String noun = String.join(" ", all.subList(from, from + words));
        Optional<Kind> kind = Kind.named(noun);
        String rest = String.join(" ", all.subList(from + words, all.size()));
        boolean joined =
            startsWithJoiner(rest) || (from == 0 && (rest.length() == 1 || isName(rest)));
        boolean plain =
            from == 0 || (Sentence.quotes(rest) && Nouns.arePlain(all.subList(0, from)));
        if (kind.isPresent() && joined && plain) {
          Query query = query(kind.get(), JOINER.matcher(rest).replaceFirst(""));
          boolean partly = query.naming() == Naming.IN_FULL && PART.matcher(rest).find();
          return Optional.of(partly ? query.called(Naming.IN_PART) : query);
        }
      }
    }
    return Optional.empty();
  }

  private static final Pattern JOINER =
      Pattern.compile(
          "^(?:with (?:the )?(?:text|label|name|title)|called|named|labelled|labeled|titled|saying|reading"
              + "|containing|for|of|with|that says|that reads) (?:the )?",
          Pattern.CASE_INSENSITIVE);

  /** What joins a kind with no more than a part of a name. */
  private static final Pattern PART =
      Pattern.compile(
          "^(?:containing|for|of|with) (?!(?:the )?(?:text|label|name|title) )",
          Pattern.CASE_INSENSITIVE);

  private static boolean startsWithJoiner(String rest) {
    return JOINER.matcher(rest).find();
  }

  private static boolean isName(String rest) {
    return !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
  }

  private static boolean isLowerCase(String part) {
    return part.equals(part.toLowerCase(Locale.ROOT));
  }

  /** What says that a field is one to choose or to search in, or whose it is. */
  private static final Pattern CHOOSING =
      Pattern.compile(
          "(?i)^\\p{Ll}+['\u2019]s (?=\\p{Ll})| (?:selection|selector|chooser|entry|filter)$");

  /** "In the confirmation dialog" is in the open one: few dialogs are called by such words. */
  private Query query(Kind kind, String part) {
    String core = Nouns.without(bare(part));
    if (kind == Kind.DIALOG && !Sentence.quotes(core) && isLowerCase(core)) {
      return Query.of(Kind.DIALOG);
    }
    boolean noun = kind == Kind.THING && !core.equals(bare(part)) && bare(part).startsWith(core);
    boolean mine = core.matches("(?:My|Your) .+");
    String shorter = kind == Kind.FIELD ? CHOOSING.matcher(core).replaceFirst("") : core;
    if (!shorter.equals(core) && !shorter.isBlank() && !Sentence.quotes(core)) {
      return Query.of(kind, name(core), name(shorter)).called(Naming.IN_OWN_WORDS);
    }
    Query query =
        noun
            ? Query.of(kind, name(bare(part)), name(core))
            : mine
                ? Query.of(kind, name(core), name(core).replaceFirst("\\S+ ", ""))
                : Query.of(kind, name(core));
    return Sentence.quotes(core) ? query : query.called(Naming.IN_OWN_WORDS);
  }

  private String name(String part) {
    return sentence.unfold(bare(part));
  }
}
