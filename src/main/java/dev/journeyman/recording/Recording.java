package dev.journeyman.recording;

import dev.journeyman.journey.Journey;
import dev.journeyman.surface.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a journey was walked when it last passed.
 *
 * @param steps preparation and steps, in order; fewer than the journey has where one could not be
 *     recorded
 * @param checks those that somebody else than the grammar made
 */
public record Recording(
    String journey,
    String start,
    Viewport viewport,
    List<RecordedStep> steps,
    List<RecordedCheck> checks) {

  /** Of the format; another one is not read. */
  public static final int VERSION = 1;

  public Recording {
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
  }

  /** How many steps from the first one on are still written as they were recorded. */
  public int fresh(Journey now) {
    List<String> texts = StepText.all(now);
    int same = 0;
    while (start.equals(now.matter().start())
        && same < Math.min(texts.size(), steps.size())
        && steps.get(same).hash().equals(StepText.hash(texts.get(same)))) {
      same++;
    }
    return same;
  }

  /** The one check that was made of a sentence; names stand for its data. */
  public Optional<RecordedCheck> check(String expectation) {
    List<RecordedCheck> made =
        checks.stream().filter(c -> c.expectation().equals(expectation)).toList();
    return made.size() == 1 ? Optional.of(made.get(0)) : Optional.empty();
  }

  /**
   * What to keep after another run: whatever went as this says stays as it is, so that a file
   * changes only where the journey did.
   */
  public Recording after(Recording run) {
    List<RecordedStep> kept = new ArrayList<>();
    for (int i = 0; i < run.steps.size(); i++) {
      RecordedStep now = run.steps.get(i);
      boolean again = i < steps.size() && steps.get(i).text().equals(now.text());
      kept.add(again ? steps.get(i).after(now) : now.anew());
    }
    List<RecordedCheck> made = run.checks.isEmpty() ? checks : run.checks;
    return new Recording(run.journey, run.start, run.viewport, kept, made);
  }

  /** The same where there was none before. */
  public Recording anew() {
    return new Recording(
        journey, start, viewport, steps.stream().map(RecordedStep::anew).toList(), checks);
  }

  /** Only the first so many steps. */
  public Recording until(int count) {
    return new Recording(journey, start, viewport, steps.subList(0, count), checks);
  }
}
