package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Message;
import dev.journeyman.model.Meter;
import dev.journeyman.model.Usage;
import dev.journeyman.model.http.Reply;
import java.util.List;

/** Keeps all messages and sends them with each question. What was not answered is not kept. */
final class CompatibleConversation implements Conversation {

  private final CompatibleModel model;
  private final Brief brief;
  private final Speech speech;
  private ArrayNode messages = JsonNodeFactory.instance.arrayNode();
  private List<Call> open = List.of();

  CompatibleConversation(CompatibleModel model, Brief brief, Speech speech) {
    this.model = model;
    this.brief = brief;
    this.speech = speech;
    if (!speech.instructions().isBlank()) {
      messages.addObject().put("role", "system").put("content", speech.instructions());
    }
  }

  @Override
  public Answer say(Message message) {
    ArrayNode said = messages.deepCopy();
    said.addAll(
        message instanceof Message.Results results
            ? answers(results.results())
            : task((Message.Task) message));
    Reply reply = model.post(request(said));
    return reply instanceof Reply.Ok ok ? read(ok, said) : model.failure((Reply.Bad) reply);
  }

  private ObjectNode request(ArrayNode said) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", model.name().name())
            .put("max_tokens", brief.maxTokens())
            .put("stream", false);
    ArrayNode tools = speech.tools();
    if (!tools.isEmpty()) {
      body.set("tools", tools);
    }
    body.set("messages", said);
    return body;
  }

  private ArrayNode task(Message.Task task) {
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(
          "a task was given while calls wait for their results: " + ids(open));
    }
    return Letter.task(task);
  }

  private ArrayNode answers(List<CallResult> results) {
    List<Call> answered = results.stream().map(CallResult::call).toList();
    if (open.isEmpty() || !answered.equals(open)) {
      throw new IllegalArgumentException(
          "results of " + ids(answered) + " were given to the calls " + ids(open));
    }
    return messages.path(messages.size() - 1).has("tool_calls")
        ? Letter.byTools(results)
        : Letter.byText(results);
  }

  private Answer read(Reply.Ok reply, ArrayNode said) {
    JsonNode body = reply.body();
    JsonNode choice = body.path("choices").path(0);
    JsonNode message = choice.path("message");
    String finish = choice.path("finish_reason").asText("");
    Usage usage = usage(body.path("usage"), Meter.most(reply.sent(), brief.maxTokens()));
    if (!message.isObject()) {
      return new Answer.Failure(Kind.MALFORMED, "the answer has no message", usage);
    }
    if (finish.equals("content_filter") || message.path("refusal").isTextual()) {
      return new Answer.Failure(
          Kind.DECLINED, "the model refused: " + message.path("refusal").asText(finish), usage);
    }
    boolean cut = finish.equals("length");
    Heard heard = cut ? speech.hear(message).cut() : speech.hear(message);
    if (!cut && heard.calls().isEmpty() && heard.echo().path("content").asText().isBlank()) {
      return new Answer.Failure(Kind.MALFORMED, "the answer is empty", usage);
    }
    said.add(heard.echo());
    messages = said;
    open = heard.calls();
    Stop stop = cut ? Stop.TRUNCATED : open.isEmpty() ? Stop.END : Stop.CALLS;
    return new Turn(open, heard.text(), stop, usage);
  }

  /** The tokens of the prompt contain the cached ones. */
  private static Usage usage(JsonNode given, Usage most) {
    Meter meter = new Meter(given);
    long cached = meter.optional("/prompt_tokens_details/cached_tokens");
    long anew = meter.rest(meter.required("/prompt_tokens"), cached);
    return meter.or(new Usage(anew, cached, 0, meter.required("/completion_tokens")), most);
  }

  private static List<String> ids(List<Call> calls) {
    return calls.stream().map(it -> it.name() + " " + it.id()).toList();
  }
}
