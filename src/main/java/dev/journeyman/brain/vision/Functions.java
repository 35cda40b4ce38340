package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Call;
import dev.journeyman.model.Function;
import java.util.List;
import java.util.Optional;

/** What a model may call besides the provider's own tool. */
final class Functions {

  static final String DONE = "step_done";
  static final String GIVE_UP = "give_up";
  static final String CHOOSE = "choose_option";
  static final String CHECK = "write_check";
  static final String NO_CHECK = "no_check";
  static final String IMPLIES = "implies";
  static final String RULE = "rule";

  static final List<Function> ACTING =
      List.of(
          function(DONE, "The step has been done.", text("summary", "one sentence: what was done")),
          function(
              GIVE_UP,
              "The step cannot be done on this page.",
              text("reason", "one sentence: what is missing or in the way")),
          function(
              CHOOSE,
              "Choose an option of a list, whose options are not in the picture.",
              object(
                  "list", of("string", "the label of the list as the page shows it"),
                  "option", of("string", "the option as the page names it"))));

  static final List<Function> CHECKING =
      List.of(
          function(
              CHECK,
              "The sentences that say the expectation.",
              object(
                  "sentences",
                  of("array", "one or more sentences of the given forms")
                      .set("items", of("string", "a sentence")))),
          function(
              NO_CHECK,
              "No sentence of the given forms can say it.",
              text("reason", "one sentence: why")));

  static final List<Function> READING =
      List.of(
          function(
              IMPLIES,
              "Your answer.",
              object(
                  "first", of("string", "yes or no"),
                  "second", of("string", "yes or no"),
                  "reason", of("string", "one sentence: what decides it"))));

  static final List<Function> JUDGING =
      List.of(
          function(
              RULE,
              "Your answer.",
              object(
                  "first", of("string", "yes, no or cannot_tell"),
                  "first_quote", of("string", "words that stand on its page, copied exactly"),
                  "second", of("string", "yes, no or cannot_tell"),
                  "second_quote", of("string", "words that stand on its page, copied exactly"),
                  "seen", of("string", "one sentence: what decides it"))));

  private Functions() {}

  /** Why a call of a model that acts cannot be read as a whole; empty where it can. */
  static Optional<String> fault(Call call) {
    if (call.request() instanceof Call.Unreadable unreadable) {
      return Optional.of(unreadable.reason());
    }
    if (!(call.request() instanceof Call.Invoke invoke)) {
      return Optional.empty();
    }
    JsonNode given = invoke.arguments();
    if (ACTING.stream().noneMatch(it -> it.name().equals(call.name()))) {
      return Optional.of("there is no function " + call.name());
    }
    boolean whole =
        !call.name().equals(CHOOSE)
            || (given.path("list").isTextual() && given.path("option").isTextual());
    return whole ? Optional.empty() : Optional.of(CHOOSE + " needs list and option");
  }

  private static Function function(String name, String description, JsonNode parameters) {
    return new Function(name, description, parameters);
  }

  private static JsonNode text(String name, String description) {
    return object(name, of("string", description));
  }

  private static ObjectNode of(String type, String description) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("description", description);
  }

  /** A closed object whose fields are all required: names and their schemas in turn. */
  private static JsonNode object(Object... fields) {
    ObjectNode object = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    List<Object> all = List.of(fields);
    for (int i = 0; i < all.size(); i += 2) {
      properties.set((String) all.get(i), (JsonNode) all.get(i + 1));
    }
    object.putArray("required").addAll(names(properties));
    return object.put("additionalProperties", false);
  }

  private static List<JsonNode> names(ObjectNode properties) {
    List<JsonNode> names = new java.util.ArrayList<>();
    properties.fieldNames().forEachRemaining(n -> names.add(JsonNodeFactory.instance.textNode(n)));
    return names;
  }
}
