package dev.journeyman.report;

import dev.journeyman.journey.Stage;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code result.json}: a run for tools. Fields are only ever added; what changes their meaning
 * raises the version, as docs/result.schema.json says. Times are ISO 8601, durations milliseconds.
 *
 * @param trust how much a reader may make of the verdicts: what was looked at, who decided, what it
 *     cost
 * @param recordings those that are otherwise than they were, to be reviewed
 * @param uncovered what changed and no journey covers, where somebody asked
 * @param policy whose settings the run went by, where they are not those of its own folder
 */
public record ResultFile(
    int version,
    String headline,
    Run run,
    Totals totals,
    List<String> trust,
    List<JourneyResult> journeys,
    List<Postscript.Change> recordings,
    Optional<Postscript.Gap> uncovered,
    Optional<Policy> policy) {

  static final int VERSION = 1;

  /** Read one that may come from a stranger. */
  public static ResultFile read(byte[] json) throws IOException {
    return Json.read(json, ResultFile.class);
  }

  /** The headline as the journeys below it have it, whatever stands there. */
  public String told() {
    return Headline.sentence(journeys.stream().map(Headline.Ending::of).toList());
  }

  public record Run(
      String id,
      String started,
      long tookMs,
      String url,
      String browser,
      String tool,
      String trouble) {
    RunFacts facts() {
      return new RunFacts(
          id,
          Instant.parse(started),
          Duration.ofMillis(tookMs),
          url,
          browser,
          tool,
          trouble,
          Optional.empty());
    }
  }

  /**
   * How many of each; {@code flaky} are among those that passed, {@code modelCalls} those of all
   * attempts.
   */
  public record Totals(
      int journeys,
      long passed,
      long failed,
      long blocked,
      long flaky,
      long weak,
      long modelCalls) {}

  /**
   * A journey.
   *
   * @param flaky it passed only when it was tried again
   * @param attempt the one that decided and that is told here
   * @param where the step that decided, where it did not pass
   * @param story what a reader must know where it did not pass
   * @param others the other attempts, in order
   * @param remarks what reviewers said and was applied, and hints; absent where there is nothing
   */
  public record JourneyResult(
      String id,
      String title,
      String file,
      Optional<String> stage,
      Optional<String> owner,
      Optional<String> severity,
      List<String> tags,
      Verdict verdict,
      boolean flaky,
      int attempt,
      Optional<String> cause,
      String reason,
      Optional<String> where,
      List<Told> story,
      String browser,
      String started,
      long tookMs,
      List<StepResult> steps,
      List<Promise> always,
      List<AttemptResult> others,
      Optional<List<Heard>> remarks) {

    /** The step that decided, where it did not pass. */
    public Optional<StepResult> decisive() {
      return where.flatMap(it -> steps.stream().filter(s -> s.title().equals(it)).findFirst());
    }

    /** Whether it passed by nothing but what held before its steps too. */
    public boolean holdsWeakly() {
      List<Promise> promises = steps.stream().flatMap(s -> s.expectations().stream()).toList();
      return verdict == Verdict.PASSED
          && !promises.isEmpty()
          && promises.stream().allMatch(Promise::weak);
    }

    /** The title, and how real the thing is where it is not the product yet. */
    public String name() {
      return stage
          .filter(it -> !it.equals(Stage.SHIPPED.text()))
          .map(it -> title + " [" + it + "]")
          .orElse(title);
    }
  }

  public record AttemptResult(
      int attempt,
      Verdict verdict,
      Optional<String> cause,
      String reason,
      String browser,
      String started,
      long tookMs,
      List<StepResult> steps,
      List<Promise> always) {}

  /**
   * A step.
   *
   * @param verdict a {@link Verdict}, or {@code NOT_REACHED}
   * @param always the breaches, during this step, of what must hold throughout
   * @param pictures files in the published folder, the most telling first
   */
  public record StepResult(
      String title,
      String intent,
      String place,
      String verdict,
      Optional<String> halted,
      List<String> reasons,
      long tookMs,
      List<ActionResult> actions,
      List<Question> asked,
      List<Promise> expectations,
      List<Promise> always,
      List<String> pictures) {}

  public record ActionResult(
      String action, String by, String outcome, String detail, long tookMs) {}

  /** A question to a model, in tokens; dollars where the price is known. */
  public record Question(
      String model,
      String purpose,
      long input,
      long cached,
      long output,
      Optional<BigDecimal> dollars,
      long tookMs) {
    public Question {
      if (dollars.filter(it -> it.precision() > 30 || Math.abs(it.scale()) > 30).isPresent()) {
        throw new IllegalArgumentException("no price is written with so many digits");
      }
    }
  }

  /**
   * What a reviewer said, or a hint, and what came of it.
   *
   * @param kind {@code promise} or {@code hint}
   * @param date when it was said, where a reviewer said it
   */
  public record Heard(
      String text,
      String place,
      String kind,
      Optional<String> date,
      Optional<String> by,
      Optional<String> run,
      String came) {}

  /**
   * A promise; {@code by} says who turned it into its check, {@code cites} the lines of requirement
   * documents that it answers for, {@code held} when it held, where it did not to the end.
   */
  public record Promise(
      String text,
      String place,
      Verdict verdict,
      boolean weak,
      String check,
      String by,
      String expected,
      String saw,
      Optional<List<String>> cites,
      Optional<Held> held) {}

  /** For which time after its step a promise held, in milliseconds. */
  public record Held(long fromMs, long untilMs) {}
}
