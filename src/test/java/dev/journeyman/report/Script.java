package dev.journeyman.report;

import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Journal;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the journal of one journey as a driver would, step by step. */
final class Script {

  private final Journal journal;
  private final RunFolder folder;
  private final Plan plan;
  private int step = -1;

  Script(Journal journal, RunFolder folder, Plan plan) {
    this.journal = journal;
    this.folder = folder;
    this.plan = plan;
  }

  static Plan plan(String id, String title, List<String> always, PlannedStep... steps) {
    String file = "journeys/" + id + ".md";
    List<PlannedStep> placed = new ArrayList<>();
    for (PlannedStep step : steps) {
      int number = 1 + (int) placed.stream().filter(s -> s.phase() == step.phase()).count();
      int line = 10 + 3 * placed.size();
      List<Expectation> promises = new ArrayList<>();
      for (Expectation promise : step.expectations()) {
        promises.add(new Expectation(promise.text(), file, line + 1 + promises.size()));
      }
      placed.add(
          new PlannedStep(step.phase(), number, step.intent(), file, line, List.copyOf(promises)));
    }
    List<Expectation> throughout =
        always.stream().map(text -> new Expectation(text, file, 40)).toList();
    return new Plan(id, title, file, "/", placed, throughout);
  }

  static PlannedStep step(String intent, String... promises) {
    return step(Phase.STEPS, intent, promises);
  }

  static PlannedStep step(Phase phase, String intent, String... promises) {
    List<Expectation> expectations =
        List.of(promises).stream().map(text -> new Expectation(text, "", 0)).toList();
    return new PlannedStep(phase, 0, intent, "", 0, expectations);
  }

  Script begin() {
    return record(new Fact.JourneyBegan(plan, "Chromium 156.0.7200.1"));
  }

  Script next() {
    step++;
    return record(new Fact.StepBegan(step));
  }

  Script act(String action, int millis) {
    Box where = new Box(40, 200, 120, 40);
    return record(
        new Fact.Acted(
            action, "plain", Outcome.DONE, Optional.of(where), Duration.ofMillis(millis)));
  }

  Script check(int promise, Moment moment, Finding finding) {
    return record(
        new Fact.Checked(
            promise,
            moment,
            "text " + finding.expected(),
            "plain",
            false,
            finding,
            Duration.ofMillis(35)));
  }

  /** The promise did not hold before the step and holds after it. */
  Script held(int promise, String expected, String saw) {
    check(promise, Moment.BEFORE, Finding.broken(expected, "not on the page"));
    return check(promise, Moment.AFTER, Finding.held(expected, saw));
  }

  Script broken(int promise, String expected, String saw) {
    return check(promise, Moment.AFTER, Finding.broken(expected, saw));
  }

  Script halt(Halt why, String message) {
    return record(new Fact.Halted(why, message));
  }

  Script happened(Activity activity) {
    return record(new Fact.Happened(activity, false));
  }

  Script logged(String... lines) {
    return record(new Fact.AppLogged(List.of(lines)));
  }

  Script picture(Shot shot, byte[] jpeg, Mark... marks) {
    String file = plan.journey().replace('/', '-') + "-" + step + "-" + shot + ".jpg";
    keep(file, jpeg);
    return record(new Fact.Pictured(file, shot, List.of(marks)));
  }

  private void keep(String file, byte[] jpeg) {
    try {
      Files.write(folder.pictures().resolve(file), jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Script done(int millis) {
    return record(new Fact.StepEnded(Duration.ofMillis(millis)));
  }

  Script end(int millis) {
    return record(new Fact.JourneyEnded(Duration.ofMillis(millis)));
  }

  Script record(Fact fact) {
    journal.record(plan.journey(), fact);
    return this;
  }
}
