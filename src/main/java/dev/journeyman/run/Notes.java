package dev.journeyman.run;

import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import java.time.Duration;

/** Passes on to an audience what the journal does not say. */
record Notes(Broadcast broadcast) implements Narrator {

  @Override
  public void announce(String what) {
    broadcast.note(what);
  }

  @Override
  public void walking(int journeys, String url) {}

  @Override
  public void began(Plan plan) {}

  @Override
  public void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {}
}
