package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.surface.playwright.Site;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs against small apps. */
class RunTests {

  private static final String ESCAPES = "\u001b[31mred\u001b[0m \u001b]0;owned\u0007\u009b1m";

  @TempDir private Path folder;
  private final Site site = new Site();
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
    site.page(
        "/",
        "<title>Shop</title><h1>Shop</h1><button onclick=\"done.textContent='Paid'\">Pay</button><p id=done></p>");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Call run(String... more) {
    String[] args = new String[more.length + 5];
    args[0] = "run";
    args[1] = "--url";
    args[2] = site.base().toString();
    args[3] = "--patience";
    args[4] = "1";
    System.arraycopy(more, 0, args, 5, more.length);
    return terminal.call(args);
  }

  @Nested
  class Ends {

    @Test
    void everyJourneyPassed() {
      terminal.journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
      Call call = run();
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(call.out()).contains("PASSED").contains("Report: ");
      assertThat(folder.resolve("reports/latest/public/allure-report/index.html")).exists();
    }

    @Test
    void oneJourneyFailed() {
      terminal
          .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.")
          .journey("refund", "1. Click Pay.", "   - \"Refunded\" is shown.");
      Call call = run();
      assertThat(call.code()).isEqualTo(1);
      assertThat(call.out())
          .contains("FAILED")
          .contains("PASSED")
          .contains("journeys/refund.md:5")
          .contains("expected  \"Refunded\" on the page");
    }

    @Test
    void oneJourneyWasBlocked() {
      terminal.journey("pay", "1. Click Buy.", "   - \"Paid\" is shown.");
      Call call = run();
      assertThat(call.code()).isEqualTo(2);
      assertThat(call.out()).contains("BLOCKED").contains("nothing on the page is \"Buy\"");
    }

    @Test
    void whereOnlyFactsWereAskedForItSaysWhyThereIsNoReport() {
      terminal.journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
      Call call = run("--evidence", "facts", "--out", "out");
      assertThat(call.code()).as(call.out() + call.err()).isZero();
      assertThat(call.out().lines())
          .containsSubsequence(
              "Report: none, because --evidence facts was asked for; run without it to get one",
              "Facts:  " + Path.of("out", "journal.jsonl"),
              "        " + Path.of("out", "public", "summary.md"));
    }

    @Test
    void anAppThatCannotBeReachedBlocks() {
      terminal.journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
      site.close();
      Call call = run("--json");
      assertThat(call.code()).isEqualTo(2);
      assertThat(call.json().toString()).contains("BLOCKED");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anAppThatDoesNotStartBlocksAndItsLogIsShownPlain() {
      Call call =
          terminal
              .file(
                  "journeyman.yaml",
                  "command: printf '\\033[31mno database\\033[0m\\n' && exit 7\nurl: http://127.0.0.1:{{port}}\n")
              .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.")
              .call("run");
      assertThat(call.code()).as(call.out() + call.err()).isEqualTo(2);
      assertThat(call.out()).contains("no database").contains("7").doesNotContain("\u001b");
    }

    @Test
    void aFolderThatHoldsARunIsNotReadForTheNextOne() {
      terminal.journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
      assertThat(run("--out", "out").code()).isZero();
      site.page("/", "<h1>Shop</h1><button>Pay</button>");
      Call second = run("--out", "out");
      assertThat(second.code()).as(second.out()).isEqualTo(1);
    }
  }

  @Nested
  class Programs {

    @Test
    void oneObjectIsAllThatStandsOnStandardOutput() {
      terminal.journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
      Call call = run("--json");
      assertThat(call.code()).isZero();
      assertThat(call.json().toString()).contains("PASSED").contains("pay");
      assertThat(call.err()).contains("Walking 1 journey");
    }

    @Test
    void noPageCanPaintTheTerminal() {
      site.page(
          "/",
          "<title>"
              + ESCAPES
              + "</title><button>Pay "
              + ESCAPES
              + "</button><p>Not "
              + ESCAPES
              + " yet</p><script>console.error('"
              + ESCAPES
              + "')</script>");
      terminal.journey("pay", "1. Click Pay.", "   - \"Not paid yet\" is shown.");
      Call call = run();
      assertThat(call.code()).isEqualTo(1);
      assertThat(call.out() + call.err()).doesNotContain("\u001b", "\u009b", "\u0007");
      assertThat(run("--json").out()).doesNotContain("\u001b", "\u009b", "\u0007");
    }
  }

  @Nested
  class Secrets {

    private static final String PASSWORD = "corr\u00e9ct/horse+batt&ry";

    @Test
    void theyReachTheAppAndNothingElse() {
      AtomicReference<String> typed = new AtomicReference<>("");
      site.page(
          "/",
          "<form action=/in><label>Password <input type=password name=p></label><button>Enter</button></form>");
      site.on(
          "/in",
          exchange -> {
            typed.set(exchange.getRequestURI().getQuery());
            Site.answer(exchange, 200, "text/html", "<h1>Inside</h1>");
          });
      site.page("/echo", "<p>" + PASSWORD + "</p><a href='/?q=" + PASSWORD + "'>x</a>");
      terminal
          .file("journeyman.yaml", "url: " + site.base() + "\nsecrets: {PASSWORD: SHOP_PASSWORD}\n")
          .with("SHOP_PASSWORD", PASSWORD)
          .journey(
              "login",
              "1. Type {{secret.PASSWORD}} into Password.",
              "2. Click Enter.",
              "   - \"Inside\" is shown.",
              "3. Open /echo.",
              "   - \"Paid\" is shown.");
      Call call = terminal.call("run", "--patience", "1");
      assertThat(call.code()).as(call.out() + call.err()).isEqualTo(1);
      assertThat(typed).hasValue("p=" + PASSWORD);
      assertThat(call.out() + call.err()).contains("[secret PASSWORD]").doesNotContain("horse");
      assertThat(terminal.textOf("reports"))
          .contains("[secret PASSWORD]")
          .doesNotContain("horse+batt", "horse%2Bbatt");
    }
  }
}
