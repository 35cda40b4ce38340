package dev.journeyman.shaky.journey;

import dev.journeyman.shaky.plan.Steps;

/** Points to a later stage, and has a name that says nothing. */
public final class JourneyUtil {
  private JourneyUtil() {}

  public static int count(Steps steps) {
    return steps.size();
  }
}
