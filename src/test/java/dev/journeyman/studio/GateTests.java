package dev.journeyman.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in. */
class GateTests {
  private static final String JOURNEY = "# A\n";
  private static final String SAVE = "{\"path\":\"journeys/a.md\",\"text\":\"x\",\"base\":null}";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static OpenStudio studio;

  @BeforeAll
  static void open() {
    studio = new OpenStudio(folder).file("journeys/kept.md", JOURNEY);
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
    assertThat(answer.json().get("error").asText()).isNotEmpty();
    assertThat(answer.json().get("remedy").asText()).isNotEmpty();
    assertThat(answer.head().toLowerCase(Locale.ROOT))
        .doesNotContain("access-control-", "set-cookie");
    assertNothingWritten();
  }

  private static void assertNothingWritten() {
    assertThat(studio.disk())
        .isEqualTo(Map.of("", "folder", "journeys", "folder", "journeys/kept.md", JOURNEY));
  }

  private static List<String> with(String... headers) {
    List<String> all = studio.ours();
    all.addAll(List.of(headers));
    return all;
  }

  @Test
  void thePageItselfIsLetIn() {
    assertThat(studio.get("/api/file?path=journeys/kept.md").json().get("text").asText())
        .isEqualTo(JOURNEY);
  }

  @Nested
  class AnotherSite {
    @Test
    void postsAForm() {
      assertRefused(
          studio.ask(
              "PUT /api/file",
              List.of(
                  "Host: " + studio.host(),
                  "Origin: https://evil.test",
                  "Content-Type: application/x-www-form-urlencoded"),
              SAVE));
    }

    @Test
    void postsPlainTextOrWithoutAType() {
      for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "")) {
        Answer answer =
            studio.ask(
                "PUT /api/file",
                with("Origin: http://" + studio.host(), "Content-Type: " + type),
                SAVE);
        assertThat(answer.status()).as(type).isEqualTo(415);
      }
      assertNothingWritten();
    }

    @Test
    void fetchesWithoutCors() {
      assertRefused(
          studio.ask(
              "POST /api/file",
              List.of(
                  "Host: " + studio.host(),
                  "Origin: https://evil.test",
                  "Sec-Fetch-Mode: no-cors",
                  "Sec-Fetch-Site: cross-site",
                  "Content-Type: text/plain"),
              SAVE));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://evil.test",
          "null",
          "http://127.0.0.1",
          "http://127.0.0.1:1",
          "https://127.0.0.1:PORT",
          "http://127.0.0.1:PORT.evil.test",
          "http://localhost:PORT",
          ""
        })
    void knowsTheTokenAndComesFromAnotherOrigin(String origin) {
      String said = "Origin: " + origin.replace("PORT", Integer.toString(studio.port()));
      assertRefused(
          studio.ask("PUT /api/file", with(said, "Content-Type: application/json"), SAVE));
      assertRefused(studio.ask("GET /api/project", with(said), ""));
      assertRefused(studio.ask("GET /api/events", with(said), ""));
    }

    @Test
    void asksForLeaveBeforeItWrites() {
      assertRefused(
          studio.ask(
              "OPTIONS /api/file",
              List.of(
                  "Host: " + studio.host(),
                  "Origin: https://evil.test",
                  "Access-Control-Request-Method: PUT",
                  "Access-Control-Request-Headers: x-journeyman-token"),
              ""));
    }

    @Test
    void isCalledSoByTheBrowser() {
      for (String site : List.of("cross-site", "same-site")) {
        assertRefused(studio.ask("GET /api/project", with("Sec-Fetch-Site: " + site), ""));
      }
    }
  }

  @Nested
  class TheToken {
    @Test
    void isMissingOrWrong() {
      String host = "Host: " + studio.host();
      for (String path :
          List.of("/api/project", "/api/events", "/api/file?path=journeys/kept.md")) {
        assertRefused(studio.ask("GET " + path, List.of(host), ""));
        assertRefused(
            studio.ask(
                "GET " + path, List.of(host, "X-Journeyman-Token: " + Token.random().text()), ""));
        assertRefused(studio.ask("GET " + path + "?token=" + studio.token(), List.of(host), ""));
        assertRefused(
            studio.ask("GET " + path, List.of(host, "Cookie: token=" + studio.token()), ""));
      }
    }

    @Test
    void isNeededHoweverThePathIsSpelled() {
      for (String path :
          List.of(
              "/api//project",
              "//api/project",
              "/x/../api/project",
              "/%61pi/project",
              "/api;a/project",
              "/API/project",
              "/api/./project")) {
        Answer answer = studio.ask("GET " + path, List.of("Host: " + studio.host()), "");
        assertThat(answer.status()).as(path).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("kept");
      }
    }

    @Test
    void isNewAtEachStartAndLong() {
      assertThat(Token.random().text()).hasSize(43).isNotEqualTo(Token.random().text());
      assertThat(Token.given("short")).isEmpty();
      assertThat(Token.given("a".repeat(31) + "#")).isEmpty();
      assertThat(Token.given("a".repeat(32))).isPresent();
    }
  }

  @Nested
  class TheHost {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "evil.test:PORT",
          "127.0.0.2:PORT",
          "192.168.1.7:PORT",
          "[::1]:PORT",
          "2130706433:PORT",
          "127.1:PORT",
          "0.0.0.0:PORT",
          "localhost",
          "localhost:1",
          "127.0.0.1",
          "LOCALHOST.:PORT",
          "a@127.0.0.1:PORT"
        })
    void isAnother(String host) {
      String said = "Host: " + host.replace("PORT", Integer.toString(studio.port()));
      for (String path : List.of("/", "/api/project", "/lib/crelt.js")) {
        Answer answer =
            studio.ask("GET " + path, List.of(said, "X-Journeyman-Token: " + studio.token()), "");
        assertThat(answer.status()).as(said).isIn(400, 403);
        assertThat(answer.body()).doesNotContain("kept").doesNotContain("<!doctype");
      }
    }

    @Test
    void isMissing() {
      String token = "X-Journeyman-Token: " + studio.token();
      assertThat(studio.ask("GET /api/project", List.of(token), "").status()).isEqualTo(400);
    }

    @Test
    void isSaidTwice() {
      List<String> twice = new ArrayList<>(studio.ours());
      twice.add("Host: evil.test");
      assertThat(studio.ask("GET /api/project", twice, "").status()).isEqualTo(400);
    }

    @Test
    void isLocalhost() {
      Answer answer =
          studio.ask(
              "GET /api/project",
              List.of("Host: localhost:" + studio.port(), "X-Journeyman-Token: " + studio.token()),
              "");
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  @Test
  void nobodyListensOnOtherInterfaces() throws SocketException {
    List<InetAddress> others =
        Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .toList();
    for (InetAddress other : others) {
      assertThatThrownBy(
              () -> {
                try (Socket socket = new Socket(other, studio.port())) {
                  assertThat(socket.isConnected()).isFalse();
                }
              })
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void thePageMayLoadNothingFromElsewhere() throws IOException {
    Answer page = studio.ask("GET /", List.of("Host: " + studio.host()), "");
    String policy = page.header("Content-Security-Policy").orElseThrow();
    String nonce = policy.replaceAll("(?s).*script-src 'self' 'nonce-([^']+)'.*", "$1");

    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(page.body()).contains(nonce).doesNotContain("{{nonce}}", studio.token());
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.header("Referrer-Policy")).contains("no-referrer");
    assertThat(page.header("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(page.header("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(studio.ask("GET /", List.of("Host: " + studio.host()), "").body())
        .doesNotContain(nonce);
  }
}
