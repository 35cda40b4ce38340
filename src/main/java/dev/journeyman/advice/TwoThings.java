package dev.journeyman.advice;

import dev.journeyman.advice.Clauses.Clause;
import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Steps that change the app twice, or are two sentences. Ways through the app and filled fields are
 * no changes: "Fill in A with b, tick C and click Save" is one thing.
 */
final class TwoThings implements Counsel {

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:sign|log)s? (?:in|out|up) ?.*|logouts?|"
              + "(?:delete|remove|save|submit|publish|pay|buy|archive|rename|approve|reject|restore|duplicate"
              + "|send|book|register)s?(?: .*)?|places? (?:the |an |my )?order.*"
              + "|adds? .* to (?:the|my|your|their) (?:cart|basket|bag|trolley).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLICK =
      Pattern.compile(
          "(?:click|press|tap|hit|push)s?(?: on)?(?: the)? [\"\u201c'`]?"
              + "(?<name>save|pay|submit|publish|place order|apply|buy|delete|archive|duplicate|send"
              + "|add to (?:cart|basket|bag))\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EDIT =
      Pattern.compile("(?:delete|remove|archive|rename|approve|reject|restore|duplicate)s?\\b.*");
  private static final Pattern COMMIT =
      Pattern.compile("(?:save|submit)s?(?: (?:it|them|changes|the (?:changes|form|page)))?");
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\b(?:dialog|prompt|alert|pop-?up|confirmation)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE = Pattern.compile("\\. (?=[\\p{Lu}])");
  private static final Pattern NUMBERED = Pattern.compile("(\\s*)(\\d{1,8})([.)]\\s+)");

  private final Manuscripts manuscripts;

  TwoThings(Manuscripts manuscripts) {
    this.manuscripts = manuscripts;
  }

  @Override
  public List<Advice> on(Journey journey) {
    return Promises.steps(journey).stream().flatMap(step -> on(step.line()).stream()).toList();
  }

  private Optional<Advice> on(Line line) {
    Masked sentence = Masked.of(line.text().replaceFirst("[.!]$", ""));
    OptionalInt cut = secondChange(sentence);
    if (cut.isEmpty()) {
      cut = secondSentence(sentence);
    }
    if (cut.isEmpty()) {
      return Optional.empty();
    }
    String one = ended(line.text().substring(0, cut.getAsInt()));
    String other = capitalised(line.text().substring(cut.getAsInt()));
    return Optional.of(
        Advice.of(
            Code.TWO_THINGS,
            line,
            "this step does two things: \u201c" + one + "\u201d and \u201c" + other + "\u201d",
            split(line, one, other)));
  }

  /** Where the clause after the first change begins, if there is another change after it. */
  private static OptionalInt secondChange(Masked sentence) {
    Set<String> changes = new LinkedHashSet<>();
    List<Clause> clauses = Clauses.of(sentence);
    int next = 0;
    for (int i = 0; i < clauses.size(); i++) {
      Optional<String> change = change(clauses.get(i).words());
      if (change.isPresent() && !completes(change.get(), changes)) {
        changes.add(change.get());
        next = changes.size() == 1 && i + 1 < clauses.size() ? clauses.get(i + 1).start() : next;
      }
    }
    return changes.size() > 1 ? OptionalInt.of(next) : OptionalInt.empty();
  }

  /** "Rename the list and save it" is one change. */
  private static boolean completes(String change, Set<String> before) {
    return COMMIT.matcher(change).matches()
        && before.stream().anyMatch(each -> EDIT.matcher(each).matches());
  }

  /** What a clause changes; a click on the same word again only confirms it. */
  private static Optional<String> change(Masked clause) {
    if (ANSWER.matcher(clause.open()).find()) {
      return Optional.empty();
    }
    Matcher click = CLICK.matcher(clause.text());
    if (click.matches()) {
      return Optional.of(click.group("name").toLowerCase(Locale.ROOT));
    }
    return CHANGE.matcher(clause.open()).matches()
        ? Optional.of(clause.text().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static OptionalInt secondSentence(Masked sentence) {
    Matcher end = SENTENCE.matcher(sentence.open());
    while (end.find()) {
      boolean both =
          PlainBrain.reading(sentence.text().substring(0, end.start())).isPresent()
              && PlainBrain.reading(sentence.text().substring(end.end())).isPresent();
      if (both) {
        return OptionalInt.of(end.end());
      }
    }
    return OptionalInt.empty();
  }

  /** Two steps; what must be true between them, only the author knows. */
  private Optional<Rewrite> split(Line line, String one, String other) {
    Optional<String> raw = manuscripts.written(line);
    Matcher numbered = NUMBERED.matcher(raw.orElse(""));
    if (!numbered.lookingAt() || !raw.orElse("").endsWith(line.text())) {
      return Optional.empty();
    }
    String indent = numbered.group(1);
    long number = Long.parseLong(numbered.group(2));
    String promise = indent + "   - \"<what is shown by then>\" is shown.";
    List<String> after =
        List.of(
            indent + number + numbered.group(3) + one,
            promise,
            indent + (number + 1) + numbered.group(3) + other);
    return Optional.of(manuscripts.replace(line.file(), line.number(), after, Readiness.GAPS));
  }

  private static String ended(String text) {
    return text.strip().replaceFirst("(?i)(?:,? (?:and then|then|and)|[.,;])$", "") + ".";
  }

  private static String capitalised(String text) {
    String bare = text.strip().replaceFirst("(?i)^(?:then|and) ", "");
    return bare.isEmpty()
        ? bare
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }
}
