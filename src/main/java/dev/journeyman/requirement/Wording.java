package dev.journeyman.requirement;

import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.requirement.Requirement.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people word what they ask for. */
final class Wording {

  private static final Pattern STORY =
      Pattern.compile(
          "(?i)as an? .{1,80}?,? (?:i|we) (?:want|would like|need|can|wish|expect)\\b.*");
  private static final Pattern MODAL =
      Pattern.compile(
          "(?i).*\\b(?:must|should|shall|can|cannot|can['\u2019]t|needs? to|ha(?:s|ve) to|(?:is|are) able to)\\b.*");
  private static final Pattern CLAUSE =
      Pattern.compile("(?<word>Given|When|Then|And|But)[,:]?\\s+(?<rest>.+)");

  private Wording() {}

  /**
   * A sentence that begins with Given, When, Then, And or But.
   *
   * @param kind empty for And and But, which go on with what stands before
   */
  record Clause(Optional<Kind> kind, String rest) {}

  static boolean isStory(String text) {
    return STORY.matcher(text).matches();
  }

  /** Whether a sentence asks for something. */
  static boolean asks(String text) {
    return isStory(text) || MODAL.matcher(text).matches();
  }

  /** Whether the grammar reads a sentence as something to do, and not as something to be true. */
  static boolean isDeed(String text) {
    return !isPromise(text) && !asks(text) && PlainBrain.reading(text).isPresent();
  }

  static boolean isPromise(String text) {
    return PlainBrain.expectation(text) instanceof Interpretation.Understood;
  }

  static Optional<Clause> clause(String text) {
    Matcher matcher = CLAUSE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Kind> kind =
        switch (matcher.group("word").toLowerCase(Locale.ROOT)) {
          case "given" -> Optional.of(Kind.GIVEN);
          case "when" -> Optional.of(Kind.WHEN);
          case "then" -> Optional.of(Kind.THEN);
          default -> Optional.empty();
        };
    return Optional.of(new Clause(kind, matcher.group("rest")));
  }
}
