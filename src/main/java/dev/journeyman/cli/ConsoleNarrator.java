package dev.journeyman.cli;

import dev.journeyman.cli.Console.Tone;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.run.Narrator;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells people at the console how a run goes: a line for each step as it ends. */
final class ConsoleNarrator implements Narrator {

  private final Console console;
  private final Map<String, String> titles = new HashMap<>();
  private final Set<String> walking = new HashSet<>();
  private String last = "";

  ConsoleNarrator(Console console) {
    this.console = console;
  }

  @Override
  public void announce(String what) {
    console.say(console.in(Tone.QUIET, what + " ..."));
  }

  @Override
  public void walking(int journeys, String url) {
    console.say("Walking " + journeys + (journeys == 1 ? " journey" : " journeys") + " on " + url);
  }

  @Override
  public synchronized void began(Plan plan) {
    titles.put(plan.journey(), plan.title());
    walking.add(plan.journey());
  }

  /**
   * Journeys that run side by side are told apart by a heading wherever the lines change from one
   * to the other.
   */
  @Override
  public synchronized void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {
    if (!last.equals(plan.journey())) {
      console.say("");
      console.say(
          console.in(
              Tone.STRONG, Console.plain(titles.getOrDefault(plan.journey(), plan.title()))));
      last = plan.journey();
    }
    String mark = goesOn ? console.in(Tone.GOOD, "\u2713") : console.in(Tone.BAD, "\u2717");
    String time = console.in(Tone.QUIET, seconds(took));
    console.say("  " + mark + " " + number(step) + Console.plain(step.intent()) + "  " + time);
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
