package dev.journeyman.testcase;

import dev.journeyman.brain.plain.PlainBrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes words that the grammar reads for a sentence with values beside it. */
public final class Plainer {

  private static final Pattern ENTERS =
      Pattern.compile(
          "(?i)(?:(?:I|we|(?:the )?\\w+) )??(?:enters?|types?(?: in)?|fills? in|fills? out|inputs?|sets?|provides?)"
              + "\\s+(?:(?:the|a|an|my|your|their) )?(?<what>[^:\"]+?)[\\s:.]*");

  private Plainer() {}

  /** A deed in other words; nothing where no safe ones are known. */
  public static Optional<String> deed(CaseLine line) {
    Matcher enters = ENTERS.matcher(line.text());
    if (!enters.matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (List<String> row : line.beside()) {
      if (row.size() == 2) {
        parts.add(entered(row.get(1), row.get(0)));
      } else if (row.size() == 1 && line.beside().size() == 1) {
        parts.add(entered(row.get(0), enters.group("what")));
      } else {
        return Optional.empty();
      }
    }
    String words = String.join(", ", parts);
    return PlainBrain.inWords(words).filter(read -> read.size() == parts.size()).map(r -> words);
  }

  private static String entered(String value, String field) {
    return "enter \"" + value + "\" in \"" + field + "\"";
  }
}
