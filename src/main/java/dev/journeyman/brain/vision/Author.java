package dev.journeyman.brain.vision;

import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.PlannedStep;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of one step by those who wrote the journey. What they forbid or rule out, as in "do not
 * delete" or "without paying", they do not ask for.
 */
record Author(String intent, List<String> promises) {

  private static final Pattern FORBIDS =
      Pattern.compile("\\b(do(es)? not|don.?t|never|must not|should not|cannot|can.?t|avoid)\\b");
  private static final Pattern RULES_OUT =
      Pattern.compile("\\b(without|not|no|instead of|rather than|before|until)\\b");
  private static final Pattern NEGATIVE =
      Pattern.compile("\\b(not|no|never|without|nothing|none|nobody|\\w+n.t)\\b");
  private static final int SHORTEST_NAME = 3;

  Author {
    intent = fold(intent);
    promises = promises.stream().map(Author::fold).toList();
  }

  static Author of(PlannedStep step) {
    return new Author(step.intent(), step.expectations().stream().map(Expectation::text).toList());
  }

  /** All of it, for what may be typed. */
  String words() {
    return Stream.concat(Stream.of(intent), promises.stream()).collect(Collectors.joining(" \n"));
  }

  /** Whether the step asks for what such words say. */
  boolean asksFor(Pattern words) {
    Matcher matcher = words.matcher(intent);
    while (matcher.find()) {
      if (!isNegated(matcher.start())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a promise says that such a thing has come about. */
  boolean promises(Pattern words) {
    return promises.stream()
        .anyMatch(it -> words.matcher(it).find() && !NEGATIVE.matcher(it).find());
  }

  /** Whether the step calls a control by its name. */
  boolean names(String title) {
    String name = fold(title);
    return name.length() >= SHORTEST_NAME
        && asksFor(Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)"));
  }

  private boolean isNegated(int start) {
    String before = intent.substring(0, start);
    String sentence = after(before, "[.;:,!?]|\\bbut\\b");
    String clause = after(sentence, "\\b(and|then|or)\\b");
    return FORBIDS.matcher(sentence).find() || RULES_OUT.matcher(clause).find();
  }

  /** What follows the last match. */
  private static String after(String text, String boundary) {
    Matcher matcher = Pattern.compile(boundary).matcher(text);
    int end = 0;
    while (matcher.find()) {
      end = matcher.end();
    }
    return text.substring(end);
  }

  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
