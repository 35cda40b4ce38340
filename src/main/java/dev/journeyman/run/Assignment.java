package dev.journeyman.run;

import dev.journeyman.journey.Journey;
import dev.journeyman.plan.Plan;
import java.util.Map;

/** A journey to walk, how, and the values that were filled in. */
record Assignment(Journey journey, Plan plan, Map<String, String> data) {
  Assignment {
    data = Map.copyOf(data);
  }
}
