package dev.journeyman.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema as docs/recordings.schema.json uses; any other word is an error. */
record Schema(JsonNode root) {

  private static final List<String> WORDS =
      List.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "const",
          "pattern",
          "minItems",
          "maxItems",
          "minimum");

  static Schema read(Path file) throws IOException {
    return new Schema(new ObjectMapper().readTree(file.toFile()));
  }

  List<String> violations(String json) throws IOException {
    List<String> found = new ArrayList<>();
    check(new ObjectMapper().readTree(json), root, "", found);
    return found;
  }

  private void check(JsonNode value, JsonNode schema, String at, List<String> found) {
    schema
        .fieldNames()
        .forEachRemaining(
            word -> {
              if (!WORDS.contains(word)) {
                found.add(at + " the schema says " + word + ", which this does not know");
              }
            });
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().replace("#/$defs/", "");
      check(value, root.path("$defs").path(name), at, found);
      return;
    }
    if (schema.has("type") && !isOf(value, schema.get("type").asText())) {
      found.add(at + " is no " + schema.get("type").asText() + ": " + value);
      return;
    }
    if (schema.has("const") && !schema.get("const").equals(value)) {
      found.add(at + " is not " + schema.get("const"));
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      found.add(at + " is none of " + schema.get("enum"));
    }
    if (schema.has("pattern") && !value.asText().matches(schema.get("pattern").asText())) {
      found.add(at + " is not like " + schema.get("pattern"));
    }
    if (schema.has("minimum") && value.asInt() < schema.get("minimum").asInt()) {
      found.add(at + " is less than " + schema.get("minimum"));
    }
    members(value, schema, at, found);
    items(value, schema, at, found);
  }

  private void members(JsonNode value, JsonNode schema, String at, List<String> found) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        found.add(at + " lacks " + name);
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode of = schema.path("properties").path(member.getKey());
      if (!of.isMissingNode()) {
        check(member.getValue(), of, at + "/" + member.getKey(), found);
      } else if (!schema.path("additionalProperties").asBoolean(true)) {
        found.add(at + " has an unknown key " + member.getKey());
      }
    }
  }

  private void items(JsonNode value, JsonNode schema, String at, List<String> found) {
    boolean few = schema.has("minItems") && value.size() < schema.get("minItems").asInt();
    boolean many = schema.has("maxItems") && value.size() > schema.get("maxItems").asInt();
    if (few || many) {
      found.add(at + " has " + value.size() + " items");
    }
    for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
      check(value.get(i), schema.get("items"), at + "/" + i, found);
    }
  }

  private static boolean contains(JsonNode all, JsonNode value) {
    for (JsonNode each : all) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isInt();
      default -> false;
    };
  }
}
