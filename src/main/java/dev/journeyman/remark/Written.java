package dev.journeyman.remark;

/** What became of a remark. */
public sealed interface Written {

  /**
   * It was written down.
   *
   * @param line where it stands, and {@code text} what stands there
   * @param says what it means from now on, in a sentence or two
   */
  record Done(String file, int line, String text, String says) implements Written {}

  /** Nothing was written. */
  record Refused(String why, String remedy) implements Written {}
}
