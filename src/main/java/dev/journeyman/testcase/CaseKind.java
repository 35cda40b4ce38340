package dev.journeyman.testcase;

/** What a line of a test case is. */
public enum CaseKind {
  GIVEN,
  WHEN,
  THEN
}
