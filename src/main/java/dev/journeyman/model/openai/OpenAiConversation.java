package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Message;
import dev.journeyman.model.Meter;
import dev.journeyman.model.Usage;
import dev.journeyman.model.http.Reply;
import dev.journeyman.model.openai.Extras.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A conversation whose only memory is here. What failed was not said, and may be said again. */
final class OpenAiConversation implements Conversation {

  /** How often a model may say what it is about to do before it must do something. */
  private static final int REMARKS = 2;

  private static final int REFUSED = 400;

  private final Endpoint endpoint;
  private final Extras extras;
  private final Requests requests;
  private final Tools tools;
  private final Said said = new Said();
  private final List<JsonNode> items = new ArrayList<>();
  private List<Asked> open = List.of();

  OpenAiConversation(Endpoint endpoint, Extras extras, Requests requests, Tools tools) {
    this.endpoint = endpoint;
    this.extras = extras;
    this.requests = requests;
    this.tools = tools;
  }

  private record Exchange(List<JsonNode> sent, Reply reply) {}

  @Override
  public Answer say(Message message) {
    List<JsonNode> remarks = new ArrayList<>();
    Usage usage = Usage.NONE;
    String text = "";
    for (int round = 0; ; round++) {
      Exchange exchange = exchange(message, remarks);
      if (exchange.reply() instanceof Reply.Bad bad) {
        return new Answer.Failure(bad.kind(), bad.message(), usage);
      }
      Reply.Ok ok = (Reply.Ok) exchange.reply();
      JsonNode response = ok.body();
      Usage most = Meter.most(ok.sent(), requests.brief().maxTokens());
      usage = usage.plus(Heard.usage(response, most));
      try {
        Heard heard = Heard.of(response, tools);
        if (!heard.goesOn() || round == REMARKS) {
          remember(exchange.sent(), heard);
          return heard.turn(text, usage);
        }
        remarks.addAll(heard.items());
        text = text.isEmpty() ? heard.text() : text + "\n" + heard.text();
      } catch (Garbled e) {
        return new Answer.Failure(e.kind(), endpoint.withoutKey(e.reason()), usage);
      }
    }
  }

  private Exchange exchange(Message message, List<JsonNode> remarks) {
    while (true) {
      Set<Extra> sent = extras.sent();
      List<JsonNode> added =
          Stream.concat(said.items(message, open, full(sent)).stream(), remarks.stream()).toList();
      List<JsonNode> input = Stream.concat(items.stream(), added.stream()).toList();
      Reply reply = endpoint.post(requests.body(input, sent));
      boolean refused = reply instanceof Reply.Bad bad && bad.status() == REFUSED;
      if (!refused || !extras.drop(((Reply.Bad) reply).message(), sent)) {
        return new Exchange(added, reply);
      }
    }
  }

  private boolean full(Set<Extra> sent) {
    return sent.contains(Extra.DETAIL) && tools.generation() == Generation.COMPUTER;
  }

  private void remember(List<JsonNode> sent, Heard heard) {
    items.addAll(sent);
    items.addAll(heard.items());
    open = heard.asked();
  }
}
