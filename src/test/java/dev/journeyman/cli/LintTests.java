package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.cli.Terminal.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says without a browser. */
class LintTests {

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
  }

  @Nested
  class Explaining {

    @BeforeEach
    void write() throws IOException {
      Files.createDirectories(folder.resolve("journeys"));
      Files.writeString(
          folder.resolve("journeys/pay.md"),
          """
          ---
          data: {email: "pat@example.com"}
          ---
          # Pay

          ## Steps
          1. Enter {{email}} in Email and click "Pay now".
             - The cart badge shows 0.
             - It feels safe.
          """);
    }

    @Test
    void eachLineIsToldWithWhoReadsIt() throws IOException {
      Call call = terminal.call("lint", "--explain");
      String told =
          """
          journeys/pay.md:7: Enter {{email}} in Email and click "Pay now".
            plain: Enter \u201c{{email}}\u201d in the field \u201cEmail\u201d, then click the button or link \u201cPay now\u201d.
          journeys/pay.md:8: The cart badge shows 0.
            plain: The badge \u201ccart\u201d shows the number 0.
          """;
      assertThat(call.out()).contains(told, "  nobody: Nobody can read this");
      assertThat(Files.readString(Path.of("docs/lint.md"))).contains(told);
      assertThat(terminal.call("lint").out()).doesNotContain("the button or link");
    }

    @Test
    void programsGetItToo() {
      JsonNode first = terminal.call("lint", "--explain", "--json").json().at("/understanding/0");
      assertThat(first.get("file").asText()).isEqualTo("journeys/pay.md");
      assertThat(first.get("line").asInt()).isEqualTo(7);
      assertThat(first.get("part").asText()).isEqualTo("step");
      assertThat(first.get("text").asText()).contains("Pay now");
      assertThat(first.get("reading").asText()).contains("Pay now");
      assertThat(first.get("by").asText()).isEqualTo("plain");
    }
  }

  @Nested
  class Usage {

    @Test
    void anUnknownOptionIsRefusedWithTheOneThatIsMeant() {
      Call call = terminal.call("run", "--workrs", "2");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("--workrs").contains("--workers").contains("--help");
      assertThat(call.out()).isEmpty();
    }

    @Test
    void anUnknownCommandIsRefusedWithTheOneThatIsMeant() {
      Call call = terminal.call("runn");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("run");
    }

    @Test
    void aValueOfTheWrongKindIsRefused() {
      assertThat(terminal.call("run", "--workers", "many").code()).isEqualTo(64);
      assertThat(terminal.call("run", "--data", "novalue").code()).isEqualTo(64);
    }

    @Test
    void visionWithoutAModelIsRefused() {
      Call call = terminal.call("run", "--brain", "vision");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("needs a model").contains("--model PROVIDER/NAME");
    }

    @Test
    void helpSaysWhatTheExitCodesMean() {
      Call call = terminal.call("--help");
      assertThat(call.code()).isZero();
      assertThat(call.out()).containsPattern("64 +wrong usage").contains("lint").contains("run");
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
      Call call = terminal.call();
      assertThat(call.code()).isZero();
      assertThat(call.out()).contains("lint").contains("doctor");
    }
  }

  @Nested
  class Lint {

    @Test
    void journeysWithoutFaultAreCounted() {
      Call call =
          terminal
              .file(
                  "journeys/pay.md",
                  "---\nowner: us\n---\n# Pay\n\n## Steps\n1. Click Pay.\n   - \"Paid\" is shown.\n")
              .call("lint");
      assertThat(call.code()).isZero();
      assertThat(call.out()).isEqualTo("1 journey, 0 problems" + System.lineSeparator());
    }

    @Test
    void aJourneyThatPromisesNothingIsAnError() {
      Call call = terminal.journey("pay", "1. Click Pay.").call("lint");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.out()).contains("journeys/pay.md:");
    }

    @Test
    void aLineThatNeedsAModelIsOnlyAWarning() {
      Call call =
          terminal.journey("pay", "1. Click Pay.", "   - The layout is not broken.").call("lint");
      assertThat(call.code()).isZero();
      assertThat(call.out()).contains("journeys/pay.md:5").contains("needs a model");
    }

    @Test
    void forProgramsItIsOneObjectAndNothingElse() {
      Call call = terminal.journey("pay", "1. Click Pay.").call("lint", "--json");
      JsonNode json = call.json();
      assertThat(call.code()).isEqualTo(64);
      assertThat(json.get("problems").get(0).get("severity").asText()).isEqualTo("error");
      assertThat(json.get("problems").get(0).get("file").asText()).isEqualTo("journeys/pay.md");
      assertThat(call.err()).contains("journeys/pay.md:");
    }

    @Test
    void textOfAJourneyCannotPaintTheTerminal() {
      Call call =
          terminal
              .journey("pay", "1. Click Pay.", "   - The layout is \u001b[31mred\u001b]0;x\u0007.")
              .call("lint");
      assertThat(call.out() + call.err()).doesNotContain("\u001b").contains("control character");
    }
  }

  @Nested
  class Doctor {

    @Test
    void itSaysWhatIsThere() {
      Call call = terminal.call("doctor", "--json");
      assertThat(call.code()).isZero();
      assertThat(call.json().get("well").asBoolean()).isTrue();
    }

    @Test
    void aMissingBrowserIsSaidInShortLinesWithTheRemedy() {
      Call call =
          terminal
              .with("PATH", "")
              .with("PLAYWRIGHT_BROWSERS_PATH", "/nowhere")
              .file("journeyman.yaml", "url: http://localhost\nbrowser: no-such-browser\n")
              .call("doctor");
      assertThat(call.code()).isEqualTo(2);
      assertThat(call.out().lines())
          .contains("           tried:", "           to get one: journeyman doctor --install")
          .allSatisfy(line -> assertThat(line).hasSizeLessThan(140));
    }

    @Test
    void aConfigThatIsWrongIsNotWell() {
      Call call = terminal.file("journeyman.yaml", "comand: npm start\n").call("doctor");
      assertThat(call.code()).isEqualTo(2);
      assertThat(call.out()).contains("comand").contains("command");
    }
  }

  @Nested
  class Colours {

    private Call lintedProblem() {
      return terminal.call("doctor");
    }

    @Test
    void theyAreForPeople() {
      terminal.watched();
      assertThat(lintedProblem().out()).contains("\u001b[");
    }

    @Test
    void programsSeeNone() {
      assertThat(lintedProblem().out()).doesNotContain("\u001b");
    }

    @Test
    void whoeverAsksForNoneSeesNone() {
      terminal.watched().with("NO_COLOR", "1");
      assertThat(lintedProblem().out()).doesNotContain("\u001b");
      assertThat(terminal.call("--help").out()).doesNotContain("\u001b");
    }

    @Test
    void aDumbTerminalSeesNone() {
      terminal.watched().with("TERM", "dumb");
      assertThat(lintedProblem().out()).doesNotContain("\u001b");
    }
  }

  @Nested
  class NothingToRun {

    @Test
    void anEmptyFolderSaysSo() {
      Call call =
          terminal.file("journeys/README.txt", "none").call("run", "--url", "http://127.0.0.1:9");
      assertThat(call.code()).isEqualTo(3);
      assertThat(call.err()).contains("Nothing to run");
    }

    @Test
    void aTagThatNoJourneyHasSaysWhichThereAre() {
      Call call =
          terminal
              .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.")
              .call("run", "--url", "http://127.0.0.1:9", "--tag", "nope");
      assertThat(call.code()).isEqualTo(3);
      assertThat(call.err()).contains("pay");
    }

    @Test
    void noAddressSaysWhatToGive() {
      Call call =
          terminal.journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.").call("run", "--json");
      assertThat(call.code()).isEqualTo(3);
      assertThat(call.json().get("details").get(0).asText()).contains("--url");
    }

    @Test
    void aJourneyThatIsWrongIsWrongUsage() {
      Call call =
          terminal.journey("pay", "1. Click Pay.").call("run", "--json", "--url", "http://x");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.json().get("error").asText()).isEqualTo("unusable");
    }

    @Test
    void aSecretThatIsNotSetIsWrongUsage() {
      Call call =
          terminal
              .file(
                  "journeyman.yaml",
                  "url: http://127.0.0.1:9\nsecrets: {PASSWORD: SHOP_PASSWORD}\n")
              .journey("pay", "1. Type {{secret.PASSWORD}} into Password.", "   - \"In\" is shown.")
              .call("run");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("SHOP_PASSWORD, which is not set");
    }
  }
}
