package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.run.Narrator;
import java.time.Duration;
import java.util.Locale;

/**
 * Tells people at the console how a run goes: a line for each step as it ends, in front of it the
 * journey's id.
 */
final class ConsoleNarrator implements Narrator {

  private final Console console;
  private int width;

  ConsoleNarrator(Console console) {
    this.console = console;
  }

  @Override
  public void announce(String what) {
    console.say(console.in(Tone.QUIET, what + " ..."));
  }

  @Override
  public void walking(int journeys, String url) {
    console.say("Walking " + RunSummary.count(journeys, "journey") + " on " + url);
  }

  @Override
  public synchronized void began(Plan plan) {
    width = Math.max(width, plan.journey().length());
  }

  @Override
  public synchronized void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {
    String mark = goesOn ? console.in(Tone.GOOD, "\u2713") : console.in(Tone.BAD, "\u2717");
    String id = Console.plain(plan.journey()) + " ".repeat(width - plan.journey().length());
    String what = number(step) + Console.line(step.intent());
    console.say(
        mark
            + " "
            + console.in(Tone.QUIET, id)
            + "  "
            + what
            + "  "
            + console.in(Tone.QUIET, seconds(took)));
  }

  private static String number(PlannedStep step) {
    return switch (step.phase()) {
      case BEFORE -> "before: ";
      case STEPS -> step.number() + ". ";
      case OUTCOME -> "outcome: ";
    };
  }

  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
