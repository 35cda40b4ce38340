package dev.journeyman.model.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Ending;
import dev.journeyman.model.Function;
import dev.journeyman.model.Message;
import dev.journeyman.model.Picture;
import java.util.List;
import java.util.Set;

/** Writes what is sent to generateContent. */
final class Letter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Letter() {}

  static ObjectNode request(
      Brief brief, Repertoire repertoire, ArrayNode contents, Set<Quirk> quirks) {
    ObjectNode body = JSON.objectNode();
    if (!brief.instructions().isBlank()) {
      body.putObject("systemInstruction")
          .putArray("parts")
          .addObject()
          .put("text", brief.instructions());
    }
    ArrayNode tools = tools(brief.hands(), repertoire.declared(), quirks);
    if (!tools.isEmpty()) {
      body.set("tools", tools);
    }
    body.set("contents", contents);
    body.putObject("generationConfig").put("maxOutputTokens", brief.maxTokens());
    return body;
  }

  private static ArrayNode tools(Hands hands, List<Function> functions, Set<Quirk> quirks) {
    ArrayNode tools = JSON.arrayNode();
    if (hands != Hands.NONE) {
      ObjectNode computer = tools.addObject().putObject("computerUse");
      computer.put("environment", "ENVIRONMENT_BROWSER");
      if (quirks.contains(Quirk.INJECTION_DETECTION)) {
        computer.put("enablePromptInjectionDetection", true);
      }
    }
    if (!functions.isEmpty()) {
      ArrayNode declarations = tools.addObject().putArray("functionDeclarations");
      for (Function function : functions) {
        declarations
            .addObject()
            .put("name", function.name())
            .put("description", function.description())
            .set("parametersJsonSchema", function.parameters());
      }
    }
    return tools;
  }

  static ArrayNode task(Message.Task task) {
    ArrayNode parts = JSON.arrayNode();
    if (!task.text().isEmpty()) {
      parts.addObject().put("text", task.text());
    }
    task.pictures().forEach(it -> parts.add(inline(it)));
    return parts;
  }

  /**
   * The answer to one call.
   *
   * @param url of the page, which Google wants with each of its own actions
   * @param named whether Google gave the call an id
   */
  static ObjectNode answer(CallResult result, String url, boolean named, Set<Quirk> quirks) {
    Call call = result.call();
    ObjectNode part = JSON.objectNode();
    ObjectNode answer = part.putObject("functionResponse");
    if (named) {
      answer.put("id", call.id());
    }
    answer.put("name", call.name());
    ObjectNode response = answer.putObject("response");
    if (!(call.request() instanceof Call.Invoke)) {
      response.put("url", url);
    }
    response.put(result.ending() == Ending.DONE ? "output" : "error", result.text());
    tabs(result.tabs(), response);
    acknowledge(result, response, quirks);
    result.picture().ifPresent(it -> answer.putArray("parts").add(inline(it)));
    return part;
  }

  private static void tabs(List<CallResult.Tab> tabs, ObjectNode response) {
    if (tabs.isEmpty()) {
      return;
    }
    ArrayNode list = response.putArray("tabs");
    for (CallResult.Tab tab : tabs) {
      list.addObject()
          .put("tab_id", tab.id())
          .put("title", tab.title())
          .put("url", tab.url())
          .put("active", tab.active());
    }
  }

  private static void acknowledge(CallResult result, ObjectNode response, Set<Quirk> quirks) {
    if (result.call().concerns().isEmpty()
        || !result.accepted().containsAll(result.call().concerns())) {
      return;
    }
    if (quirks.contains(Quirk.ACKNOWLEDGEMENT_AS_TEXT)) {
      response.put("safety_acknowledgement", "true");
    } else {
      response.put("safety_acknowledgement", true);
    }
  }

  private static ObjectNode inline(Picture picture) {
    ObjectNode part = JSON.objectNode();
    part.putObject("inlineData").put("mimeType", picture.mediaType()).put("data", picture.base64());
    return part;
  }
}
