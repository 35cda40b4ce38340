package dev.journeyman.model.compatible;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a model was taught to act, and in which coordinates it names points. */
public record Dialect(Form form, Space space) {

  /** How it says what it wants. */
  public enum Form {
    /** Calls of functions such as {@code click}. */
    FUNCTIONS,
    /** Calls of Qwen's one function {@code computer_use}. */
    QWEN,
    /** {@code Thought: ... Action: click(...)} as text. */
    UI_TARS;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a coordinate counts. */
  public enum Space {
    /** Pixels of the picture. */
    PIXELS,
    /** Pixels of the picture after the resizing that Qwen2.5-VL's and UI-TARS' eyes do. */
    RESIZED,
    /** Thousandths of the picture. */
    NORM1000,
    /** Fractions of the picture, from 0 to 1. */
    NORM1;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a model of this name most likely speaks. */
  public static Dialect guess(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    if (name.contains("ui-tars") || name.contains("uitars")) {
      boolean absolute = name.matches(".*tars[-_.:]?(1[._-]?5|2).*");
      return new Dialect(Form.UI_TARS, absolute ? Space.RESIZED : Space.NORM1000);
    }
    if (name.matches(".*qwen-?2[._]?5-?vl.*")) {
      return new Dialect(Form.QWEN, Space.RESIZED);
    }
    if (name.matches(".*qwen-?[3-9].*")) {
      return new Dialect(Form.QWEN, Space.NORM1000);
    }
    return new Dialect(
        Form.FUNCTIONS, name.matches(".*(glm-?4.*v|internvl).*") ? Space.NORM1000 : Space.PIXELS);
  }

  /**
   * Read {@code qwen} or {@code functions norm1000}: the form, the space, or both; what is not said
   * is guessed from the model's name.
   */
  public static Optional<Dialect> parse(String text, String model) {
    Dialect dialect = guess(model);
    for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      Optional<Form> form =
          Arrays.stream(Form.values()).filter(it -> it.word().equals(word)).findFirst();
      Optional<Space> space =
          Arrays.stream(Space.values()).filter(it -> it.word().equals(word)).findFirst();
      if (form.isEmpty() && space.isEmpty()) {
        return Optional.empty();
      }
      dialect = new Dialect(form.orElse(dialect.form()), space.orElse(dialect.space()));
    }
    return Optional.of(dialect);
  }

  @Override
  public String toString() {
    return form.word() + " " + space.word();
  }
}
