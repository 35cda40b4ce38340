package dev.journeyman.check;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Query;
import dev.journeyman.find.Reader;
import dev.journeyman.find.Reader.Read;
import dev.journeyman.find.Reader.Reads;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What several equally good readings of one thing say together: they must agree, or nothing is
 * decided. Where the thing is missing, a text is not shown under a quoted name, but what a name in
 * the author's own words means is not known, and neither is the value of a field.
 */
final class Readings {

  private final Reads reads;
  private final String expected;
  private final Result without;

  private Readings(Reads reads, String expected, Result without) {
    this.reads = reads;
    this.expected = expected;
    this.without = without;
  }

  static Readings of(Query query, Sight sight, String expected) {
    Reads reads = Reader.on(sight).read(query);
    Readings readings = new Readings(reads, expected, without(reads.match()));
    return query.kind() == Kind.FIELD ? readings.ofWhatIsThere() : readings;
  }

  /** What a thing says, which may be in a row of a list that is not drawn. */
  static Finding on(Scene scene, Query query, String expected, Predicate<String> wanted) {
    return Lists.find(
        scene,
        query,
        f -> f.where().isPresent(),
        sight ->
            of(query, sight, expected)
                .preferring(r -> isMainHeading(query, r), wanted)
                .only(r -> isTypedInto(scene.soFar(), sight, r))
                .judge(wanted));
  }

  /** Those of which this is true, unless others say what they do not. */
  private Readings preferring(Predicate<Read> first, Predicate<String> wanted) {
    boolean others = reads.reads().stream().anyMatch(r -> !first.test(r) && wanted.test(r.text()));
    Readings some = only(first);
    return others && !some.judge(wanted).isHeld() ? this : some;
  }

  /** "The heading" of a page is the first among them, and not one of a card or a sidebar. */
  private static boolean isMainHeading(Query query, Read read) {
    return query.kind() == Kind.HEADING
        && query.names().isEmpty()
        && !query.ordinal().isGiven()
        && read.element().tag().equals("h1");
  }

  /** Of several fields of a name, the one that this step typed in is meant. */
  private static boolean isTypedInto(SoFar soFar, Sight sight, Read read) {
    return soFar.typing().isPresent()
        && soFar.handled(sight).filter(e -> e.equals(read.element())).isPresent();
  }

  /** Those of which this is true, where there are any. */
  private Readings only(Predicate<Read> meant) {
    List<Read> some = reads.reads().stream().filter(meant).toList();
    return some.isEmpty() ? this : new Readings(new Reads(some, reads.match()), expected, without);
  }

  /** What a thing promised to be there and missing makes of the promise. */
  static Finding missing(Match match, String expected) {
    return new Finding(without(match), expected, match.explain(), Optional.empty());
  }

  /**
   * A quotation can be missing; what is called in an author's own words may be called otherwise.
   */
  private static Result without(Match match) {
    return match.asked().naming() == Naming.IN_OWN_WORDS ? Result.UNDECIDED : Result.BROKEN;
  }

  /** A promise about the state of a thing: where the thing is missing, nothing is decided. */
  Readings ofWhatIsThere() {
    return new Readings(reads, expected, Result.UNDECIDED);
  }

  Finding judge(Predicate<String> wanted) {
    if (reads.reads().isEmpty()) {
      return new Finding(without, expected, reads.match().explain(), Optional.empty());
    }
    List<Read> holding = reads.reads().stream().filter(r -> wanted.test(r.text())).toList();
    if (holding.size() == reads.reads().size()) {
      return Finding.held(expected, quoted(holding.get(0)), holding.get(0).element());
    }
    if (holding.isEmpty()) {
      Read first = reads.reads().get(0);
      return Finding.broken(expected, all(reads.reads()), first.element());
    }
    return Finding.undecided(
        expected,
        "several things are "
            + reads.match().asked()
            + " and differ: "
            + all(reads.reads())
            + "; say which, for example \"in the row of ...\"");
  }

  private static String all(List<Read> reads) {
    return reads.stream()
        .limit(4)
        .map(Readings::quoted)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String quoted(Read read) {
    return read.text().isBlank() ? "nothing" : TextCheck.excerpt(read.text());
  }
}
