package dev.journeyman.advice;

import dev.journeyman.journey.Line;
import java.util.Optional;

/** How one place of a journey could be written better. */
public record Advice(Code code, String file, int line, String message, Optional<Rewrite> rewrite) {

  static Advice of(Code code, Line line, String message, Optional<Rewrite> rewrite) {
    return new Advice(code, line.file(), line.number(), message, rewrite);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message + "; " + code.why() + " [" + code.text() + "]";
  }
}
