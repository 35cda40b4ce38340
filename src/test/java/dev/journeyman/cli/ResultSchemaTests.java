package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.Schema;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results of real runs fit the published schema, and it refuses what no run can tell. */
class ResultSchemaTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path project;

  @SuppressWarnings("NullAway.Init")
  private static Schema schema;

  /** A model decided a step of one journey. */
  @SuppressWarnings("NullAway.Init")
  private static ObjectNode decided;

  /** From a recording. */
  @SuppressWarnings("NullAway.Init")
  private static ObjectNode replayed;

  /** A flaky, a failed and a blocked journey. */
  @SuppressWarnings("NullAway.Init")
  private static ObjectNode mixed;

  @BeforeAll
  static void run() throws IOException {
    schema = Schema.read(Path.of("docs/result.schema.json"));
    Terminal terminal =
        new Terminal(project)
            .with("ANTHROPIC_API_KEY", AnthropicServer.KEY)
            .file(
                "journeys/gift.md",
                """
                ---
                tags: [smoke]
                owner: growth
                stage: prototype
                severity: critical
                ---
                # A gift

                ## Steps
                1. Treat Ada to a mug, into the basket with it.
                   - "One mug" is shown.

                ## Always
                - No error in the console.
                """)
            .journey("mug", "1. Click Mug.", "   - \"One mug\" is shown.")
            .journey("flaky", "1. Click Pay.", "   - \"Paid\" is shown.")
            .journey("refund", "1. Click Mug.", "   - \"Refunded\" is shown.")
            .journey("nowhere", "1. Click \"No such thing\".", "   - \"Paid\" is shown.");
    AtomicInteger visits = new AtomicInteger();
    try (Site site = new Site();
        AnthropicServer provider = new AnthropicServer()) {
      site.page(
          "/",
          "<title>Shop</title><style>*{margin:0}button{position:absolute;width:200px;height:40px}</style>"
              + "<p id=done>Welcome</p><form action=/pay><button style='top:300px'>Pay</button></form>"
              + "<button style='left:100px;top:200px' onclick=\"done.textContent='One mug'\">Mug"
              + "</button>");
      site.on(
          "/pay",
          exchange -> {
            String word = visits.incrementAndGet() == 1 ? "Try later" : "Paid";
            Site.answer(exchange, 200, "text/html", "<h1>" + word + "</h1>");
          });
      provider.willAct(new Gesture.Click(new Gesture.At(200, 220), Gesture.Button.LEFT, 1, ""));
      provider.willCall("step_done", "{\"summary\":\"I clicked.\"}");
      List<String> words =
          List.of(
              "run",
              "--url",
              site.base().toString(),
              "--patience",
              "1",
              "--evidence",
              "facts",
              "--model",
              "anthropic/claude-sonnet-5-5",
              "--model-url",
              provider.base().toString(),
              "--json");
      decided = result(terminal, words, "--only", "gift", "--only", "mug");
      mixed =
          result(
              terminal,
              words,
              "--brain",
              "plain",
              "--retries",
              "1",
              "--only",
              "flaky",
              "--only",
              "refund",
              "--only",
              "nowhere");
      replayed = result(terminal, words, "--brain", "replay", "--only", "mug");
    }
  }

  private static ObjectNode result(Terminal terminal, List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    Call call = terminal.call(all.toArray(String[]::new));
    return (ObjectNode) call.json();
  }

  private static String verdict(JsonNode result, String journey) {
    return journey(result, journey).get("verdict").asText();
  }

  private static ObjectNode journey(JsonNode result, String id) {
    for (JsonNode journey : result.get("journeys")) {
      if (journey.get("id").asText().equals(id)) {
        return (ObjectNode) journey;
      }
    }
    throw new AssertionError(result.toPrettyString());
  }

  @Test
  void aResultWithACostOfAModelFits() {
    assertThat(verdict(decided, "gift")).isEqualTo("PASSED");
    assertThat(decided.at("/journeys/0/steps/0/asked/0/dollars").isNumber()).isTrue();
    assertThat(decided.at("/journeys/0/severity").asText()).isEqualTo("critical");
    assertThat(schema.violations(decided)).isEmpty();
  }

  @Test
  void aReplayedResultFits() {
    assertThat(verdict(replayed, "mug")).isEqualTo("PASSED");
    assertThat(replayed.findValuesAsText("by")).contains("replay");
    assertThat(schema.violations(replayed)).isEmpty();
  }

  @Test
  void aResultOfEveryOtherKindFits() {
    assertThat(verdict(mixed, "flaky")).isEqualTo("PASSED");
    assertThat(journey(mixed, "flaky").get("flaky").asBoolean()).isTrue();
    assertThat(verdict(mixed, "refund")).isEqualTo("FAILED");
    assertThat(verdict(mixed, "nowhere")).isEqualTo("BLOCKED");
    assertThat(schema.violations(mixed)).isEmpty();
  }

  @Test
  void whatNoRunCanTellIsRefused() {
    assertThat(broken("flaky", j -> j.put("verdict", "FAILED"))).isNotEmpty();
    assertThat(broken("flaky", j -> j.putArray("others"))).isNotEmpty();
    assertThat(broken("refund", j -> j.put("reason", ""))).isNotEmpty();
    assertThat(broken("refund", j -> j.remove("cause"))).isNotEmpty();
    assertThat(broken("refund", j -> j.put("verdict", "MAYBE"))).isNotEmpty();
    assertThat(broken("nowhere", j -> j.put("started", "yesterday"))).isNotEmpty();
    assertThat(broken("nowhere", j -> j.put("tookMs", -1))).isNotEmpty();
    assertThat(broken("nowhere", j -> j.put("novel", 1))).isNotEmpty();
    assertThat(broken("nowhere", j -> {})).isEmpty();
  }

  private static List<String> broken(String journey, Consumer<ObjectNode> change) {
    ObjectNode copy = mixed.deepCopy();
    change.accept(journey(copy, journey));
    return schema.violations(copy);
  }
}
