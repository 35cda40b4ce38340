package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Access;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Conversation;
import dev.journeyman.model.Model;
import dev.journeyman.model.ModelName;
import dev.journeyman.model.http.JsonClient;
import dev.journeyman.model.http.Reply;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Claude model behind Anthropic's Messages API. */
public final class AnthropicModel implements Model {

  private static final String VENDOR = "https://api.anthropic.com";

  /**
   * The newer 2026-10-21 takes the same requests; this one is also known to proxies and gateways.
   */
  private static final String VERSION = "2023-06-01";

  private final ModelName name;
  private final URI address;
  private final String key;
  private final JsonClient client;
  private volatile Tool best;

  public AnthropicModel(String name, Access access) {
    this.name = new ModelName(ModelName.Provider.ANTHROPIC, name);
    address = messages(access.base().map(URI::toString).orElse(VENDOR));
    key = access.key().strip();
    client = new JsonClient(access.total());
    best = Tool.bestOf(name);
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public Conversation begin(Brief brief) {
    return new MessagesConversation(this, brief);
  }

  @Override
  public void cancel() {
    client.cancel();
  }

  /** The richest tool that this model takes, as far as is known by now. */
  Tool best() {
    return best;
  }

  void tookOnly(Tool tool) {
    best = tool;
  }

  Reply post(JsonNode body, Tool tool) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("anthropic-version", VERSION);
    tool.beta().ifPresent(it -> headers.put("anthropic-beta", it));
    if (!key.isEmpty()) {
      headers.put("x-api-key", key);
    }
    return client.post(address, headers, body);
  }

  private static URI messages(String base) {
    String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return URI.create(trimmed + (trimmed.endsWith("/v1") ? "/messages" : "/v1/messages"));
  }
}
