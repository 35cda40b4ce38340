package dev.journeyman.run;

import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import java.time.Duration;

/** Passes on what it hears, and calls all journeys off once it is told to. */
final class CancellableNarrator implements Narrator {

  private final Narrator listener;
  private volatile boolean calledOff;

  CancellableNarrator(Narrator listener) {
    this.listener = listener;
  }

  void callOff() {
    calledOff = true;
  }

  @Override
  public boolean isCalledOff() {
    return calledOff;
  }

  @Override
  public void announce(String what) {
    listener.announce(what);
  }

  @Override
  public void walking(int journeys, String url) {
    listener.walking(journeys, url);
  }

  @Override
  public void began(Plan plan) {
    listener.began(plan);
  }

  @Override
  public void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {
    listener.ended(plan, step, goesOn, took);
  }
}
