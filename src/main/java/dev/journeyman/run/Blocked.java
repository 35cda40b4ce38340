package dev.journeyman.run;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Journal;
import dev.journeyman.plan.Plan;
import java.time.Duration;

/** Writes down a journey that could not even begin, so that it is in the report like any other. */
final class Blocked {

  private Blocked() {}

  static void record(Journal journal, Plan plan, String why) {
    record(journal, plan, Halt.BROWSER_LOST, why);
  }

  static void record(Journal journal, Plan plan, Halt halt, String why) {
    String journey = plan.journey();
    journal.record(journey, new Fact.JourneyBegan(plan, ""));
    journal.record(journey, new Fact.StepBegan(0));
    journal.record(journey, new Fact.Halted(halt, why));
    journal.record(journey, new Fact.StepEnded(Duration.ZERO));
    journal.record(journey, new Fact.JourneyEnded(Duration.ZERO));
  }
}
