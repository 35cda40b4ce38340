package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import dev.journeyman.forge.LoopbackGitHub;
import dev.journeyman.git.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whole comparisons. */
class CompareTests {

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
  }

  private JsonNode result() throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve("reports/latest/public/compare.json").toFile());
  }

  @Nested
  class OfRunningApps {

    @Test
    void saysWhatFailedOnBaseAndHoldsOnHead() throws IOException {
      terminal
          .journey(
              "find",
              "1. Search for \"mug\".",
              "   - \"3 results\" is shown.",
              "2. Click \"Blue mug\".",
              "   - \"Price\" shows \"\u00a38.50\".")
          .journey("open", "1. Open /help.", "   - The title contains \"Help\".");
      try (CornerShop broken = CornerShop.start(0, EnumSet.of(Defect.COUNT_OFF_BY_ONE));
          CornerShop sound = CornerShop.start(0, EnumSet.noneOf(Defect.class))) {
        Call call =
            terminal.call(
                "compare",
                "--patience",
                "1",
                "--base-url",
                broken.url().toString(),
                "--head-url",
                sound.url().toString());
        assertThat(call.code()).as(call.out() + call.err()).isZero();
        assertThat(call.out())
            .contains("The journey find failed on base, holds on head; 1 other is the same")
            .contains("holds on both")
            .contains("Side by side: ");
      }
      JsonNode find = result().get("journeys").get(0);
      assertThat(find.get("sentence").asText()).isEqualTo("failed on base, holds on head");
      JsonNode cells = find.get("steps").get(0).get("cells");
      assertThat(cells.get(0).get("promises").get(0).get("saw").asText()).contains("4 results");
      assertThat(cells.get(1).get("picture").get("changedShare").asDouble())
          .isPositive()
          .isLessThan(0.05);
      assertProven();
      assertPublished();
      Path published = folder.resolve("reports/latest/public");
      assertThat(published.resolve("base/storyboard.html")).exists();
      assertThat(published.resolve("head/allure-report/index.html")).exists();
      assertThat(published.resolve("summary.md")).content().contains("failed on base");
      assertThat(published.resolve("compare.html")).content().contains("Failed on base");
      assertThat(folder.resolve("journeys/recordings")).doesNotExist();
      assertThat(folder.resolve("reports/history.jsonl")).doesNotExist();
      assertASpoiltByteIsRefused(published.resolve("base/summary.md"));
      assertASpoiltByteIsRefused(published.resolve("compare.json"));
      assertASpoiltByteIsRefused(folder.resolve("reports/latest/head/journal.jsonl"));
    }

    private void assertProven() {
      Call call = terminal.call("verify", "reports/latest");
      assertThat(call.code()).as(call.out()).isZero();
      assertThat(call.out())
          .contains(
              "PASSED, ruled again from the journal", "commit and verdicts are those of head");
      assertThat(terminal.call("merge", "reports/latest").err()).contains("is a comparison");
    }

    private void assertPublished() {
      try (LoopbackGitHub gitHub = new LoopbackGitHub()) {
        gitHub.environment().forEach(terminal::with);
        Call call = terminal.call("publish");
        assertThat(call.code()).as(call.out() + call.err()).isZero();
        assertThat(gitHub.comments())
            .singleElement()
            .asString()
            .startsWith("### \u2705 ")
            .containsPattern(
                "\\| The journey find \\| holds \\| \\d+ s \\| failed on base, holds on head \\|")
            .contains("- Compared: base, http")
            .contains("- All but the comparison is of head")
            .containsPattern("!\\[The steps that matter most]\\(<http[^>]+>\\)");
      }
    }

    private void assertASpoiltByteIsRefused(Path file) throws IOException {
      byte[] before = Files.readAllBytes(file);
      byte[] after = before.clone();
      after[after.length / 2] ^= 1;
      Files.write(file, after);
      Call call = terminal.call("verify", "reports/latest");
      Files.write(file, before);
      assertThat(call.code()).isEqualTo(1);
      assertThat(call.out()).contains(file.getFileName() + ": was changed");
    }
  }

  @Nested
  @DisabledOnOs(OS.WINDOWS)
  class OfCommits {

    private static final String SERVER =
        """
        import com.sun.net.httpserver.*;
        import java.net.*;
        import java.nio.file.*;
        public class Shop {
          public static void main(String[] args) throws Exception {
            var at = new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0]));
            var server = HttpServer.create(at, 0);
            server.createContext("/", exchange -> {
              byte[] page = Files.readAllBytes(Path.of("page.html"));
              exchange.getResponseHeaders().set("Content-Type", "text/html");
              exchange.sendResponseHeaders(200, page.length);
              exchange.getResponseBody().write(page);
              exchange.close();
            });
            server.start();
          }
        }
        """;

    private static String page(String answer) {
      return "<title>Shop</title><button onclick=\"done.textContent='"
          + answer
          + "'\">Pay</button><p id=done></p>";
    }

    @Test
    void eachIsStartedFromItsOwnCheckoutWhichIsGoneAfterwards() throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      terminal
          .file(
              "journeyman.yaml",
              "command: \"exec '"
                  + java
                  + "' -XX:TieredStopAtLevel=1 Shop.java {{port}}\"\n"
                  + "url: http://127.0.0.1:{{port}}\n")
          .file("Shop.java", SERVER)
          .file("page.html", page("Paid"))
          .file(".gitignore", "reports/\n");
      Checkout checkout = Checkout.of(folder);
      terminal
          .file("page.html", page("Sorry"))
          .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
      Call call = terminal.call("compare", "--base", "main", "--patience", "1", "--json");
      assertThat(call.code()).as(call.out() + call.err()).isEqualTo(ExitCode.FAILED);
      JsonNode json = call.json();
      assertThat(json.get("headline").asText())
          .isEqualTo("The journey pay held on base, fails on head at step 1");
      String commit = checkout.git("rev-parse", "main");
      assertThat(json.get("versions").get(0).get("commit").asText()).isEqualTo(commit);
      assertThat(json.get("versions").get(0).get("source").asText())
          .isEqualTo("main (" + commit.substring(0, 7) + ")");
      assertThat(json.get("versions").get(1).get("source").asText()).contains("with changes");
      assertThat(checkout.git("worktree", "list").lines()).hasSize(1);
      assertThat(checkout.git("status", "--porcelain").lines().map(String::strip))
          .containsExactlyInAnyOrder("M page.html", "?? journeys/");
      assertThat(Files.readString(folder.resolve("page.html"))).contains("Sorry");
      JsonNode proof =
          terminal.call("verify", "reports/latest", "--commit", commit, "--json").json();
      assertThat(proof.get("holds").asBoolean()).as(proof.toString()).isTrue();
      assertThat(proof.get("dirty").asBoolean()).isTrue();
      assertThat(proof.get("recomputed").asBoolean()).isTrue();
      assertThat(proof.get("journeys").get("pay").asText()).isEqualTo("FAILED");
    }
  }

  @Nested
  class Refused {

    @BeforeEach
    void journey() {
      terminal.journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
    }

    @Test
    void whereThereIsNothingToCompareWith() {
      assertThat(terminal.call("compare").code()).isEqualTo(ExitCode.USAGE);
      assertThat(terminal.call("compare").err()).contains("nothing to compare with; give --base");
      assertThat(terminal.call("compare", "--candidate", "a=http://127.0.0.1:9").err())
          .contains("nothing to compare with");
      assertThat(terminal.call("compare", "--base", "x", "--base-url", "http://127.0.0.1:9").err())
          .contains("give one of them");
    }

    @Test
    void whereAVersionHasNoProperName() {
      for (String name : new String[] {"../x", "public", "RAW", "head", "a b"}) {
        Call call =
            terminal.call(
                "compare", "--base-url", "http://127.0.0.1:9", "--candidate", name + "=main");
        assertThat(call.code()).as(name).isEqualTo(ExitCode.USAGE);
        assertThat(call.err()).contains("cannot be the name of a version");
      }
    }

    @Test
    void whereTheBaseIsUnknownAndNothingIsLeftBehind() {
      terminal.file("journeyman.yaml", "url: http://127.0.0.1:9\n");
      Checkout.of(folder);
      Call call = terminal.call("compare", "--base", "nowhere");
      assertThat(call.code()).isEqualTo(ExitCode.USAGE);
      assertThat(call.err()).contains("\"nowhere\" is no commit, branch or tag");
      assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void whereNothingSaysHowTheHeadIsStarted() {
      Call call = terminal.call("compare", "--base-url", "http://127.0.0.1:9");
      assertThat(call.code()).isEqualTo(ExitCode.NOTHING_TO_RUN);
      assertThat(call.err()).contains("nothing says where the app is");
    }
  }
}
