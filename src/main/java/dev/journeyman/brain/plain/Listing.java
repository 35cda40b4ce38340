package dev.journeyman.brain.plain;

import dev.journeyman.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One promise of several quotations: "A", "B" and "C" are listed. Each of them is one. */
final class Listing {

  private static final String LIST =
      "[\ue000-\uf8ff](?:(?:,| and|, and) [\ue000-\uf8ff])+(?:,| and|, and) [\ue000-\uf8ff]|[\ue000-\uf8ff] and [\ue000-\uf8ff]";
  private static final Pattern LISTED =
      Pattern.compile("^(?<before>.*?)(?<list>" + LIST + ")(?<after>.*)$");
  private static final Pattern QUOTATION = Pattern.compile("[\ue000-\uf8ff]");

  private Listing() {}

  static Optional<List<Check>> of(Sentence sentence, Function<Sentence, Optional<Check>> single) {
    Matcher listed = LISTED.matcher(sentence.text());
    if (!listed.matches() || isClause(listed.group("before"), listed.group("after"))) {
      return Optional.empty();
    }
    List<Check> all = new ArrayList<>();
    Matcher each = QUOTATION.matcher(listed.group("list"));
    while (each.find()) {
      Optional<Check> check =
          single.apply(
              sentence.with(
                  listed.group("before")
                      + each.group()
                      + listed.group("after").replaceFirst("^ (?:are|do|have) ", " is ")));
      if (check.isEmpty()) {
        return Optional.empty();
      }
      all.add(check.get());
    }
    return Optional.of(List.copyOf(all));
  }

  /** Whether other quotations stand around the list, so that it may be none. */
  private static boolean isClause(String before, String after) {
    return Sentence.quotes(before) || Sentence.quotes(after) || before.matches(".*\\band\\b.*");
  }
}
