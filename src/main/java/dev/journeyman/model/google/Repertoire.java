package dev.journeyman.model.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Arguments;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.Concern;
import dev.journeyman.model.Function;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the model may call in one conversation, and how it is read. */
final class Repertoire {

  private static final String SAFETY = "safety_decision";
  private static final Set<String> HARMLESS = Set.of("", "regular", "allow", "allowed");

  private final Map<String, Action> actions;
  private final Map<String, Function> functions;
  private final List<Function> declared;
  private final Grid grid;

  Repertoire(Brief brief) {
    boolean acts = brief.hands() != Hands.NONE;
    actions = acts ? actions() : Map.of();
    functions = brief.functions().stream().collect(Collectors.toMap(Function::name, it -> it));
    declared =
        Stream.concat(acts ? Additions.FUNCTIONS.stream() : Stream.of(), brief.functions().stream())
            .toList();
    grid = new Grid(brief.width(), brief.height());
    functions.keySet().stream()
        .filter(actions::containsKey)
        .findFirst()
        .ifPresent(
            it -> {
              throw new IllegalArgumentException(
                  "the function " + it + " has the name of an action; call it something else");
            });
  }

  /** What is declared besides Google's own tool. */
  List<Function> declared() {
    return declared;
  }

  /** Read a {@code functionCall}. */
  Call read(JsonNode call, String id) {
    String name = call.path("name").asText("");
    JsonNode given = call.hasNonNull("args") ? call.path("args") : empty();
    return new Call(id, name, request(name, given), concerns(id, given.path(SAFETY)));
  }

  private Call.Request request(String name, JsonNode given) {
    Action action = actions.get(name);
    if (action != null) {
      return Arguments.read(name, given, it -> action.apply(it, grid));
    }
    if (!functions.containsKey(name)) {
      return new Call.Unreadable(
          "there is no tool named \"" + name + "\", called with " + Arguments.quote("" + given));
    }
    return given instanceof ObjectNode object
        ? new Call.Invoke(object.deepCopy().without(SAFETY))
        : new Call.Unreadable(
            name + ": the arguments are not an object, in " + Arguments.quote("" + given));
  }

  private static List<Concern> concerns(String id, JsonNode safety) {
    String decision = safety.path("decision").asText(safety.asText(""));
    return HARMLESS.contains(decision.toLowerCase(Locale.ROOT))
        ? List.of()
        : List.of(new Concern(id, decision, safety.path("explanation").asText("")));
  }

  private static Map<String, Action> actions() {
    Map<String, Action> all = new HashMap<>(LegacyActions.ALL);
    all.putAll(Actions.ALL);
    all.putAll(Additions.ALL);
    return all;
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
