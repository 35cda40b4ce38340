package dev.journeyman.brain.vision;

import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Claim.Span;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.check.AllOf;
import dev.journeyman.check.Check;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Scene;
import dev.journeyman.check.Worded;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences by which somebody else than the author says an expectation. Their check must have been
 * seen to be false: before the step, or where something stays as it was, on the page on which the
 * journey began.
 *
 * @param by who wrote them
 */
public record Wording(List<String> sentences, String by) {

  /** How several sentences stood in one text. */
  private static final Pattern JOINT = Pattern.compile("; (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  public Wording {
    sentences = List.copyOf(sentences);
  }

  /** The sentences of a recorded check; empty where they cannot be read. */
  public static Optional<Wording> read(List<String> sentences, String by) {
    List<String> all = sentences.stream().flatMap(it -> apart(it).stream()).toList();
    return Optional.of(new Wording(all, by))
        .filter(it -> all.stream().allMatch(Wording::isReadable));
  }

  /** Older recordings join sentences to one, which the grammar may read as something else. */
  private static List<String> apart(String sentence) {
    List<String> parts = List.of(JOINT.split(sentence));
    return parts.stream().allMatch(Wording::isReadable) ? parts : List.of(sentence);
  }

  private static boolean isReadable(String sentence) {
    return PlainBrain.expectation(sentence) instanceof Understood;
  }

  /** The check for this expectation; empty where these sentences may not stand for it. */
  public Optional<Understood> accepted(Claim claim) {
    return on(claim).accepted();
  }

  /** A check that may count, and what is to be said of it to who wrote it. */
  record Trial(Optional<Understood> accepted, String remark) {
    static Trial refused(String why) {
      return new Trial(Optional.empty(), why + " Try again, or call no_check.");
    }
  }

  /** Hold the sentences against the author's words and the pages before and after. */
  Trial on(Claim claim) {
    List<Check> checks = new ArrayList<>();
    for (String sentence : sentences) {
      Interpretation read = PlainBrain.expectation(sentence);
      if (!(read instanceof Understood understood)) {
        return Trial.refused("\"" + sentence + "\" is of none of the forms.");
      }
      checks.add(understood.check());
    }
    if (checks.isEmpty()) {
      return Trial.refused("There is no sentence in it.");
    }
    Check check = checks.size() == 1 ? checks.get(0) : new AllOf(checks);
    Optional<String> lack = Faithful.lack(claim.expectation(), sentences, check);
    return lack.map(Trial::refused).orElseGet(() -> tried(check, claim));
  }

  private Trial tried(Check check, Claim claim) {
    boolean still = saysStill(claim.expectation());
    boolean lasting = still || claim.span() == Span.OUTCOME;
    if (on(lasting ? claim.start() : claim.before(), check, claim).isHeld()) {
      return Trial.refused(
          lasting
              ? "This was true when the journey began already, so it proves nothing."
              : "This was true before the step already, so it proves nothing. Write one that was"
                  + " not.");
    }
    Finding after = on(claim.after(), check, claim);
    boolean form = Untyped.isAboutForm(claim.expectation());
    if (after.isHeld()
        && !form
        && !on(Untyped.of(claim.after(), claim.before()), check, claim).isHeld()) {
      return Trial.refused(
          "This is true only because of what was filled in just now, which is no outcome.");
    }
    Check worded = new Worded(words(), check);
    return new Trial(Optional.of(new Understood(worded, still, by)), remark(after));
  }

  private static String remark(Finding after) {
    return after.isHeld()
        ? ""
        : "It does not hold: expected "
            + after.expected()
            + ", saw "
            + after.saw()
            + ". If the page does not fulfil the expectation, send the same again; if your"
            + " sentence was wrong about the page, mend it.";
  }

  /** A sentence a line. */
  private String words() {
    return sentences.stream()
        .map(it -> it.strip().replaceAll("\\s+", " ").replaceFirst("[.]$", ""))
        .collect(Collectors.joining("\n"));
  }

  private static Finding on(Sight sight, Check check, Claim claim) {
    return check.on(new Scene(sight, claim.memory()));
  }

  static boolean saysStill(String expectation) {
    return expectation.matches("(?is).*\\b(still|remains?|stays?|continues?|unchanged)\\b.*");
  }
}
