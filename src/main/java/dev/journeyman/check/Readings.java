package dev.journeyman.check;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Kind;
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
 * decided. Where the thing is missing, a text is not shown, but the value of a field is not known.
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
    Readings readings = new Readings(Reader.on(sight).read(query), expected, Result.BROKEN);
    return query.kind() == Kind.FIELD ? readings.ofWhatIsThere() : readings;
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
