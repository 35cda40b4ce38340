package dev.journeyman.brain.plain;

import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.check.Mentions;
import dev.journeyman.check.Presence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps that wait: for a while, for the page, for something to be true; and those that verify. */
final class Waits {

  private static final Pattern TIME =
      Pattern.compile(
          "(?:about |around |at least )?(?<number>an?|\\S+?) ?(?:(?<thousandths>ms|milliseconds?|msec)"
              + "|(?<minutes>minutes?|mins?)|s|secs?|seconds?)",
          Pattern.CASE_INSENSITIVE);

  /** Longer waits are another kind of test. */
  private static final BigDecimal LONGEST = BigDecimal.valueOf(300);

  /** A page is looked at when it is at rest, so there is little more to wait for. */
  static final Duration GLANCE = Duration.ofMillis(100);

  /** What is waited for until it is gone may be called as the author likes. */
  private static final Pattern GOES =
      Pattern.compile(
          "(?<thing>.+?) (?:to )?(?:disappears?|vanish(?:es)?|closes?|go(?:es)? away|is gone|be gone)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE =
      Pattern.compile(
          "(?:the |this |all |everything )?(?:page|app|application|site|screen|network|content|view)?"
              + "(?: (?:to|has|is|have|are))?(?: (?:be|finish|finished|fully|completely|done))*"
              + " ?(?:load(?:ed|ing|s)?|idle|quiet|ready|at rest|settles?|settled|come to rest)",
          Pattern.CASE_INSENSITIVE);

  private Waits() {}

  static Optional<List<Instruction>> pause(Slots slots, List<Instruction> before) {
    return seconds(slots.text("time"))
        .filter(s -> s.signum() > 0 && s.compareTo(LONGEST) <= 0)
        .map(s -> List.of(Instruction.of(Verb.PAUSE).with(s.stripTrailingZeros().toPlainString())));
  }

  static Duration time(String seconds) {
    return Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue());
  }

  private static Optional<BigDecimal> seconds(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    String number = time.group("number");
    return Numbers.parse(number.matches("(?i)an?") ? "one" : number)
        .map(n -> n.amount().number())
        .map(
            n ->
                time.group("thousandths") != null
                    ? n.movePointLeft(3)
                    : time.group("minutes") != null ? n.multiply(BigDecimal.valueOf(60)) : n);
  }

  static Optional<List<Instruction>> await(Slots slots, List<Instruction> before) {
    if (PAGE.matcher(slots.raw("condition")).matches()) {
      return Optional.of(List.of(Instruction.of(Verb.WAIT)));
    }
    if (seconds(slots.text("condition")).isPresent()) {
      return Optional.empty();
    }
    if (slots.raw("condition").matches("(?i)(?:it|this|that|they)\\b.*")) {
      return Optional.empty();
    }
    Matcher goes = GOES.matcher(slots.raw("condition"));
    if (goes.matches() && !Sentence.quotes(goes.group("thing"))) {
      Slots thing = new Slots(slots.sentence(), Map.of("target", goes.group("thing")));
      return thing
          .target("target")
          .filter(q -> Accounting.leftOver(thing, Mentions.of(q)).isEmpty())
          .map(q -> List.of(Instruction.of(Verb.WAIT).until(new Presence(q, false))));
    }
    String condition = slots.raw("condition").replaceFirst("(?i) to (?:be )?(?=\\S+$)", " is ");
    String readable =
        condition.replaceFirst("(?i) is (appear|disappear|open|close|load|vanish|show)$", " $1s");
    return meaning(slots, readable)
        .or(() -> meaning(slots, readable + " is shown"))
        .map(it -> List.of(Instruction.of(Verb.WAIT).until(it.check())));
  }

  /** What must be true now is a promise of the step, which the driver waits for. */
  static Optional<List<Instruction>> verify(Slots slots, List<Instruction> before) {
    return ExpectationGrammar.ENGLISH.read(slots.sentence()) instanceof Understood it
        ? Optional.of(List.of(Instruction.of(Verb.VERIFY).until(it.check())))
        : Optional.empty();
  }

  private static Optional<Understood> meaning(Slots slots, String sentence) {
    Interpretation read = ExpectationGrammar.ENGLISH.read(slots.sentence().with(sentence));
    return read instanceof Understood understood ? Optional.of(understood) : Optional.empty();
  }
}
