package dev.journeyman.parcel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The published schema of results, held against a result. It knows the keywords that this schema
 * uses and no others, since a whole validator is a lot of code to give to strangers.
 */
final class ResultSchema {

  private static final String FILE = "result.schema.json";
  private static final String DEFINED = "#/$defs/";

  private static final Set<String> NOTES = Set.of("$schema", "title", "description", "$defs");

  private final JsonNode root;

  private ResultSchema(JsonNode root) {
    this.root = root;
  }

  static ResultSchema read() throws IOException {
    try (InputStream in = ResultSchema.class.getResourceAsStream(FILE)) {
      return new ResultSchema(
          new ObjectMapper()
              .readTree(Objects.requireNonNull(in, FILE + " is part of the program")));
    }
  }

  /** The first thing in which a result differs, with its place in it. */
  Optional<String> violation(JsonNode result) {
    return first(root, result, "");
  }

  private Optional<String> first(JsonNode schema, JsonNode value, String at) {
    if (schema.isBoolean()) {
      return schema.asBoolean() ? Optional.empty() : wrong(at, "is not to be there");
    }
    return schema.properties().stream()
        .flatMap(rule -> first(rule.getKey(), rule.getValue(), schema, value, at).stream())
        .findFirst();
  }

  private Optional<String> first(
      String keyword, JsonNode rule, JsonNode schema, JsonNode value, String at) {
    return switch (keyword) {
      case "$ref" -> first(defined(rule.asText()), value, at);
      case "type" -> isOf(rule.asText(), value) ? ok() : wrong(at, "is no " + rule.asText());
      case "const" -> rule.equals(value) ? ok() : wrong(at, "is not " + rule);
      case "enum" -> isAmong(rule, value) ? ok() : wrong(at, "is none of " + rule);
      case "required" -> required(rule, value, at);
      case "properties" -> properties(rule, value, at);
      case "additionalProperties" -> known(schema.path("properties"), value, at);
      case "items" -> items(rule, value, at);
      case "minItems" -> value.size() >= rule.asInt() ? ok() : wrong(at, "has too few");
      case "minLength" -> value.asText().length() >= rule.asInt() ? ok() : wrong(at, "is empty");
      case "minimum" ->
          value.decimalValue().compareTo(rule.decimalValue()) >= 0
              ? ok()
              : wrong(at, "is below " + rule);
      case "pattern" ->
          Pattern.compile(rule.asText()).matcher(value.asText()).find()
              ? ok()
              : wrong(at, "is not of the form " + rule.asText());
      case "format" -> isTime(value) ? ok() : wrong(at, "is no " + rule.asText());
      case "allOf" -> all(rule, value, at);
      case "if" ->
          first(schema.path(first(rule, value, at).isEmpty() ? "then" : "else"), value, at);
      case "then", "else" -> ok();
      default -> {
        if (!NOTES.contains(keyword)) {
          throw new IllegalStateException(FILE + " uses " + keyword + ", which nobody reads");
        }
        yield ok();
      }
    };
  }

  private JsonNode defined(String reference) {
    JsonNode found = root.path("$defs").path(reference.replace(DEFINED, ""));
    if (found.isMissingNode()) {
      throw new IllegalStateException(FILE + " refers to " + reference);
    }
    return found;
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> throw new IllegalStateException(FILE + " has the type " + type);
    };
  }

  private static boolean isAmong(JsonNode values, JsonNode value) {
    return values.valueStream().anyMatch(value::equals);
  }

  private static Optional<String> required(JsonNode names, JsonNode value, String at) {
    return names
        .valueStream()
        .map(JsonNode::asText)
        .filter(name -> !value.has(name))
        .flatMap(name -> wrong(at + "/" + name, "is missing").stream())
        .findFirst();
  }

  private Optional<String> properties(JsonNode rules, JsonNode value, String at) {
    return rules.properties().stream()
        .filter(rule -> value.has(rule.getKey()))
        .flatMap(
            rule ->
                first(rule.getValue(), value.path(rule.getKey()), at + "/" + rule.getKey())
                    .stream())
        .findFirst();
  }

  private static Optional<String> known(JsonNode rules, JsonNode value, String at) {
    return value.properties().stream()
        .filter(part -> !rules.has(part.getKey()))
        .flatMap(part -> wrong(at + "/" + part.getKey(), "is not known").stream())
        .findFirst();
  }

  private Optional<String> items(JsonNode rule, JsonNode value, String at) {
    return IntStream.range(0, value.size())
        .boxed()
        .flatMap(i -> first(rule, value.get(i), at + "/" + i).stream())
        .findFirst();
  }

  private Optional<String> all(JsonNode rules, JsonNode value, String at) {
    return rules.valueStream().flatMap(rule -> first(rule, value, at).stream()).findFirst();
  }

  private static boolean isTime(JsonNode value) {
    try {
      OffsetDateTime.parse(value.asText());
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<String> ok() {
    return Optional.empty();
  }

  private static Optional<String> wrong(String at, String what) {
    return Optional.of((at.isEmpty() ? "it" : at) + " " + what);
  }
}
