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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole runs in which a model decides what no grammar reads. */
class ModelRunTests {

  private static final String MODEL = "anthropic/claude-sonnet-5-5";

  private static final String SHOP =
      "<title>Shop</title><style>*{margin:0}button{position:absolute;width:200px;height:40px}</style>"
          + "<p id=done>Welcome</p>"
          + "<button style='left:100px;top:100px' onclick=\"done.textContent='Open'\">Begin</button>"
          + "<button style='left:100px;top:200px' onclick=\"done.textContent='One mug'\">Mug into"
          + " the basket</button>";

  @TempDir private Path folder;
  @AutoClose private final Site site = new Site();
  @AutoClose private final AnthropicServer provider = new AnthropicServer();
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder).with("ANTHROPIC_API_KEY", AnthropicServer.KEY);
    site.page("/", SHOP);
    terminal.journey(
        "gift",
        "1. Click Begin.",
        "   - \"Open\" is shown.",
        "2. Treat Ada to a mug, into the basket with it.",
        "   - \"One mug\" is shown.");
  }

  private Call run(String... more) {
    List<String> all = new ArrayList<>(List.of("run", "--url", site.base().toString()));
    all.addAll(List.of("--patience", "1", "--model", MODEL));
    all.addAll(List.of("--model-url", provider.base().toString()));
    all.addAll(List.of(more));
    return terminal.call(all.toArray(String[]::new));
  }

  private void willClick(int y) {
    provider.willAct(new Gesture.Click(new Gesture.At(200, y), Gesture.Button.LEFT, 1, ""));
    provider.willCall("step_done", "{\"summary\":\"I clicked.\"}");
  }

  private JsonNode step(int index) throws IOException {
    return json("reports/latest/public/result.json").at("/journeys/0/steps/" + index);
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(file).toFile());
  }

  private JsonNode allure() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("reports/latest/public/allure-results"))) {
      Path result = files.filter(it -> it.toString().endsWith("-result.json")).findFirst().get();
      return new ObjectMapper().readTree(result.toFile());
    }
  }

  @Nested
  class Auto {

    @Test
    void asksOnlyForWhatTheGrammarCannotRead() throws IOException {
      willClick(220);
      Call call = run();
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(provider.violations()).isEmpty();
      assertThat(provider.requests()).hasSize(2);
      assertThat(step(0).at("/actions/1/by").asText()).isEqualTo("plain");
      assertThat(step(0).path("asked")).isEmpty();
      assertThat(step(1).at("/actions/0/by").asText()).isEqualTo(MODEL);
      assertThat(step(1).at("/actions/0/action").asText())
          .isEqualTo("click button \"Mug into the basket\" at 200, 220");
      assertThat(step(1).path("asked")).hasSize(2);
      assertThat(step(1).at("/asked/0/purpose").asText()).isEqualTo("act");
    }

    @Test
    void aHintThatNoGrammarReadsIsForTheModelThatActs() {
      terminal.journey(
          "gift",
          "1. Treat Ada to a mug, into the basket with it.",
          "   - \"One mug\" is shown.",
          "",
          "## Hints",
          "- Mugs are at the left.");
      willClick(220);
      Call call = run("--evidence", "facts");
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(provider.requests().get(0).at("/messages").toString())
          .contains("Mugs are at the left.");
      assertThat(call.out())
          .contains("hint: \u201cMugs are at the left.\u201d no grammar reads it");
    }

    @Test
    void aRunThatRepeatsARecordingAsksNobody() throws IOException {
      willClick(220);
      assertThat(run("--evidence", "facts").out()).contains(", 2 model calls");
      Call again = run("--evidence", "facts");
      assertThat(again.code()).as(again.out() + again.err()).isZero();
      assertThat(provider.requests()).hasSize(2);
      assertThat(again.out()).contains(", 0 model calls");
      assertThat(json("reports/latest/public/result.json").at("/totals/modelCalls").asLong())
          .isZero();
      assertThat(folder.resolve("reports/latest/public/summary.md"))
          .content()
          .contains("0 model calls");
      assertThat(step(1).at("/actions/0/by").asText()).isEqualTo("replay");
    }

    @Test
    void theSummarySaysWhoDecidedAndWhatItCost() throws IOException {
      willClick(220);
      run();
      String summary =
          Files.readString(folder.resolve("reports/latest/public/summary.md")).replace("\\", "");
      assertThat(summary)
          .contains("## Models")
          .contains("plain (1 step), anthropic/claude-sonnet-5-5 (1 step)")
          .contains("2,622 new, 14,000 cached, 84 written")
          .containsPattern("<span>\\$</span>\u200b0\\.00\\d+");
    }

    @Test
    void everyPictureThatTheModelSawStandsBeforeWhatItDidThen() throws IOException {
      willClick(220);
      run();
      JsonNode lines = allure().at("/steps/1/steps");
      List<String> names = new ArrayList<>();
      lines.forEach(it -> names.add(it.path("name").asText()));
      assertThat(names.subList(0, 3))
          .satisfiesExactly(
              it -> assertThat(it).startsWith(MODEL + " was asked to act"),
              it -> assertThat(it).startsWith("click button \"Mug into the basket\""),
              it -> assertThat(it).startsWith(MODEL + " was asked to act"));
      for (int asked : List.of(0, 2)) {
        JsonNode picture = lines.path(asked).path("attachments").path(0);
        assertThat(picture.path("name").asText()).isEqualTo("What the model saw");
        assertThat(picture.path("type").asText()).isEqualTo("image/jpeg");
        assertThat(
                folder
                    .resolve("reports/latest/public/allure-results")
                    .resolve(picture.path("source").asText()))
            .isNotEmptyFile();
      }
    }
  }

  @Nested
  class Vision {

    @Test
    void everyStepIsTheModels() throws IOException {
      willClick(120);
      willClick(220);
      Call call = run("--brain", "vision");
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(provider.requests()).hasSize(4);
      assertThat(step(0).at("/actions/1/by").asText()).isEqualTo(MODEL);
      assertThat(step(1).at("/actions/0/by").asText()).isEqualTo(MODEL);
    }

    @Test
    void theReportIsBuiltAsThatOfAPlainRun() throws IOException {
      willClick(120);
      willClick(220);
      run("--brain", "vision");
      Set<String> result = paths("", json("reports/latest/public/result.json"));
      Set<String> shown = paths("", allure());
      terminal.journey(
          "gift",
          "1. Click Begin.",
          "   - \"Open\" is shown.",
          "2. Click \"Mug into the basket\".",
          "   - \"One mug\" is shown.");
      run("--brain", "plain");
      result.removeIf(it -> it.contains("/asked/"));
      assertThat(result).isEqualTo(paths("", json("reports/latest/public/result.json")));
      assertThat(shown).containsAll(paths("", allure()));
    }
  }

  @Nested
  class Keys {

    @ParameterizedTest
    @CsvSource({
      "ANTHROPIC_API_KEY, k, anthropic/claude-sonnet-5-5, set ANTHROPIC_API_KEY to the whole key",
      "OPENAI_API_KEY, sk-, openai/gpt-6.1-terra, set OPENAI_API_KEY to the whole key",
      "JOURNEYMAN_MODEL_KEY, no, compatible/local, unset JOURNEYMAN_MODEL_KEY"
    })
    void thatAreTooShortToBeKeptOutOfReportsAreRefused(
        String variable, String key, String model, String remedy) {
      Call call =
          terminal
              .with(variable, key)
              .call("run", "--model", model, "--model-url", provider.base().toString());
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("shorter than 4 characters", remedy);
      assertThat(provider.requests()).isEmpty();
    }

    @Test
    void areInNoFileOfTheRun() {
      willClick(220);
      Call call = run();
      assertThat(call.out() + call.err() + terminal.textOf("reports"))
          .doesNotContain(AnthropicServer.KEY);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void areNotInTheEnvironmentOfTheApp() throws IOException {
      List<String> variables =
          List.of(
              "ANTHROPIC_API_KEY",
              "OPENAI_API_KEY",
              "GEMINI_API_KEY",
              "GOOGLE_API_KEY",
              "JOURNEYMAN_MODEL_KEY");
      variables.forEach(it -> terminal.with(it, "not-for-the-app"));
      terminal
          .with("COLOUR", "not-a-key")
          .file(
              "journeyman.yaml",
              "command: env > seen.txt; exit 7\nurl: http://127.0.0.1:{{port}}\n")
          .call("run", "--model", MODEL);
      assertThat(Files.readString(folder.resolve("seen.txt")))
          .contains("not-a-key")
          .doesNotContain("not-for-the-app");
    }
  }

  @Nested
  class APromiseOfWhichACheckIsRecorded {

    private int asked;

    @BeforeEach
    void first() {
      terminal.journey(
          "gift",
          "1. Treat Ada to a mug, into the basket with it.",
          "   - The basket holds what was promised.");
      willClick(220);
      provider.willCall("write_check", "{\"sentences\":[\"\\\"One mug\\\" is shown.\"]}");
      Call call = run();
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      asked = provider.requests().size();
      provider.otherwise(request -> new Gesture.Screenshot());
    }

    @Test
    void asksNobody() throws IOException {
      Call call = run();
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(provider.requests()).hasSize(asked);
      JsonNode promise = step(0).at("/expectations/0");
      assertThat(promise.path("check").asText()).isEqualTo("\"One mug\" is shown");
      assertThat(promise.path("by").asText()).isEqualTo(MODEL);
    }

    @Test
    void needsNoModel() {
      Call call =
          terminal.call(
              "run", "--url", site.base().toString(), "--patience", "1", "--brain", "replay");
      assertThat(call.code()).as(call.out() + call.err()).isZero();
    }

    @Test
    void failsWhereThePromiseIsBroken() {
      site.page("/", SHOP.replace("'One mug'", "'No mug'"));
      Call call = run();
      assertThat(call.code()).as(call.out() + call.err()).isEqualTo(1);
      assertThat(provider.requests()).hasSize(asked);
    }

    @Test
    void asksAnewWhereTheWordsHaveChanged() {
      terminal.journey(
          "gift",
          "1. Treat Ada to a mug, into the basket with it.",
          "   - The basket holds 2 of what was promised.");
      run();
      assertThat(provider.requests()).hasSizeGreaterThan(asked);
    }
  }

  @Nested
  class OtherHosts {

    @Test
    void areReachedOnlyWhereNoModelMayAct() throws IOException {
      AtomicInteger told = new AtomicInteger();
      try (Site canary = new Site()) {
        canary.on("/x", exchange -> told.incrementAndGet());
        site.page("/", "<p>Shop</p><img src='" + canary.base() + "/x'>");
        terminal.journey(
            "look",
            "1. Reload the page.",
            "   - \"Shop\" is still shown.",
            "",
            "## Always",
            "",
            "- No error in the console.");
        Call call = run("--only", "look");
        assertThat(call.code()).as(call.out() + call.err()).isZero();
        assertThat(told).hasValue(0);
        assertThat(terminal.textOf("reports")).contains("was not sent: this run may not reach");
        run("--only", "look", "--brain", "plain");
        assertThat(told).hasPositiveValue();
      }
    }
  }

  @Nested
  class Trouble {

    @Test
    void aModelThatCannotBeReachedBlocks() {
      provider.close();
      Call call = run();
      assertThat(call.code()).as(call.out() + call.err()).isEqualTo(2);
      assertThat(call.out()).contains("BLOCKED").contains("gift.md:6");
    }

    @Test
    void aModelThatRefusesBlocks() {
      provider.willAnswer(
          401,
          "{\"type\":\"error\",\"error\":{\"type\":\"authentication_error\",\"message\":\"no\"}}");
      assertThat(run().code()).isEqualTo(2);
    }
  }

  private static Set<String> paths(String above, JsonNode node) {
    Set<String> all = new TreeSet<>();
    if (node.isObject()) {
      node.properties()
          .forEach(
              it -> {
                all.add(above + "/" + it.getKey());
                all.addAll(paths(above + "/" + it.getKey(), it.getValue()));
              });
    } else if (node.isArray()) {
      StreamSupport.stream(node.spliterator(), false).forEach(it -> all.addAll(paths(above, it)));
    }
    return all;
  }
}
