package dev.journeyman.brain;

import dev.journeyman.check.Check;

/** What an expectation means. */
public sealed interface Interpretation {

  /**
   * It is this check.
   *
   * @param still whether the author says that it held before too
   */
  record Understood(Check check, boolean still) implements Interpretation {}

  /**
   * It cannot be read.
   *
   * @param part the part that was understood, empty where none was
   */
  record NotUnderstood(String part) implements Interpretation {}
}
