package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.RecordedRequest;

/** The rules by which Anthropic refuses requests. */
final class StrictMessages {

  private static final Set<String> TOP =
      Set.of("system", "tools", "tool_choice", "metadata", "thinking", "output_config");
  private static final long LARGEST = 32L * 1024 * 1024;

  private final String key;
  private final Set<JsonNode> said = new HashSet<>();
  private final Map<String, JsonNode> uses = new HashMap<>();

  StrictMessages(String key) {
    this.key = key;
  }

  /** What the model said must come back unchanged. */
  void said(JsonNode content) {
    said.add(content.deepCopy());
    for (JsonNode block : content) {
      if (block.path("type").asText().equals("tool_use")) {
        uses.put(block.path("id").asText(), block.deepCopy());
      }
    }
  }

  List<String> faults(RecordedRequest request, JsonNode body) {
    Faults faults = new Faults();
    faults.check(request.getMethod().equals("POST"), "method: must be POST");
    faults.check(request.getTarget().equals("/v1/messages"), "not found: " + request.getTarget());
    faults.check(key.equals(request.getHeaders().get("x-api-key")), "invalid x-api-key");
    faults.check(
        Set.of("2023-06-01", "2026-10-21")
            .contains(String.valueOf(request.getHeaders().get("anthropic-version"))),
        "anthropic-version: header is required");
    faults.check(request.getBodySize() <= LARGEST, "request exceeds 32 MB");
    faults.fields("request", body, Set.of("model", "max_tokens", "messages"), TOP);
    faults.check(body.path("model").isTextual(), "model: must be a text");
    faults.check(body.path("max_tokens").asInt() > 0, "max_tokens: must be positive");
    for (JsonNode block : body.path("system")) {
      faults.fields("system", block, Set.of("type", "text"), Set.of("cache_control"));
      faults.check(!block.path("text").asText().isBlank(), "system: text must be non-empty");
    }
    StrictTools.check(body, String.valueOf(request.getHeaders().get("anthropic-beta")), faults);
    List<JsonNode> markers = body.findValues("cache_control");
    faults.check(markers.size() <= 4, "at most 4 cache_control blocks, found " + markers.size());
    markers.forEach(it -> faults.fields("cache_control", it, Set.of("type"), Set.of("ttl")));
    messages(body.path("messages"), faults);
    return faults.all();
  }

  private void messages(JsonNode messages, Faults faults) {
    faults.check(messages.isArray() && !messages.isEmpty(), "messages: must not be empty");
    List<JsonNode> open = List.of();
    for (int i = 0; i < messages.size(); i++) {
      JsonNode message = messages.path(i);
      String where = "messages." + i;
      faults.fields(where, message, Set.of("role", "content"), Set.of());
      String role = i % 2 == 0 ? "user" : "assistant";
      faults.check(message.path("role").asText().equals(role), where + ": must be of " + role);
      JsonNode content = message.path("content");
      faults.check(content.isArray() && !content.isEmpty(), where + ": must have content");
      if (role.equals("assistant")) {
        faults.check(said.contains(content), where + ": was not what the model said");
        open = calls(content);
      } else {
        user(where, content, open, faults);
        open = List.of();
      }
    }
    faults.check(messages.size() % 2 == 1, "messages: must end with a user message");
    int images = messages.findParents("media_type").size();
    StrictBlocks.images(messages, images > 20 ? 2000 : 8000, faults);
  }

  private void user(String where, JsonNode content, List<JsonNode> open, Faults faults) {
    List<String> wanted = open.stream().map(it -> it.path("id").asText()).toList();
    List<String> given = new ArrayList<>();
    boolean others = false;
    boolean failed = false;
    for (JsonNode block : content) {
      if (block.path("type").asText().equals("tool_result")) {
        faults.check(!others, where + ": tool_result blocks must come first");
        String id = block.path("tool_use_id").asText();
        given.add(id);
        JsonNode use = uses.get(id);
        if (use != null) {
          StrictBlocks.result(where, block, use, failed, faults);
          failed |= use.has("toolset_name") && block.path("is_error").asBoolean();
        }
      } else {
        others = true;
        StrictBlocks.plain(where, block, faults);
      }
    }
    faults.check(given.equals(wanted), where + ": tool_result blocks " + given + " for " + wanted);
  }

  private static List<JsonNode> calls(JsonNode content) {
    List<JsonNode> calls = new ArrayList<>();
    content.forEach(
        block -> {
          if (block.path("type").asText().equals("tool_use")) {
            calls.add(block);
          }
        });
    return calls;
  }
}
