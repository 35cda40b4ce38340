package dev.journeyman.source;

/** Tells whether a problem stops a run. */
public enum Severity {
  ERROR,
  WARNING
}
