package dev.journeyman.plan;

/**
 * What must be true, in the author's words.
 *
 * @param text the sentence with its data filled in
 * @param file the file that says so, and {@code line} where
 */
public record Expectation(String text, String file, int line) {

  /** {@code journeys/pay.md:14}. */
  public String place() {
    return file + ":" + line;
  }
}
