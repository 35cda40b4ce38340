package dev.journeyman.model.compatible;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Arguments;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.Function;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions that a model may call in one conversation: ours, then the brief's. */
final class Toolbox {

  /** What {@code computer_use} cannot do. */
  private static final Set<String> BESIDES_COMPUTER_USE =
      Set.of(
          "zoom",
          "select_option",
          "navigate",
          "go_back",
          "go_forward",
          "reload",
          "list_tabs",
          "new_tab",
          "switch_tab",
          "close_tab");

  private final Map<String, Tool> tools = new LinkedHashMap<>();
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Lens lens;

  Toolbox(Brief brief, Dialect.Form form, Lens lens) {
    this.lens = lens;
    if (brief.hands() != Hands.NONE) {
      add(form == Dialect.Form.QWEN);
    }
    for (Function function : brief.functions()) {
      if (tools.containsKey(function.name())) {
        throw new IllegalArgumentException(
            "the function " + function.name() + " has the name of an action; rename it");
      }
      functions.put(function.name(), function);
    }
  }

  private void add(boolean qwen) {
    if (qwen) {
      JsonNode use = declared("computer-use.json").path(0);
      put(new Tool(ComputerUse.NAME, sized(use), use.path("parameters"), ComputerUse::read));
    }
    for (JsonNode it : declared("functions.json")) {
      String name = it.path("name").asText();
      if (!qwen || BESIDES_COMPUTER_USE.contains(name)) {
        String description = it.path("description").asText();
        put(new Tool(name, description, it.path("parameters"), Vocabulary.of(name)));
      }
    }
  }

  private void put(Tool tool) {
    tools.put(tool.name(), tool);
  }

  private String sized(JsonNode use) {
    return use.path("description")
        .asText()
        .replace("{{width}}", Lens.plain(lens.seenWidth()))
        .replace("{{height}}", Lens.plain(lens.seenHeight()));
  }

  boolean knows(String name) {
    return tools.containsKey(name) || functions.containsKey(name);
  }

  boolean isEmpty() {
    return tools.isEmpty() && functions.isEmpty();
  }

  /** As chat completions declare them. */
  ArrayNode declared() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    tools.values().forEach(it -> declare(list, it.name(), it.description(), it.parameters()));
    functions.values().forEach(it -> declare(list, it.name(), it.description(), it.parameters()));
    return list;
  }

  private static void declare(
      ArrayNode list, String name, String description, JsonNode parameters) {
    ObjectNode tool = list.addObject().put("type", "function");
    tool.putObject("function")
        .put("name", name)
        .put("description", description)
        .set("parameters", parameters);
  }

  Call.Request read(String name, ObjectNode given) {
    Tool tool = tools.get(name);
    if (tool != null) {
      return Arguments.read(name, given, it -> tool.reading().apply(it, lens));
    }
    return functions.containsKey(name)
        ? new Call.Invoke(given)
        : new Call.Unreadable(
            "there is no tool named \"" + name + "\", called with " + Arguments.quote("" + given));
  }

  /** What the model says last, where the call only ends its task. */
  Optional<String> farewell(String name, ObjectNode given) {
    if (!name.equals(ComputerUse.NAME) || !tools.containsKey(name)) {
      return Optional.empty();
    }
    String action = given.path("action").asText("").toUpperCase(Locale.ROOT);
    for (ComputerUse.Closing closing : ComputerUse.Closing.values()) {
      if (closing.name().equals(action)) {
        return Optional.of(given.path(closing.field()).asText(""));
      }
    }
    return Optional.empty();
  }

  private static JsonNode declared(String resource) {
    try {
      return new ObjectMapper().readTree(Resource.read(resource));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
