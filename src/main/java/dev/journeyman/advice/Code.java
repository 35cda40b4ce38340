package dev.journeyman.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of advice; their names in text stay, since projects write them down. */
public enum Code {
  VAGUE_EXPECTATION(
      "whoever reads it cannot say when it is broken; name the words or the number on the page"),
  NEEDS_MODEL("whoever runs it needs a model, or it is blocked; plainer words cost nothing"),
  TWO_THINGS("when it fails, nobody sees which of the two it was; each change deserves a promise"),
  ALREADY_HOLDS("what held before the step holds without it too, so it proves little"),
  VALUE_NOT_GIVEN("a run types what the journey says, word by word, and invents nothing"),
  SECRET_IN_CLEAR(
      "a journey is read by many and kept for ever; a secret keeps only its name there"),
  NO_OWNER("when it fails at night, somebody must know whom to ask"),
  NEAR_DUPLICATE("what is written twice is mended once; an include keeps the steps in one place");

  private final String why;

  Code(String why) {
    this.why = why;
  }

  /** The code as it is written, such as {@code vague-expectation}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why it matters. */
  public String why() {
    return why;
  }

  public static Optional<Code> of(String text) {
    return Arrays.stream(values()).filter(code -> code.text().equals(text)).findFirst();
  }

  /** Every code as it is written. */
  public static List<String> texts() {
    return Arrays.stream(values()).map(Code::text).toList();
  }
}
