package dev.journeyman.run;

import dev.journeyman.journey.Journey;
import dev.journeyman.plan.Plan;

/** A journey to walk and how. */
record Assignment(Journey journey, Plan plan) {}
