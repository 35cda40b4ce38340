package dev.journeyman.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client and a server on loopback. */
abstract class Posting {

  static final String KEY = "sk-test-0123456789";
  static final Map<String, String> HEADERS =
      Map.of("x-api-key", KEY, "authorization", "Bearer " + KEY, "version", "2023-06-01");

  final MockWebServer server = new MockWebServer();
  final JsonClient client = new JsonClient(Duration.ofSeconds(30));

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  Reply post() {
    return post(address());
  }

  Reply post(URI address) {
    return client.post(address, HEADERS, question());
  }

  URI address() {
    return server.url("/v1/messages").uri();
  }

  static JsonNode question() {
    return JsonNodeFactory.instance.objectNode().put("question", "why");
  }

  static Reply.Bad bad(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Bad.class);
    return (Reply.Bad) reply;
  }

  static MockResponse answer(int status, String body, String... headers) {
    MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.setHeader(headers[i], headers[i + 1]);
    }
    return response.build();
  }
}
