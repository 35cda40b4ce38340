package dev.journeyman.brain.vision;

import dev.journeyman.check.AllOf;
import dev.journeyman.check.Check;
import dev.journeyman.check.PageCheck;
import dev.journeyman.check.Presence;
import dev.journeyman.check.TextCheck;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a model's sentences can say what the author said, as far as that shows without a model:
 * what the author quotes, counts and names is in them, they say more than a part of the author's
 * words, and they prove more than that some page was left.
 */
final class Faithful {

  private static final Pattern QUOTED =
      Pattern.compile("\"([^\"]+)\"|\u201c([^\u201d]+)\u201d|(?<![\\w.,])(\\d+(?:[.,]\\d+)*)");
  private static final Pattern ABOUT_ADDRESS =
      Pattern.compile(
          "\\b(url|address|title|page|site|opens?|opened|leads?|lands?|redirect\\w*|tab)\\b");
  private static final Pattern ABOUT_ABSENCE =
      Pattern.compile(
          "\\b(not|no|never|none|nothing|gone|away|disappear\\w*|vanish\\w*|hidden|hides?|removed|deleted|closed|closes|without|empty|emptied|cleared|longer|out of|\\w+n.t)\\b");

  private Faithful() {}

  /** What the sentences lack; empty where they may stand for the expectation. */
  static Optional<String> lack(String expectation, List<String> sentences, Check check) {
    String wanted = Author.fold(expectation);
    String said = Author.fold(String.join(" \n ", sentences));
    List<Check> parts = parts(check).toList();
    if (Addressed.speaks(said) && !Addressed.speaks(wanted)) {
      return Optional.of("It quotes what speaks to testers and not to people.");
    }
    if (parts.stream().allMatch(Faithful::isAbsence) && !ABOUT_ABSENCE.matcher(wanted).find()) {
      return Optional.of("That something is not there proves nothing here. Say what is there.");
    }
    if (parts.stream().allMatch(PageCheck.class::isInstance)
        && !ABOUT_ADDRESS.matcher(wanted).find()) {
      return Optional.of("The address alone proves nothing here. Say what is on the page.");
    }
    List<String> given = QUOTED.matcher(wanted).results().map(Faithful::text).toList();
    Gist gist = Gist.of(said);
    return given.stream()
        .filter(it -> !holds(said, it))
        .findFirst()
        .or(() -> gist.unnamed(expectation))
        .or(() -> given.isEmpty() ? gist.shortOf(Gist.of(wanted)) : Optional.empty())
        .map(it -> "The expectation speaks of \"" + it + "\", and the check does not.");
  }

  private static Stream<Check> parts(Check check) {
    return check instanceof AllOf all
        ? all.checks().stream().flatMap(Faithful::parts)
        : Stream.of(check);
  }

  private static boolean isAbsence(Check check) {
    return (check instanceof TextCheck text && !text.shown())
        || (check instanceof Presence presence && !presence.shown());
  }

  private static String text(MatchResult match) {
    String quoted = match.group(1) != null ? match.group(1) : match.group(2);
    return quoted != null ? quoted : match.group(3);
  }

  private static boolean holds(String text, String part) {
    Matcher matcher = Pattern.compile("(?<!\\w)" + Pattern.quote(part) + "(?!\\w)").matcher(text);
    return matcher.find();
  }
}
