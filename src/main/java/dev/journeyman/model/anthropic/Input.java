package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Ref;
import dev.journeyman.model.Gesture.Spot;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The input of one call, read field by field; what is left over makes the whole unreadable. */
final class Input {

  private static final int QUOTED = 80;

  private final String call;
  private final JsonNode fields;
  private final Set<String> read = new HashSet<>();

  Input(String call, JsonNode fields) throws UnreadableInput {
    if (!fields.isObject()) {
      throw new UnreadableInput("the input of " + call + " is no object: " + quote(fields));
    }
    this.call = call;
    this.fields = fields;
  }

  /** A field that is absent or null is not there. */
  boolean has(String field) {
    return fields.hasNonNull(field);
  }

  String text(String field) throws UnreadableInput {
    JsonNode value = need(field);
    if (!value.isTextual()) {
      throw wrong(field, "a text");
    }
    return value.asText();
  }

  String text(String field, String otherwise) throws UnreadableInput {
    return has(field) ? text(field) : otherwise;
  }

  /** A text, number or boolean, as text. */
  String scalar(String field) throws UnreadableInput {
    JsonNode value = need(field);
    if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
      throw wrong(field, "a text, a number or a boolean");
    }
    return value.asText();
  }

  int whole(String field, int least, int most, int otherwise) throws UnreadableInput {
    return has(field) ? whole(field, least, most) : otherwise;
  }

  int whole(String field, int least, int most) throws UnreadableInput {
    Optional<Integer> number = whole(need(field));
    return number
        .filter(it -> it >= least && it <= most)
        .orElseThrow(() -> wrong(field, "a whole number from " + least + " to " + most));
  }

  Duration seconds(String field, int most) throws UnreadableInput {
    JsonNode value = need(field);
    if (!value.isNumber()
        || !Double.isFinite(value.asDouble())
        || value.asDouble() < 0
        || value.asDouble() > most) {
      throw wrong(field, "a number of seconds from 0 to " + most);
    }
    return Duration.ofMillis(value.decimalValue().multiply(BigDecimal.valueOf(1000)).longValue());
  }

  /** {@code [x, y]}. */
  At pair(String field) throws UnreadableInput {
    int[] numbers = numbers(field, 2, "[x, y] in whole pixels");
    return new At(numbers[0], numbers[1]);
  }

  /** So many whole numbers. */
  int[] numbers(String field, int count, String wanted) throws UnreadableInput {
    JsonNode value = need(field);
    if (!value.isArray() || value.size() != count) {
      throw wrong(field, wanted);
    }
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = whole(value.path(i)).orElseThrow(() -> wrong(field, wanted));
    }
    return numbers;
  }

  /** A coordinate or an element. */
  Spot target(String field) throws UnreadableInput {
    String type = need(field).path("type").asText();
    return type.equals("ref") ? ref(field) : coordinate(field);
  }

  At coordinate(String field) throws UnreadableInput {
    JsonNode value = need(field);
    Optional<Integer> x = whole(value.path("x"));
    Optional<Integer> y = whole(value.path("y"));
    if (!value.path("type").asText().equals("coordinate") || x.isEmpty() || y.isEmpty()) {
      throw wrong(field, "a coordinate with whole x and y");
    }
    return new At(x.get(), y.get());
  }

  Ref ref(String field) throws UnreadableInput {
    JsonNode value = need(field);
    JsonNode ref = value.path("ref");
    if (!value.path("type").asText().equals("ref") || !ref.isTextual() || ref.asText().isBlank()) {
      throw wrong(field, "a reference to an element");
    }
    return new Ref(ref.asText());
  }

  /** Nothing else may be in it: it would be ignored, and with it what the model meant by it. */
  void end() throws UnreadableInput {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (!field.getValue().isNull() && !read.contains(field.getKey())) {
        throw new UnreadableInput(
            call + " has no field " + field.getKey() + ", but was given " + quote(fields));
      }
    }
  }

  UnreadableInput wrong(String field, String wanted) {
    return new UnreadableInput(
        field + " of " + call + " must be " + wanted + ", but is " + quote(fields.path(field)));
  }

  static String quote(JsonNode value) {
    String text = value.toString();
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
  }

  private JsonNode need(String field) throws UnreadableInput {
    read.add(field);
    if (!has(field)) {
      throw new UnreadableInput(call + " needs " + field + ", but was given " + quote(fields));
    }
    return fields.path(field);
  }

  private static Optional<Integer> whole(JsonNode value) {
    boolean exact =
        value.isNumber()
            && (value.isIntegralNumber() || value.asDouble() == Math.rint(value.asDouble()))
            && value.canConvertToInt();
    return exact ? Optional.of(value.asInt()) : Optional.empty();
  }
}
