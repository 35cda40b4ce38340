package dev.journeyman.brain.plain;

import dev.journeyman.check.Mentions;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Find the row of X and click Y in it": Y in the row of X. */
final class Rows {

  private static final Pattern FOUND =
      Pattern.compile(
          "^(?:find|locate) (?<row>(?:the )?(?:data |table )?(?:row|card|item) .+?),? and (?:then )?"
              + "(?<deed>.+?)(?<there> (?:in|on) (?:(?:the right side |the left side |the end )?of )?"
              + "(?:it|that row|this row|that card|that item))?$",
          Pattern.CASE_INSENSITIVE);

  private Rows() {}

  static Optional<List<Instruction>> in(
      Sentence sentence, Function<Sentence, Optional<List<Instruction>>> clause) {
    Matcher found = FOUND.matcher(sentence.text());
    if (!found.matches()) {
      return Optional.empty();
    }
    String part = found.group("row");
    Slots slots = new Slots(sentence.with(part), Map.of("area", part));
    Optional<Query> row =
        Targets.area(sentence, part)
            .filter(q -> q.kind() == Kind.ROW || q.kind() == Kind.ITEM)
            .filter(q -> !q.names().isEmpty())
            .filter(q -> Accounting.leftOver(slots, Mentions.of(q)).isEmpty());
    return row.flatMap(
        r ->
            clause
                .apply(sentence.with(found.group("deed")))
                .filter(deeds -> deeds.size() == 1 && deeds.get(0).target().isPresent())
                .map(deeds -> deeds.stream().map(deed -> deed.inside(r)).toList()));
  }
}
