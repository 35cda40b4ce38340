package dev.journeyman.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.Function;
import java.util.List;
import java.util.Optional;

/** What a model may call in one conversation: said to it, and read back from it. */
record Tools(Brief brief, Generation generation) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Tools of(Brief brief, Generation generation) {
    List<String> names = brief.functions().stream().map(Function::name).toList();
    names.stream()
        .filter(it -> brief.hands() != Hands.NONE && PageFunction.named(it).isPresent())
        .findFirst()
        .ifPresent(
            it -> {
              throw new IllegalArgumentException(
                  "a function '" + it + "' is there already; give yours another name");
            });
    return new Tools(brief, generation);
  }

  boolean hands() {
    return brief.hands() != Hands.NONE;
  }

  ArrayNode write() {
    ArrayNode tools = JSON.arrayNode();
    if (hands()) {
      tools.add(computer());
      for (PageFunction function : PageFunction.values()) {
        tools.add(
            function(function.word(), function.description(), schema(function.parameters()), true));
      }
    }
    for (Function function : brief.functions()) {
      // the schema is not ours, and strict ones must name each field as required
      tools.add(function(function.name(), function.description(), function.parameters(), false));
    }
    return tools;
  }

  Call.Request read(String name, String arguments) {
    try {
      JsonNode parsed = parse(arguments);
      Optional<PageFunction> own = PageFunction.named(name).filter(it -> hands());
      if (own.isPresent()) {
        return new Call.Act(List.of(own.get().read(new Fields(parsed))));
      }
      if (brief.functions().stream().noneMatch(it -> it.name().equals(name))) {
        throw new Garbled("there is no function '" + Garbled.shorten(name) + "'");
      }
      return new Call.Invoke(parsed);
    } catch (Garbled e) {
      return new Call.Unreadable(e.reason());
    }
  }

  private static JsonNode parse(String arguments) throws Garbled {
    try {
      JsonNode parsed = MAPPER.readTree(arguments);
      if (parsed.isObject()) {
        return parsed;
      }
    } catch (JsonProcessingException e) {
      throw new Garbled("the arguments are not JSON: " + Garbled.shorten(arguments));
    }
    throw new Garbled("the arguments are not an object: " + Garbled.shorten(arguments));
  }

  private ObjectNode computer() {
    if (generation == Generation.COMPUTER) {
      return JSON.objectNode().put("type", "computer");
    }
    return JSON.objectNode()
        .put("type", "computer_use_preview")
        .put("environment", "browser")
        .put("display_width", brief.width())
        .put("display_height", brief.height());
  }

  private static ObjectNode function(
      String name, String description, JsonNode schema, boolean strict) {
    ObjectNode function =
        JSON.objectNode().put("type", "function").put("name", name).put("description", description);
    function.set("parameters", schema);
    return function.put("strict", strict);
  }

  private static ObjectNode schema(List<PageFunction.Parameter> parameters) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (PageFunction.Parameter parameter : parameters) {
      properties
          .putObject(parameter.name())
          .put("type", parameter.type())
          .put("description", parameter.description());
      required.add(parameter.name());
    }
    return schema.put("additionalProperties", false);
  }
}
