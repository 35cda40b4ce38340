package dev.journeyman.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a model gave with a call, read strictly: a field that is missing or of another type makes
 * the whole call unreadable. A field that is null counts as missing.
 */
public final class Arguments {

  private static final int LONGEST_QUOTE = 300;
  private static final int FARTHEST = 1_000_000;
  private static final double LONGEST_SECONDS = 3600;

  private static final JsonNode NO_KEYS = JsonNodeFactory.instance.arrayNode();
  private static final JsonNode NO_WORD = JsonNodeFactory.instance.textNode("");

  private final JsonNode fields;

  private Arguments(JsonNode fields) {
    this.fields = fields;
  }

  /** Read the gestures of a call; unreadable as soon as one thing in it is. */
  public static Call.Request read(
      String name, JsonNode given, Function<Arguments, List<Gesture>> reading) {
    try {
      Arguments arguments = new Arguments(given);
      if (!given.isObject()) {
        throw arguments.unfit("the arguments are not an object");
      }
      return new Call.Act(reading.apply(arguments));
    } catch (Unfit e) {
      return new Call.Unreadable(name + ": " + e.reason);
    }
  }

  /** Shorten to what fits into a sentence. */
  public static String quote(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }

  /** To be thrown while reading: the reason why the call cannot be read. */
  public RuntimeException unfit(String reason) {
    return new Unfit(reason + ", in " + quote(fields.toString()));
  }

  public boolean has(String name) {
    return fields.hasNonNull(name);
  }

  /** The first of these names that is there, else the first. */
  public String either(String... names) {
    for (String name : names) {
      if (has(name)) {
        return name;
      }
    }
    return names[0];
  }

  public String text(String name) {
    JsonNode value = fields.path(name);
    if (!value.isTextual()) {
      throw wrong(name, "text");
    }
    return value.asText();
  }

  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  public boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (!fields.path(name).isBoolean()) {
      throw wrong(name, "true or false");
    }
    return fields.path(name).asBoolean();
  }

  public double number(String name) {
    return number(name, fields.path(name));
  }

  public double number(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  public int whole(String name, int least, int most, int otherwise) {
    double value = number(name, otherwise);
    if (value != Math.rint(value) || value < least || value > most) {
      throw wrong(name, "a whole number from " + least + " to " + most);
    }
    return (int) value;
  }

  /** A list of numbers of this size. */
  public List<Double> numbers(String name, int size) {
    JsonNode values = fields.path(name);
    if (!values.isArray() || values.size() != size) {
      throw wrong(name, "a list of " + size + " numbers");
    }
    List<Double> numbers = new ArrayList<>();
    values.forEach(it -> numbers.add(number(name, it)));
    return numbers;
  }

  public Duration seconds(String name, double otherwise) {
    double seconds = number(name, otherwise);
    if (seconds < 0 || seconds > LONGEST_SECONDS) {
      throw wrong(name, "a number of seconds from 0 to 3600");
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** Keys in Playwright's notation, from a text such as {@code ctrl+a} or from a list of keys. */
  public String chord(String name) {
    return spelled(name).orElseThrow(() -> wrong(name, "names of keys"));
  }

  /** As {@link #chord}; empty where there are none. */
  public String held(String name) {
    boolean none =
        !has(name) || fields.path(name).equals(NO_KEYS) || fields.path(name).equals(NO_WORD);
    return none ? "" : chord(name);
  }

  /** One of these words, without regard to case. */
  public <E extends Enum<E>> E word(String name, Class<E> words) {
    String given = text(name).strip().toUpperCase(Locale.ROOT);
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(given)) {
        return word;
      }
    }
    throw wrong(name, "one of " + List.of(words.getEnumConstants()));
  }

  private Optional<String> spelled(String name) {
    JsonNode given = fields.path(name);
    if (given.isTextual()) {
      return Chord.parse(given.asText());
    }
    List<String> keys = new ArrayList<>();
    for (JsonNode key : given) {
      if (!key.isTextual()) {
        return Optional.empty();
      }
      keys.add(key.asText());
    }
    return given.isArray() ? Chord.of(keys) : Optional.empty();
  }

  private double number(String name, JsonNode value) {
    if (!value.isNumber() || Math.abs(value.asDouble()) > FARTHEST) {
      throw wrong(name, "a number");
    }
    return value.asDouble();
  }

  private RuntimeException wrong(String name, String wanted) {
    return unfit(has(name) ? name + " is not " + wanted : name + " is missing");
  }

  /** Leaves only this class's caller's reading, and ends in {@link #read}. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private Unfit(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
