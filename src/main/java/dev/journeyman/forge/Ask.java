package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * One question to a forge. The token is no part of it.
 *
 * @param purpose what it is for, to follow "to"
 * @param grant what to set where the token may not do this
 * @param pretended what a forge may answer, for a rehearsal
 */
record Ask(
    String method,
    HttpUrl url,
    Map<String, String> headers,
    Payload payload,
    Effect effect,
    String purpose,
    String grant,
    JsonNode pretended) {

  /** What becomes of asking twice. */
  enum Effect {
    /** Nothing is changed. */
    READ,
    /** Twice is as good as once. */
    REPEATABLE,
    /** Twice is not what once is. */
    ONCE
  }

  static Ask read(HttpUrl url, String purpose) {
    return new Ask(
        "GET",
        url,
        Map.of(),
        new Payload.Nothing(),
        Effect.READ,
        purpose,
        "",
        JsonNodeFactory.instance.objectNode());
  }

  /** A change that can be made twice; see {@link #once}. */
  static Ask write(String method, HttpUrl url, Payload payload, String purpose) {
    return new Ask(
        method,
        url,
        Map.of(),
        payload,
        Effect.REPEATABLE,
        purpose,
        "",
        JsonNodeFactory.instance.objectNode());
  }

  Ask once() {
    return with(Effect.ONCE);
  }

  /** For a question that is put by POST and changes nothing. */
  Ask reading() {
    return with(Effect.READ);
  }

  private Ask with(Effect other) {
    return new Ask(method, url, headers, payload, other, purpose, grant, pretended);
  }

  Ask to(HttpUrl other) {
    return new Ask(method, other, headers, payload, effect, purpose, grant, pretended);
  }

  Ask headers(Map<String, String> those) {
    return new Ask(method, url, those, payload, effect, purpose, grant, pretended);
  }

  Ask grant(String text) {
    return new Ask(method, url, headers, payload, effect, purpose, text, pretended);
  }

  Ask pretend(JsonNode answer) {
    return new Ask(method, url, headers, payload, effect, purpose, grant, answer);
  }
}
