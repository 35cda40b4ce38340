package dev.journeyman.drive;

import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import java.time.Duration;

/**
 * Hears of a journey while it is walked, and may call it off. Calls come from the worker's thread.
 */
public interface Progress {

  Progress SILENT =
      new Progress() {
        @Override
        public void began(Plan plan) {}

        @Override
        public void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took) {}
      };

  void began(Plan plan);

  /** A step is over; goesOn where nothing stands in the way of the next one. */
  void ended(Plan plan, PlannedStep step, boolean goesOn, Duration took);

  /** Whether the journey is to end where it is. Once this is true it stays so. */
  default boolean isCalledOff() {
    return false;
  }
}
