package dev.journeyman.brain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Something about how a decision was made. It is shown to people and is never evidence. */
public sealed interface Note {

  /**
   * A model was asked.
   *
   * @param model provider and name
   * @param purpose what for: {@code act}, {@code check} or {@code judge}
   * @param input tokens read anew, {@code cached} those from the provider's cache, {@code output}
   *     those written
   * @param dollars what it cost, empty where the price is not known
   * @param said the model's own words besides its calls
   */
  record Asked(
      String model,
      String purpose,
      long input,
      long cached,
      long output,
      Optional<BigDecimal> dollars,
      Duration took,
      String said)
      implements Note {}

  /**
   * The picture that a model was shown.
   *
   * @param picture a JPEG in Base64
   * @param part what of the page as it was when the decision was made
   */
  record Showed(String picture, Part part) implements Note {}

  /** What a picture is of. */
  enum Part {
    WHOLE,
    /** Enlarged, or of some time before. */
    OTHER
  }

  /**
   * Why it was decided otherwise than before, such as how a recording no longer fits.
   *
   * @param what a few words, such as {@code target missing}
   * @param detail what was expected, what is there, and what was done about it
   */
  record Changed(String what, String detail) implements Note {}

  /** What came of an action, where people would not expect it. */
  record Noticed(String text) implements Note {}

  /** Why what a step came to says nothing of the app: who decided missed what the step is about. */
  record Slipped(String why) implements Note {}

  /** What the journey and the recording call one thing, the app now calls another. */
  record Renamed(String was, String is) implements Note {}
}
