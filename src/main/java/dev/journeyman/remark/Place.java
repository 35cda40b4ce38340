package dev.journeyman.remark;

/** Where a remark is to stand. */
public sealed interface Place {

  /** In the journey, where it fits best: among what is looked at in the end, or its hints. */
  record Journey() implements Place {}

  /** Under a step, counted from 1. */
  record Step(int number) implements Place {}

  /** With what stands at a line of the journey. */
  record AtLine(int number) implements Place {}

  /** In the guardrails, for every journey. */
  record Everywhere() implements Place {}
}
