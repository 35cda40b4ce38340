package dev.journeyman.quality;

import dev.journeyman.demo.Defect;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;

/** How a journey caught a defect; in a form that is the same in every run. */
record Catch(Defect defect, String journey, String step, String message) {

  /** What a journey made of a shop with a defect. */
  static Catch of(Defect defect, JourneyVerdict verdict) {
    if (verdict.verdict() != Verdict.FAILED) {
      String reason = verdict.reason();
      return new Catch(defect, verdict.plan().journey(), verdict.verdict().name(), stable(reason));
    }
    PlannedStep step =
        verdict.decisive().map(StepVerdict::step).orElseThrow(IllegalStateException::new);
    String place = step.title() + " (" + step.place() + "): ";
    String message = verdict.reason().replace(place, "");
    return new Catch(defect, verdict.plan().journey(), step.title(), stable(message));
  }

  /** Ports and run ids differ from run to run. */
  private static String stable(String message) {
    return message
        .replaceAll("(http://(?:localhost|127\\.0\\.0\\.1)):\\d+", "$1")
        .replaceAll("\\d{8}-\\d{6}-[a-z]{4}", "{{run.id}}")
        .replaceAll("\\s+", " ");
  }

  /** Whether it is a journey that failed, and neither passed nor was blocked. */
  boolean isFailure() {
    return !step.equals(Verdict.PASSED.name()) && !step.equals(Verdict.BLOCKED.name());
  }

  /** The part of the message that says what was wanted, which no timing can change. */
  String expected() {
    int saw = message.indexOf(", saw ");
    return saw < 0 ? message : message.substring(0, saw);
  }

  /** Whether it names the same expectation of the same step of the same journey. */
  boolean agreesWith(Catch other) {
    return defect == other.defect
        && journey.equals(other.journey)
        && step.equals(other.step)
        && expected().equals(other.expected());
  }

  @Override
  public String toString() {
    return defect.id() + ": " + journey + ", " + step + ": " + message;
  }
}
