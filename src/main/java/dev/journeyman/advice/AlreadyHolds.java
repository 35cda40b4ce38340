package dev.journeyman.advice;

import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Promises that held before their step too, as the last run saw it. */
final class AlreadyHolds implements Counsel {

  private static final Pattern BE =
      Pattern.compile("\\b(?:is|are)\\b(?! (?:not|no longer|still)\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:shows?|contains?|has|have|reads?|says?|displays?|comes?|equals?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GAP = Pattern.compile("\\{\\{[^{}]*}}");

  private final Manuscripts manuscripts;
  private final LastRun run;

  AlreadyHolds(Manuscripts manuscripts, LastRun run) {
    this.manuscripts = manuscripts;
    this.run = run;
  }

  @Override
  public List<Advice> on(Journey journey) {
    List<Advice> advice = new ArrayList<>();
    for (Step step : Promises.steps(journey)) {
      for (Line promise : step.expectations()) {
        if (run.weak().stream().anyMatch(weak -> isMeant(weak, step, promise))) {
          advice.add(advice(promise));
        }
      }
    }
    return advice;
  }

  /** Whether it is still the same promise of the same step; lines may have moved since. */
  private static boolean isMeant(LastRun.Weak weak, Step step, Line promise) {
    return weak.file().equals(promise.file())
        && filled(promise.text()).matcher(weak.promise()).matches()
        && filled(step.line().text()).matcher(weak.step()).matches();
  }

  /** A sentence with anything for its data. */
  private static Pattern filled(String text) {
    StringBuilder pattern = new StringBuilder();
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      pattern.append(Pattern.quote(text.substring(from, gap.start()))).append(".*");
      from = gap.end();
    }
    return Pattern.compile(pattern + Pattern.quote(text.substring(from)), Pattern.DOTALL);
  }

  private Advice advice(Line promise) {
    return Advice.of(
        Code.ALREADY_HOLDS,
        promise,
        "this held before its step too, in the last run ("
            + run.id()
            + "): promise what the step changes, or say \u201cstill\u201d",
        still(promise.text()).flatMap(t -> manuscripts.reword(promise, t, Readiness.CHOICE)));
  }

  private static Optional<String> still(String text) {
    String open = Masked.of(text).open();
    Matcher be = BE.matcher(open);
    Matcher verb = VERB.matcher(open);
    String said = text;
    if (be.find()) {
      said = text.substring(0, be.end()) + " still" + text.substring(be.end());
    } else if (verb.find()) {
      said = text.substring(0, verb.start()) + "still " + text.substring(verb.start());
    }
    return PlainBrain.expectation(said) instanceof Understood now && now.still()
        ? Optional.of(said)
        : Optional.empty();
  }
}
