package dev.journeyman.model.compatible;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what small models write for JSON, as long as it can mean one thing only: code fences, other
 * quotes, a comma too many, line breaks inside of texts, an object that was quoted as a text. What
 * is cut off, says a name twice or goes on afterwards is not guessed at.
 */
final class LenientJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LenientJson() {}

  static Optional<ObjectNode> object(String text) {
    String plain = unfenced(text.strip());
    if (plain.isEmpty()) {
      return Optional.of(JsonNodeFactory.instance.objectNode());
    }
    return parse(plain)
        .flatMap(it -> it.isTextual() ? parse(it.asText()) : Optional.of(it))
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast);
  }

  /** A value of this type of JSON Schema that was written as a text. */
  static Optional<JsonNode> value(String text, String type) {
    return switch (type) {
      case "string" -> Optional.of(JsonNodeFactory.instance.textNode(text));
      case "integer" -> parse(text).filter(JsonNode::isIntegralNumber);
      case "number" -> parse(text).filter(JsonNode::isNumber);
      case "boolean" -> parse(text.toLowerCase(Locale.ROOT)).filter(JsonNode::isBoolean);
      case "array" -> parse(text).filter(JsonNode::isArray);
      case "object" -> parse(text).filter(JsonNode::isObject);
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String unfenced(String text) {
    return text.startsWith("```") && text.endsWith("```") && text.length() >= 6
        ? text.substring(3, text.length() - 3).replaceFirst("^json\\s", "").strip()
        : text;
  }
}
