package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What the vendor's schema says of a request, apart from its items. */
record RequestRules(String model, boolean encrypts) {

  private static final Set<String> FIELDS =
      Set.of(
          "model",
          "instructions",
          "tools",
          "tool_choice",
          "parallel_tool_calls",
          "reasoning",
          "max_output_tokens",
          "prompt_cache_key",
          "truncation",
          "store",
          "include",
          "input",
          "previous_response_id",
          "safety_identifier",
          "context_management",
          "text");
  private static final Set<String> EFFORTS =
      Set.of("none", "minimal", "low", "medium", "high", "xhigh", "max");

  void check(JsonNode body) throws Violation {
    onlyFields(body, "", FIELDS);
    Violation.unless(
        body.path("model").asText().equals(model),
        "The model '" + body.path("model").asText() + "' does not exist");
    Violation.unless(
        body.path("max_output_tokens").asInt(16) >= 16,
        "Invalid 'max_output_tokens': integer below minimum value");
    Violation.unless(
        body.path("prompt_cache_key").asText("").length() <= 64,
        "Invalid 'prompt_cache_key': string too long");
    checkReasoning(body);
    checkTools(body);
  }

  boolean preview() {
    return model.startsWith("computer-use-preview");
  }

  static void onlyFields(JsonNode node, String where, Set<String> allowed) throws Violation {
    for (String name : (Iterable<String>) node::fieldNames) {
      Violation.unless(allowed.contains(name), "Unknown parameter: '" + where + name + "'.");
    }
  }

  private void checkReasoning(JsonNode body) throws Violation {
    JsonNode reasoning = body.path("reasoning");
    onlyFields(reasoning, "reasoning.", Set.of("effort", "summary"));
    boolean thinks = !model.startsWith("gpt-4");
    Violation.unless(
        thinks || reasoning.isMissingNode(),
        "Unsupported parameter: 'reasoning.effort' is not supported with this model.");
    Violation.unless(
        EFFORTS.contains(reasoning.path("effort").asText("low")), "Invalid 'reasoning.effort'");
    for (JsonNode include : body.path("include")) {
      Violation.unless(
          include.asText().equals("reasoning.encrypted_content"), "Invalid 'include[0]'");
      Violation.unless(encrypts, "Encrypted content is not supported with this model.");
    }
  }

  private void checkTools(JsonNode body) throws Violation {
    Set<String> names = new HashSet<>();
    for (JsonNode tool : body.path("tools")) {
      switch (tool.path("type").asText()) {
        case "computer" -> {
          Violation.unless(!preview(), "Tool 'computer' is not supported with this model.");
          onlyFields(tool, "tools[].", Set.of("type"));
        }
        case "computer_use_preview" -> checkPreview(tool, body);
        case "function" -> {
          checkFunction(tool);
          Violation.unless(names.add(tool.path("name").asText()), "Duplicate function name");
        }
        default -> throw new Violation("Invalid value: 'tools[].type'");
      }
    }
  }

  private void checkPreview(JsonNode tool, JsonNode body) throws Violation {
    Violation.unless(preview(), "Tool 'computer_use_preview' is not supported with this model.");
    onlyFields(tool, "tools[].", Set.of("type", "environment", "display_width", "display_height"));
    Violation.unless(
        tool.path("environment").asText().equals("browser")
            && tool.path("display_width").isInt()
            && tool.path("display_height").isInt(),
        "Missing required parameter of 'tools[]'");
    Violation.unless(
        body.path("truncation").asText().equals("auto"),
        "The computer_use_preview tool needs 'truncation' to be 'auto'");
  }

  private static void checkFunction(JsonNode tool) throws Violation {
    onlyFields(tool, "tools[].", Set.of("type", "name", "description", "parameters", "strict"));
    Violation.unless(
        tool.path("name").asText().matches("[a-zA-Z0-9_-]{1,64}"), "Invalid 'tools[].name'");
    JsonNode schema = tool.path("parameters");
    Violation.unless(schema.path("type").asText().equals("object"), "Invalid schema for function");
    Violation.unless(
        tool.path("strict").isBoolean(), "Missing required parameter: 'tools[].strict'");
    if (tool.path("strict").asBoolean()) {
      Violation.unless(
          schema.path("additionalProperties").isBoolean()
              && !schema.path("additionalProperties").asBoolean()
              && schema.path("required").size() == schema.path("properties").size(),
          "Invalid schema for function '" + tool.path("name").asText() + "': not strict");
    }
  }
}
