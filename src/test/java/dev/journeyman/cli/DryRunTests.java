package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.cli.Terminal.Call;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run would ask of a model, said beforehand. */
class DryRunTests {

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal =
        new Terminal(folder)
            .with("ANTHROPIC_API_KEY", "sk-nothing-is-asked")
            .file(
                "journeyman.yaml",
                "model: anthropic/claude-sonnet-5-5\nbudget: 20 calls, 100000 tokens\n")
            .journey(
                "gift",
                "1. Click Begin.",
                "   - \"Open\" is shown.",
                "2. Treat Ada to a mug.",
                "   - The layout is not broken.")
            .journey("plain", "1. Click Begin.", "   - \"Open\" is shown.");
  }

  @Test
  void itSaysWhichLinesNeedAModelAndWhatThatMayCost() {
    Call call = terminal.call("run", "--dry-run");
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.out().lines())
        .containsSubsequence(
            "Nothing is started. Model: anthropic/claude-sonnet-5-5",
            "The journey gift: 1 of 2 steps and 1 of 2 promises need a model",
            "  journeys/gift.md:6  step  Treat Ada to a mug.",
            "  journeys/gift.md:7  promise  The layout is not broken.",
            "  at most 20 calls, 100000 tokens, $1.00",
            "The journey plain: 0 of 1 step and 0 of 1 promise need a model",
            "In all: at most 20 calls, 100000 tokens, $1.00");
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void withVisionEveryStepIsTheModels() {
    Call call = terminal.call("run", "--dry-run", "--brain", "vision", "--only", "plain");
    assertThat(call.out()).contains("1 of 1 step and 0 of 1 promise need a model");
  }

  @Test
  void aRunHasNoMoreThanItsOwnBudget() {
    terminal.file(
        "journeyman.yaml",
        "model: anthropic/claude-sonnet-5-5\nbudget: 20 calls, 100000 tokens\nrun-budget: 30 calls, $0.10\n");
    Call call = terminal.call("run", "--dry-run", "--brain", "vision");
    assertThat(call.out()).contains("In all: at most 30 calls, 200000 tokens, $0.10");
  }

  @Test
  void aModelWithoutAPriceHasNoCeilingInDollars() {
    Call call =
        terminal.call(
            "run",
            "--dry-run",
            "--model",
            "compatible/llama",
            "--model-url",
            "http://127.0.0.1:9/v1");
    assertThat(call.out()).contains("20 calls, 100000 tokens, dollars unknown");
  }

  @Test
  void withoutAModelItSaysThatItWouldBlock() {
    terminal.file("journeyman.yaml", "url: http://127.0.0.1:9\n");
    Call call = terminal.call("run", "--dry-run");
    assertThat(call.code()).isZero();
    assertThat(call.out())
        .contains("No model")
        .contains("In all: at most 0 calls, 0 tokens, $0.00");
  }

  @Test
  void forProgramsItIsOneObject() {
    JsonNode json = terminal.call("run", "--dry-run", "--json").json();
    assertThat(json.path("dryRun").asBoolean()).isTrue();
    assertThat(json.at("/journeys/0/needs/0/line").asInt()).isEqualTo(6);
    assertThat(json.at("/journeys/0/needs/0/kind").asText()).isEqualTo("step");
    assertThat(json.at("/ceiling/calls").asInt()).isEqualTo(20);
    assertThat(json.at("/ceiling/dollars").asDouble()).isEqualTo(1.0);
  }

  @Test
  void aJourneyThatIsWrongIsWrongUsage() {
    terminal.journey("empty", "1. Click Begin.");
    assertThat(terminal.call("run", "--dry-run").code()).isEqualTo(64);
  }

  @Test
  void lintSaysWhatGoesToTheModel() {
    Call call = terminal.call("lint");
    assertThat(call.code()).isZero();
    assertThat(call.out())
        .contains("goes to the model anthropic/claude-sonnet-5-5")
        .doesNotContain("needs a model");
  }
}
