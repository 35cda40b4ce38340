package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Arguments;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import dev.journeyman.model.Call;
import dev.journeyman.model.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** UI-TARS: a thought, then actions in words. */
final class TextSpeech implements Speech {

  private static final Set<String> FAREWELLS = Set.of("finished", "call_user");
  private static final String ACTION = "Action:";

  private final Brief brief;
  private final Lens lens;

  TextSpeech(Brief brief, Lens lens) {
    this.brief = brief;
    this.lens = lens;
    brief.functions().stream()
        .map(Function::name)
        .filter(TextActions::knows)
        .findFirst()
        .ifPresent(
            it -> {
              throw new IllegalArgumentException(
                  "the function " + it + " has the name of an action; rename it");
            });
  }

  @Override
  public String instructions() {
    if (!mayAct()) {
      return brief.instructions();
    }
    StringBuilder actions = new StringBuilder();
    if (brief.hands() != Hands.NONE) {
      actions.append(Resource.read("ui-tars-actions.txt"));
    }
    brief.functions().forEach(it -> actions.append(line(it)));
    actions.append("finished(content='xxx') # Say what you have to say.\n");
    return Resource.read("ui-tars.txt")
        .replace("{{actions}}", actions)
        .replace("{{instructions}}", brief.instructions())
        .strip();
  }

  private boolean mayAct() {
    return brief.hands() != Hands.NONE || !brief.functions().isEmpty();
  }

  private static String line(Function function) {
    List<String> fields = new ArrayList<>();
    function.parameters().path("properties").fieldNames().forEachRemaining(fields::add);
    return function.name()
        + "("
        + String.join(", ", fields.stream().map(it -> it + "='xxx'").toList())
        + ") # "
        + function.description().replaceAll("\\s+", " ")
        + "\n";
  }

  @Override
  public ArrayNode tools() {
    return JsonNodeFactory.instance.arrayNode();
  }

  @Override
  public Heard hear(JsonNode message) {
    String content = Heard.content(message);
    int start = content.lastIndexOf(ACTION);
    if (start < 0 || !mayAct()) {
      return Heard.written(List.of(), content, content);
    }
    String thought = content.substring(0, start).replaceFirst("^\\s*Thought:", "").strip();
    String spoken = content.substring(start + ACTION.length()).strip();
    Optional<List<SpokenAction>> actions = SpokenAction.parse(spoken);
    if (actions.isEmpty()) {
      Call.Request request = new Call.Unreadable("not an action: " + Arguments.quote(spoken));
      return Heard.written(
          List.of(new Call("call_0", "action", request, List.of())), thought, content);
    }
    return heard(actions.get(), thought, content);
  }

  private Heard heard(List<SpokenAction> actions, String thought, String content) {
    List<Call> calls = new ArrayList<>();
    String said = thought;
    for (SpokenAction action : actions) {
      if (FAREWELLS.contains(action.name())) {
        said = action.fields().path("content").asText(thought);
      } else {
        calls.add(new Call("call_" + calls.size(), action.name(), request(action), List.of()));
      }
    }
    return Heard.written(calls, said, content);
  }

  private Call.Request request(SpokenAction action) {
    Optional<Function> function =
        brief.functions().stream().filter(it -> it.name().equals(action.name())).findFirst();
    if (function.isPresent()) {
      return invoke(function.get(), action.fields());
    }
    return brief.hands() != Hands.NONE && TextActions.knows(action.name())
        ? Arguments.read(
            action.name(), action.fields(), it -> TextActions.read(action.name(), it, lens))
        : new Call.Unreadable(
            "there is no action \"" + action.name() + "\", called with " + action.fields());
  }

  /** All fields came as texts; the function's schema says what they are. */
  private static Call.Request invoke(Function function, ObjectNode fields) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    for (var field : fields.properties()) {
      String type =
          function.parameters().at("/properties/" + field.getKey() + "/type").asText("string");
      Optional<JsonNode> value = LenientJson.value(field.getValue().asText(), type);
      if (value.isEmpty()) {
        return new Call.Unreadable(
            function.name() + ": " + field.getKey() + " is no " + type + ", in " + fields);
      }
      arguments.set(field.getKey(), value.get());
    }
    return new Call.Invoke(arguments);
  }
}
