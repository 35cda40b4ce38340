package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that an honest model wrote, repeated without a model on apps that work and that do not.
 */
class RecordedCheckTests {

  private static final String WRAPPED = "\"Wrapped; with a card\" is shown";
  private static final String PICKED = "\"A mug for Ada\" is shown";

  @TempDir private Path folder;
  @AutoClose private final Site site = new Site();
  @AutoClose private final AnthropicServer provider = new AnthropicServer();
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder).with("ANTHROPIC_API_KEY", AnthropicServer.KEY);
    terminal.journey(
        "gift", "1. Treat Ada to something nice.", "   - She gets it the way she likes it.");
    app("A mug for Ada", "Wrapped; with a card");
    provider.writing(this::reads);
  }

  private void app(String... said) {
    site.page(
        "/",
        "<style>button{position:absolute;left:100px;top:100px;width:200px;height:40px}</style>"
            + "<button onclick=\"document.querySelector('main').innerHTML='<p>"
            + String.join("</p><p>", said)
            + "</p>'\">Treat</button><main></main>");
  }

  private Call run(String... more) {
    String[] all = {
      "run", "--url", site.base().toString(), "--patience", "1", "--evidence", "facts"
    };
    return terminal.call(
        java.util.stream.Stream.of(all, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  private Call record(String check) {
    provider.willAct(new Gesture.Click(new Gesture.At(200, 120), Gesture.Button.LEFT, 1, ""));
    provider.willCall("step_done", "{\"summary\":\"Treated.\"}");
    provider.willCall("write_check", "{\"sentences\":[" + check + "]}");
    return run("--model", "anthropic/claude-sonnet-5-5", "--model-url", provider.base().toString());
  }

  private static String quoted(String sentence) {
    return '"' + sentence.replace("\"", "\\\"") + '"';
  }

  /** The reader is honest; a judge can tell nothing. */
  private void reads(JsonNode request) {
    String text = request.at("/messages/0/content/0/text").asText("");
    int second = text.indexOf("The second note:");
    if (second < 0) {
      provider.willCall(
          "rule",
          "{\"first\":\"cannot_tell\",\"first_quote\":\"\",\"second\":\"cannot_tell\",\"second_quote\":\"\",\"seen\":\"\"}");
    } else {
      boolean first = text.indexOf("Ada") < second && text.contains("A mug for Ada");
      provider.willCall(
          "implies",
          "{\"first\":\""
              + (first ? "yes" : "no")
              + "\",\"second\":\""
              + (!first && text.contains("A mug for Ada") ? "yes" : "no")
              + "\",\"reason\":\"so\"}");
    }
  }

  private Path recording() {
    return folder.resolve("journeys/recordings/gift.json");
  }

  @Test
  void areAListOfSentencesThatARightAppFulfilsAgain() throws IOException {
    Call first = record(quoted(PICKED) + "," + quoted(WRAPPED));
    assertThat(first.code()).as(first.out() + first.err()).isZero();
    JsonNode check = new ObjectMapper().readTree(recording().toFile()).at("/checks/0/check");
    assertThat(check).extracting(JsonNode::asText).containsExactly(PICKED, WRAPPED);
    int asked = provider.requests().size();
    Call again = run("--brain", "replay");
    assertThat(again.code()).as(again.out() + again.err()).isZero();
    assertThat(provider.requests()).hasSize(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A mug for Ada", "Wrapped; with a card", "Sold out, sorry"})
  void failOnAnAppThatBreaksOneOfThem(String said) {
    record(quoted(PICKED) + "," + quoted(WRAPPED));
    app(said);
    Call again = run("--brain", "replay");
    assertThat(again.code()).as(again.out() + again.err()).isEqualTo(1);
  }

  @Test
  void mayStandInOneTextAsInOlderFiles() throws IOException {
    record(quoted(PICKED) + "," + quoted(WRAPPED));
    String now = Files.readString(recording());
    String joined = quoted(PICKED + "; " + WRAPPED);
    int from = now.indexOf("[", now.indexOf("\"check\":"));
    Files.writeString(
        recording(), now.substring(0, from) + joined + now.substring(now.indexOf("]", from) + 1));
    Call again = run("--brain", "replay");
    assertThat(again.code()).as(again.out() + again.err()).isZero();
    app("A mug for Ada");
    assertThat(run("--brain", "replay").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"Opening times\" is shown", "The fee reads \"12.40\"", "\"12.40\" is shown"})
  void areNotKeptWhereTheyAreNotAboutThePromiseOrTakeTheirValueFromThePage(String check) {
    app("A mug for Ada", "Opening times", "<label>Fee <output>12.40</output></label>");
    provider.writing(
        request -> {
          if (request.toString().contains("write_check")) {
            provider.willCall("no_check", "{\"reason\":\"none\"}");
          } else {
            reads(request);
          }
        });
    Call first = record(quoted(check));
    assertThat(first.code()).as(first.out() + first.err()).isEqualTo(2);
    assertThat(recording()).doesNotExist();
  }
}
