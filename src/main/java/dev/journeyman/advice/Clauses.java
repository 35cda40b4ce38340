package dev.journeyman.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a step that are joined by "and", "then", a comma or a full stop. */
final class Clauses {

  private static final Pattern JOINT =
      Pattern.compile(
          "(?:, | )(?:and then|then|and) |; |, |\\. (?=[\\p{Lu}" + Masked.HIDDEN + "])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:(?:then|and|also|now|next|finally|please|given|when|i|you|we|they|he|she"
              + "|(?:the |an? )?(?:user|guest|visitor|shopper|customer|admin)) )*",
          Pattern.CASE_INSENSITIVE);

  private Clauses() {}

  /** A part without what leads to its verb, and the place in the sentence where it begins. */
  record Clause(int start, Masked words) {}

  static List<Clause> of(Masked sentence) {
    List<Clause> clauses = new ArrayList<>();
    Matcher joint = JOINT.matcher(sentence.open());
    int start = 0;
    while (joint.find()) {
      clauses.add(clause(sentence, start, joint.start()));
      start = joint.end();
    }
    clauses.add(clause(sentence, start, sentence.text().length()));
    return clauses;
  }

  private static Clause clause(Masked sentence, int start, int end) {
    Masked whole = sentence.part(start, end);
    Matcher lead = LEAD.matcher(whole.open());
    int from = lead.lookingAt() ? lead.end() : 0;
    return new Clause(start, whole.part(from, whole.text().length()));
  }
}
