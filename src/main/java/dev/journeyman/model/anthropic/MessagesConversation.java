package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Function;
import dev.journeyman.model.Message;
import dev.journeyman.model.Meter;
import dev.journeyman.model.Usage;
import dev.journeyman.model.http.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One conversation. What brought no turn is not kept, so that it can be said again. */
final class MessagesConversation implements Conversation {

  private final AnthropicModel model;
  private final Brief brief;
  private Tool tool;
  private History history = History.empty();
  private List<OpenCall> open = List.of();
  private Set<String> knownTabs = Set.of();

  MessagesConversation(AnthropicModel model, Brief brief) {
    this.model = model;
    this.brief = brief;
    tool = model.best().serving(brief.hands());
  }

  @Override
  public Answer say(Message message) {
    UserTurn turn = new UserTurn(knownTabs);
    if (message instanceof Message.Results results) {
      turn.add(results, open);
    } else if (open.isEmpty()) {
      turn.add((Message.Task) message);
    } else {
      throw new IllegalArgumentException(
          "A task cannot be given before the results of "
              + open.stream().map(OpenCall::id).toList());
    }
    History asked = history.withUser(turn.blocks());
    Reply reply = ask(asked);
    if (reply instanceof Reply.Bad bad) {
      return bad.asFailure();
    }
    Reply.Ok ok = (Reply.Ok) reply;
    Usage most = Meter.most(ok.sent(), brief.maxTokens());
    Said said = new AnswerReader(tool, brief.functions()).read(ok.body(), most);
    if (said.answer() instanceof Answer.Turn) {
      history = said.content().map(asked::withAssistant).orElse(asked);
      open = said.open();
      knownTabs = turn.known();
    }
    return said.answer();
  }

  /** A model that does not take the tool says so on the first request. */
  private Reply ask(History asked) {
    if (history.isEmpty()) {
      tool = model.best().serving(brief.hands());
    }
    while (true) {
      Reply reply = model.post(body(asked), tool);
      Optional<Tool> poorer =
          history.isEmpty() && reply instanceof Reply.Bad bad && bad.status() == 400
              ? tool.insteadAfter(bad.message())
              : Optional.empty();
      if (poorer.isEmpty()) {
        return reply;
      }
      tool = poorer.get();
      model.tookOnly(tool);
    }
  }

  private ObjectNode body(History asked) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", model.name().name())
            .put("max_tokens", brief.maxTokens());
    if (!brief.instructions().isBlank()) {
      ObjectNode system = body.putArray("system").addObject();
      system.put("type", "text").put("text", brief.instructions());
      // the tools come before it, and are cached with it
      History.mark(system);
    }
    ArrayNode tools = JsonNodeFactory.instance.arrayNode();
    tool.declaration(brief).forEach(tools::add);
    brief.functions().forEach(function -> tools.add(declaration(function)));
    if (!tools.isEmpty()) {
      body.set("tools", tools);
    }
    body.set("messages", asked.marked());
    return body;
  }

  private static ObjectNode declaration(Function function) {
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", function.name())
            .put("description", function.description());
    entry.set("input_schema", function.parameters());
    return entry;
  }
}
