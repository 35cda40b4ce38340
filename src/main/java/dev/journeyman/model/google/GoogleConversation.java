package dev.journeyman.model.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Turn;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Call;
import dev.journeyman.model.CallResult;
import dev.journeyman.model.CallResult.Tab;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Message;
import dev.journeyman.model.Meter;
import dev.journeyman.model.Usage;
import dev.journeyman.model.http.Reply;
import java.util.List;
import java.util.Set;

/** Keeps all contents and sends them with each question. What was not answered is not kept. */
final class GoogleConversation implements Conversation {

  private static final int TRIES = 2;

  private final GoogleModel model;
  private final Brief brief;
  private final Repertoire repertoire;
  private ArrayNode contents = JsonNodeFactory.instance.arrayNode();
  private List<Call> open = List.of();
  private String url = "about:blank";

  GoogleConversation(GoogleModel model, Brief brief) {
    this.model = model;
    this.brief = brief;
    repertoire = new Repertoire(brief);
  }

  @Override
  public Answer say(Message message) {
    Reading reading = ask(message);
    if (reading.answer() instanceof Turn turn) {
      contents = with(parts(message, model.quirks()));
      reading.content().ifPresent(contents::add);
      open = turn.calls();
    }
    return reading.answer();
  }

  private Reading ask(Message message) {
    Usage spent = Usage.NONE;
    for (int attempt = 1; ; attempt++) {
      Reply reply =
          model.post(
              quirks -> Letter.request(brief, repertoire, with(parts(message, quirks)), quirks));
      Reading reading = read(reply).after(spent);
      if (attempt == TRIES || !reading.worthAnotherTry()) {
        return reading;
      }
      spent = reading.answer().usage();
    }
  }

  private Reading read(Reply reply) {
    return reply instanceof Reply.Ok ok
        ? Reading.of(ok.body(), repertoire, Meter.most(ok.sent(), brief.maxTokens()))
        : Reading.failed(model.failure((Reply.Bad) reply));
  }

  private ArrayNode parts(Message message, Set<Quirk> quirks) {
    return message instanceof Message.Results results
        ? answers(results.results(), quirks)
        : task((Message.Task) message);
  }

  private ArrayNode task(Message.Task task) {
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(
          "a task was given while calls wait for their results: " + ids(open));
    }
    return Letter.task(task);
  }

  private ArrayNode answers(List<CallResult> results, Set<Quirk> quirks) {
    List<Call> answered = results.stream().map(CallResult::call).toList();
    if (open.isEmpty() || !answered.equals(open)) {
      throw new IllegalArgumentException(
          "results of " + ids(answered) + " were given to the calls " + ids(open));
    }
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    List<JsonNode> calls =
        contents.path(contents.size() - 1).path("parts").findValues("functionCall");
    for (int i = 0; i < results.size(); i++) {
      results.get(i).tabs().stream().filter(Tab::active).forEach(it -> url = it.url());
      parts.add(Letter.answer(results.get(i), url, calls.get(i).has("id"), quirks));
    }
    return parts;
  }

  /** The turns of user and model alternate: after an empty one the last is continued. */
  private ArrayNode with(ArrayNode parts) {
    ArrayNode said = contents.deepCopy();
    JsonNode last = said.path(said.size() - 1);
    if (last.path("role").asText().equals("user")) {
      ((ArrayNode) last.path("parts")).addAll(parts);
    } else {
      said.addObject().put("role", "user").set("parts", parts);
    }
    return said;
  }

  private static List<String> ids(List<Call> calls) {
    return calls.stream().map(it -> it.name() + " " + it.id()).toList();
  }
}
