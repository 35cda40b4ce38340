package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.util.List;
import java.util.Optional;

/** Writes the messages to a model. */
final class Letter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Letter() {}

  static ArrayNode task(Message.Task task) {
    return JSON.arrayNode().add(user(task.text(), task.pictures()));
  }

  /** Tool messages may hold only text, so the picture comes after them. */
  static ArrayNode byTools(List<CallResult> results) {
    ArrayNode messages = JSON.arrayNode();
    for (CallResult result : results) {
      messages
          .addObject()
          .put("role", "tool")
          .put("tool_call_id", result.call().id())
          .put("content", text(result));
    }
    last(results).ifPresent(it -> messages.add(user("The page now:", List.of(it))));
    return messages;
  }

  /** For calls that were made in plain text. */
  static ArrayNode byText(List<CallResult> results) {
    List<String> lines = results.stream().map(it -> it.call().name() + ": " + text(it)).toList();
    return JSON.arrayNode()
        .add(user(String.join("\n", lines), last(results).map(List::of).orElse(List.of())));
  }

  private static ObjectNode user(String text, List<Picture> pictures) {
    ObjectNode message = JSON.objectNode().put("role", "user");
    if (pictures.isEmpty()) {
      return message.put("content", text);
    }
    ArrayNode content = message.putArray("content");
    content.addObject().put("type", "text").put("text", text);
    for (Picture picture : pictures) {
      content
          .addObject()
          .put("type", "image_url")
          .putObject("image_url")
          .put("url", picture.dataUrl());
    }
    return message;
  }

  private static Optional<Picture> last(List<CallResult> results) {
    return results.stream().flatMap(it -> it.picture().stream()).reduce((first, next) -> next);
  }

  private static String text(CallResult result) {
    StringBuilder text = new StringBuilder();
    if (result.ending() == Ending.FAILED) {
      text.append("Failed: ");
    }
    text.append(result.text());
    if (!result.tabs().isEmpty()) {
      text.append("\nOpen tabs:");
    }
    for (CallResult.Tab tab : result.tabs()) {
      text.append("\n")
          .append(tab.id())
          .append(tab.active() ? " (active): " : ": ")
          .append(tab.title())
          .append(" ")
          .append(tab.url());
    }
    return text.toString();
  }
}
