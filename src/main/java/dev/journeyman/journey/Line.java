package dev.journeyman.journey;

/**
 * One sentence where it stands. Markdown is flattened: emphasis and links leave their text, a code
 * span becomes its text in double quotes, typographic quotes stay as they are.
 */
public record Line(String text, String file, int number) {

  @Override
  public String toString() {
    return file + ":" + number + ": " + text;
  }
}
