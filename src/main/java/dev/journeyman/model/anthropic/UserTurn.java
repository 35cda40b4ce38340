package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is said to the model, in the vendor's blocks. */
final class UserTurn {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ArrayNode blocks = JSON.arrayNode();
  private final Set<String> known;

  /** A turn; known are the tabs that the model was told of. */
  UserTurn(Set<String> known) {
    this.known = new HashSet<>(known);
  }

  ArrayNode blocks() {
    return blocks;
  }

  /** The tabs that the model knows of after it. */
  Set<String> known() {
    return Set.copyOf(known);
  }

  /** Text before pictures, as the vendor advises. */
  void add(Message.Task task) {
    addText(blocks, task.text());
    task.pictures().forEach(picture -> addPicture(blocks, picture));
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("A task needs a text or a picture");
    }
  }

  void add(Message.Results results, List<OpenCall> open) {
    List<String> given = results.results().stream().map(it -> it.call().id()).toList();
    List<String> wanted = open.stream().map(OpenCall::id).toList();
    if (wanted.isEmpty() || !given.equals(wanted)) {
      throw new IllegalArgumentException(
          "Results must answer the open calls " + wanted + " in this order, but are of " + given);
    }
    for (int i = 0; i < open.size(); i++) {
      add(open.get(i), results.results().get(i));
    }
  }

  private void add(OpenCall open, CallResult result) {
    ObjectNode block = blocks.addObject().put("type", "tool_result").put("tool_use_id", open.id());
    if (!open.toolset().isEmpty()) {
      block.put("toolset_name", open.toolset());
    }
    if (result.ending() == Ending.DONE) {
      block.set("content", done(open, result));
    } else {
      // an error may hold neither pictures nor tabs
      block.put("content", wrong(open, result)).put("is_error", true);
    }
  }

  private static String wrong(OpenCall open, CallResult result) {
    if (result.ending() == Ending.SKIPPED) {
      return open.skipped();
    }
    return result.text().isBlank() ? "Error: it failed." : result.text();
  }

  private ArrayNode done(OpenCall open, CallResult result) {
    ArrayNode content = JSON.arrayNode();
    if (open.isAboutTabs()) {
      content.add(TabState.answering(open.call().name(), result.tabs()));
      remember(result);
      return content;
    }
    if (open.asksForPicture() && result.picture().isEmpty()) {
      throw new IllegalArgumentException(
          "The result of " + open.call().name() + " needs a picture: " + open.id());
    }
    addText(content, result.text());
    result.picture().ifPresent(picture -> addPicture(content, picture));
    if (content.isEmpty()) {
      addText(content, "Done.");
    }
    if (open.toolset().equals(Tool.BROWSER.toolset()) && !result.tabs().isEmpty()) {
      TabState.beside(result.tabs(), known).ifPresent(content::add);
      remember(result);
    }
    return content;
  }

  private void remember(CallResult result) {
    known.clear();
    known.addAll(TabState.ids(result.tabs()));
  }

  private static void addText(ArrayNode content, String text) {
    if (!text.isBlank()) {
      content.addObject().put("type", "text").put("text", text);
    }
  }

  private static void addPicture(ArrayNode content, Picture picture) {
    content
        .addObject()
        .put("type", "image")
        .putObject("source")
        .put("type", "base64")
        .put("media_type", picture.mediaType())
        .put("data", picture.base64());
  }
}
