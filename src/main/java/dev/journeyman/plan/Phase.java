package dev.journeyman.plan;

/** Which part of the journey a step belongs to. */
public enum Phase {
  /** Prepares; what does not hold here means that we could not tell, never that the app failed. */
  BEFORE,
  STEPS,
  /** A fresh look at the app, which the runner makes by itself. */
  OUTCOME
}
