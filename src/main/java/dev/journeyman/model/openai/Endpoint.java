package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Access;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.http.JsonClient;
import dev.journeyman.model.http.Reply;
import java.net.URI;
import java.util.Map;

/** Where requests go, and the key that goes with them and never comes back. */
final class Endpoint {

  private static final URI OWN = URI.create("https://api.openai.com/v1");

  private final URI address;
  private final String key;
  private final JsonClient client;

  Endpoint(Access access) {
    String base = access.base().orElse(OWN).toString();
    address = URI.create(base.replaceAll("/+$", "") + "/responses");
    key = access.key().strip();
    client = new JsonClient(access.total());
  }

  Reply post(JsonNode body) {
    if (!key.chars().allMatch(it -> it > ' ' && it < 127)) {
      return new Reply.Bad(
          Kind.UNAUTHORIZED, 0, "the key holds a character that no key of OpenAI's has");
    }
    Map<String, String> headers =
        key.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key);
    return withoutKey(client.post(address, headers, body));
  }

  void cancel() {
    client.cancel();
  }

  /** A proxy between us and the vendor may quote what it was sent. */
  private Reply withoutKey(Reply reply) {
    return reply instanceof Reply.Bad bad
        ? new Reply.Bad(bad.kind(), bad.status(), withoutKey(bad.message()))
        : reply;
  }

  String withoutKey(String text) {
    return key.isEmpty() ? text : text.replace(key, "[key]");
  }
}
