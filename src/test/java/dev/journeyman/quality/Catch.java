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
    String step = verdict.verdict() == Verdict.FAILED ? step(verdict) : verdict.verdict().name();
    return new Catch(defect, verdict.plan().journey(), step, message(verdict));
  }

  /** The title of the step that decided, empty where none did. */
  static String step(JourneyVerdict verdict) {
    return verdict.decisive().map(StepVerdict::step).map(PlannedStep::title).orElse("");
  }

  /** Why it did not pass, without the name of the step. */
  static String message(JourneyVerdict verdict) {
    String place =
        verdict
            .decisive()
            .map(StepVerdict::step)
            .map(step -> step.title() + " (" + step.place() + "): ")
            .orElse("");
    return stable(verdict.reason().replace(place, ""));
  }

  /** Ports, run ids and times differ from run to run. */
  private static String stable(String message) {
    return message
        .replaceAll("(http://(?:localhost|127\\.0\\.0\\.1)):\\d+", "$1")
        .replaceAll("\\d{8}-\\d{6}-[a-z]{4}", "{{run.id}}")
        .replaceAll(
            "held (?:at first|after [0-9.]+ s), not any more after [0-9.]+ s",
            "held for a moment, then not")
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
