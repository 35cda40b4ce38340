package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Arguments;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A model that calls functions: by the server's tool calls, or written into its text. */
final class ToolSpeech implements Speech {

  private final Brief brief;
  private final Lens lens;
  private final Toolbox toolbox;

  ToolSpeech(Brief brief, Dialect.Form form, Lens lens) {
    this.brief = brief;
    this.lens = lens;
    toolbox = new Toolbox(brief, form, lens);
  }

  @Override
  public String instructions() {
    return brief.hands() == Hands.NONE
        ? brief.instructions()
        : (brief.instructions() + "\n\n" + lens.sentence()).strip();
  }

  @Override
  public ArrayNode tools() {
    return toolbox.declared();
  }

  @Override
  public Heard hear(JsonNode message) {
    String content = Heard.content(message);
    if (!message.path("tool_calls").isEmpty()) {
      return called(message.path("tool_calls"), content);
    }
    WrittenCalls written = WrittenCalls.in(content, toolbox);
    Sorting sorting = new Sorting();
    written.calls().forEach(it -> sorting.add("", it.name(), it.arguments()));
    return Heard.written(sorting.calls, sorting.said(written.rest()), content);
  }

  private Heard called(JsonNode given, String content) {
    Sorting sorting = new Sorting();
    for (JsonNode call : given) {
      JsonNode arguments = call.path("function").path("arguments");
      sorting.add(
          call.path("id").asText(""),
          call.path("function").path("name").asText(""),
          arguments.isTextual() ? arguments.asText() : arguments.toString());
    }
    String said = sorting.said(content);
    ObjectNode echo = Heard.message(said);
    if (!sorting.calls.isEmpty()) {
      echo.set("tool_calls", sorting.echoes);
    }
    return new Heard(sorting.calls, said, echo);
  }

  /** Tells calls from farewells, and gives an id to calls that have none of their own. */
  private final class Sorting {

    private final List<Call> calls = new ArrayList<>();
    private final ArrayNode echoes = JsonNodeFactory.instance.arrayNode();
    private final List<String> farewells = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private void add(String given, String name, String arguments) {
      Optional<ObjectNode> fields = LenientJson.object(arguments);
      Optional<String> farewell = fields.flatMap(it -> toolbox.farewell(name, it));
      if (farewell.isPresent()) {
        farewells.add(farewell.get());
        return;
      }
      String id = given.isEmpty() || ids.contains(given) ? "call_" + calls.size() : given;
      ids.add(id);
      calls.add(
          new Call(
              id,
              name,
              fields.map(it -> toolbox.read(name, it)).orElseGet(() -> unreadable(name, arguments)),
              List.of()));
      // servers read the arguments again for the model's template, and answer 400 to what is no
      // JSON
      echoes
          .addObject()
          .put("id", id)
          .put("type", "function")
          .putObject("function")
          .put("name", name)
          .put("arguments", fields.map(ObjectNode::toString).orElse("{}"));
    }

    private String said(String text) {
      List<String> parts = new ArrayList<>(List.of(text.strip()));
      parts.addAll(farewells);
      return String.join("\n", parts.stream().filter(it -> !it.isBlank()).toList());
    }
  }

  private static Call.Request unreadable(String name, String arguments) {
    return new Call.Unreadable(
        name + ": the arguments are not a JSON object: " + Arguments.quote(arguments));
  }
}
