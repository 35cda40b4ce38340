package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What was said on both sides; it only grows, so that the vendor's cache stays good. */
final class History {

  /** The vendor allows four, and one is on the system prompt. */
  private static final int MARKED_TURNS = 3;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final List<ObjectNode> messages;

  private History(List<ObjectNode> messages) {
    this.messages = List.copyOf(messages);
  }

  static History empty() {
    return new History(List.of());
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  /** Where the model's last turn was not kept, this joins what was said before. */
  History withUser(ArrayNode blocks) {
    List<ObjectNode> all = new ArrayList<>(messages);
    ArrayNode content = JSON.arrayNode();
    if (!all.isEmpty() && isUser(all.get(all.size() - 1))) {
      content.addAll((ArrayNode) all.remove(all.size() - 1).path("content"));
    }
    all.add(message("user", content.addAll(blocks)));
    return new History(all);
  }

  /** The model's own blocks, as they came. */
  History withAssistant(JsonNode content) {
    List<ObjectNode> all = new ArrayList<>(messages);
    all.add(message("assistant", content));
    return new History(all);
  }

  /** For a request: the ends of the last turns are marked for the cache. */
  ArrayNode marked() {
    ArrayNode array = JSON.arrayNode();
    int unmarked = (int) messages.stream().filter(History::isUser).count() - MARKED_TURNS;
    for (ObjectNode message : messages) {
      if (isUser(message) && unmarked-- <= 0) {
        ObjectNode copy = message.deepCopy();
        JsonNode content = copy.path("content");
        mark((ObjectNode) content.path(content.size() - 1));
        array.add(copy);
      } else {
        array.add(message);
      }
    }
    return array;
  }

  static void mark(ObjectNode block) {
    block.putObject("cache_control").put("type", "ephemeral");
  }

  private static boolean isUser(ObjectNode message) {
    return message.path("role").asText().equals("user");
  }

  private static ObjectNode message(String role, JsonNode content) {
    ObjectNode message = JSON.objectNode().put("role", role);
    message.set("content", content);
    return message;
  }
}
