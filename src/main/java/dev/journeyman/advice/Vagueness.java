package dev.journeyman.advice;

import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Promises of which nobody could say whether they were kept. */
final class Vagueness implements Counsel {

  private static final String PRAISE =
      "(?:right|correct|fine|ok|okay|good|great|nice|proper|normal|successful|accurate|reasonable"
          + "|sensible|clean|intuitive|user-friendly|as it should)";

  /** Words that add nothing: without them a promise may be a good one. */
  private static final Pattern EMPTY =
      Pattern.compile(
          " (?:just )?as (?:expected|intended|designed|usual|desired|required|appropriate|it should(?: be)?)\\b"
              + "| (?:correctly|properly|successfully|appropriately|accurately)\\b"
              + "| without (?:any )?(?:problems?|issues?|trouble)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?<=\\S )(?:works?|functions|behaves?)(?=[.!]?$| (?:fine|well|again|normally|smoothly|for|in|on|with)\\b)"
              + "|\\b(?:looks?|seems?|feels?) (?:to be )?(?:all )?"
              + PRAISE
              + "\\b"
              + "|\\b(?:is|are|be) (?:all )?"
              + PRAISE
              + "[.!]?$"
              + "|^(?:there are )?no (?:problems?|issues?)[.!]?$"
              + "|\\beverything\\b|\\betc\\b|\\band so on\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String TEMPLATE = "\"<the words that are shown then>\" is shown.";

  private final Manuscripts manuscripts;

  Vagueness(Manuscripts manuscripts) {
    this.manuscripts = manuscripts;
  }

  @Override
  public List<Advice> on(Journey journey) {
    return Promises.of(journey).stream().flatMap(line -> on(line).stream()).toList();
  }

  private Optional<Advice> on(Line line) {
    String open = Masked.of(line.text()).open();
    Matcher vague = VAGUE.matcher(open);
    Matcher empty = EMPTY.matcher(open);
    if (vague.find()) {
      return Optional.of(advice(line, vague, manuscripts.reword(line, TEMPLATE, Readiness.GAPS)));
    }
    return empty.find() ? Optional.of(advice(line, empty, without(line, empty))) : Optional.empty();
  }

  private static Advice advice(Line line, Matcher words, Optional<Rewrite> rewrite) {
    String said = words.group().strip().replaceFirst("[.!]$", "");
    return Advice.of(
        Code.VAGUE_EXPECTATION, line, "\u201c" + said + "\u201d can be said of anything", rewrite);
  }

  /** The promise without its empty words, where a check can be made of what is left. */
  private Optional<Rewrite> without(Line line, Matcher empty) {
    String text = line.text();
    String rest = text.substring(0, empty.start()) + text.substring(empty.end());
    Interpretation meaning = PlainBrain.expectation(rest);
    if (!(meaning instanceof Understood understood)) {
      return manuscripts.reword(line, TEMPLATE, Readiness.GAPS);
    }
    boolean same = PlainBrain.expectation(text).equals(understood);
    return manuscripts.reword(line, rest, same ? Readiness.SAFE : Readiness.CHOICE);
  }
}
