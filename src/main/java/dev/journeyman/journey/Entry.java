package dev.journeyman.journey;

/** What can stand among the steps of one file. */
sealed interface Entry {

  /** A step that is written here; the number counts the items of its section. */
  record Written(int number, Step step) implements Entry {}

  /** The steps of another file; the line's text is the path as it is written. */
  record Included(Line target) implements Entry {}
}
