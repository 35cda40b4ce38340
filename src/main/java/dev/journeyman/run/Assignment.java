package dev.journeyman.run;

import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.journey.Journey;
import dev.journeyman.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A journey to walk and how.
 *
 * @param data the values that were filled in
 * @param given those that override the front matter
 */
record Assignment(
    Journey journey,
    Plan plan,
    Map<String, String> data,
    Map<String, String> given,
    String runId,
    Tries tries) {

  static Assignment of(Journey journey, Map<String, String> data, String runId, Tries tries) {
    Map<String, String> values = new LinkedHashMap<>(journey.matter().data());
    values.putAll(data);
    // what the attempt before has made, such as an account, is in the way of the same again
    values.put("run.id", tries.attempt() == 1 ? runId : runId + "-" + tries.attempt());
    Plan plan = Plan.of(journey, values);
    return new Assignment(journey, plan, Map.copyOf(values), Map.copyOf(data), runId, tries);
  }

  /** Whether this repeats an attempt; such a walk goes by no recording. */
  boolean isRetry() {
    return tries.attempt() > 1;
  }

  /** The next attempt, if there is to be one after this. */
  Optional<Assignment> again(JourneyEvidence seen) {
    return tries.after(seen).map(left -> of(journey, given, runId, left));
  }
}
