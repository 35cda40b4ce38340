package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.CallResult.Tab;
import dev.journeyman.model.Concern;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what we say as input items. */
final class Said {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The result of a computer call is a picture and nothing else, even where there is none. */
  private static final Picture NOTHING =
      new Picture(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
          "image/png",
          1,
          1);

  private Picture seen = NOTHING;

  /**
   * The items of a message.
   *
   * @param full whether pictures are marked to be looked at in full size
   */
  List<JsonNode> items(Message message, List<Asked> open, boolean full) {
    return message instanceof Message.Results results
        ? results(results.results(), open, full)
        : List.of(task((Message.Task) message, open, full));
  }

  private ObjectNode task(Message.Task task, List<Asked> open, boolean full) {
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(
          "the calls "
              + open.stream().map(it -> it.call().id()).toList()
              + " wait for their results; say these first");
    }
    ObjectNode message = user(task.text());
    task.pictures().forEach(it -> ((ArrayNode) message.path("content")).add(image(it, full)));
    return message;
  }

  private List<JsonNode> results(List<CallResult> results, List<Asked> open, boolean full) {
    List<String> wanted = open.stream().map(it -> it.call().id()).toList();
    List<String> given = results.stream().map(it -> it.call().id()).toList();
    if (wanted.isEmpty() || !wanted.equals(given)) {
      throw new IllegalArgumentException("calls " + wanted + " are open, not " + given);
    }
    List<JsonNode> items = new ArrayList<>();
    List<JsonNode> notes = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      CallResult result = results.get(i);
      seen = result.picture().orElse(seen);
      if (open.get(i).ofComputer()) {
        items.add(screenshot(result, open.get(i), full));
        note(result).ifPresent(it -> notes.add(user(it)));
      } else {
        items.add(output(result, i == results.size() - 1, full));
      }
    }
    items.addAll(notes);
    return items;
  }

  private ObjectNode screenshot(CallResult result, Asked asked, boolean full) {
    ObjectNode item =
        JSON.objectNode().put("type", "computer_call_output").put("call_id", result.call().id());
    ArrayNode accepted = accepted(result, asked);
    if (!accepted.isEmpty()) {
      item.set("acknowledged_safety_checks", accepted);
    }
    ObjectNode output =
        item.putObject("output")
            .put("type", "computer_screenshot")
            .put("image_url", seen.dataUrl());
    if (full) {
      output.put("detail", "original");
    }
    return item;
  }

  private static ArrayNode accepted(CallResult result, Asked asked) {
    List<String> ids = result.accepted().stream().map(Concern::id).toList();
    ArrayNode accepted = JSON.arrayNode();
    for (JsonNode check : asked.item().path("pending_safety_checks")) {
      if (ids.contains(check.path("id").asText())) {
        accepted.add(check);
      }
    }
    return accepted;
  }

  /** Only what the picture does not tell: a message of ours makes the model forget its thoughts. */
  private static Optional<String> note(CallResult result) {
    List<String> lines = new ArrayList<>();
    if (result.ending() != Ending.DONE) {
      lines.add("The computer call was not carried out: " + result.text());
    }
    if (!result.tabs().isEmpty()) {
      lines.add(tabs(result.tabs()));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  private ObjectNode output(CallResult result, boolean last, boolean full) {
    String text =
        result.tabs().isEmpty() ? result.text() : result.text() + "\n" + tabs(result.tabs());
    ObjectNode item =
        JSON.objectNode().put("type", "function_call_output").put("call_id", result.call().id());
    if (result.picture().isEmpty() || !last) {
      return item.put("output", text);
    }
    item.putArray("output").add(text(text)).add(image(result.picture().get(), full));
    return item;
  }

  /** As JSON, so that no title can pass for something else. */
  private static String tabs(List<Tab> tabs) {
    ArrayNode list = JSON.arrayNode();
    for (Tab tab : tabs) {
      list.addObject()
          .put("id", tab.id())
          .put("title", tab.title())
          .put("url", tab.url())
          .put("active", tab.active());
    }
    return "Open tabs: " + list;
  }

  private static ObjectNode user(String text) {
    ObjectNode message = JSON.objectNode().put("type", "message").put("role", "user");
    message.putArray("content").add(text(text));
    return message;
  }

  private static ObjectNode text(String text) {
    return JSON.objectNode().put("type", "input_text").put("text", text);
  }

  private ObjectNode image(Picture picture, boolean full) {
    seen = picture;
    ObjectNode image =
        JSON.objectNode().put("type", "input_image").put("image_url", picture.dataUrl());
    return image.put("detail", full ? "original" : "auto");
  }
}
