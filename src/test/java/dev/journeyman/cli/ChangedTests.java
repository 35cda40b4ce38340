package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.git.Checkout;
import dev.journeyman.surface.playwright.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedTests {

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
    terminal.file(
        "journeys/pay.md",
        "---\ncovers: [\"src/pay/**\"]\n---\n# Pay\n\n## Steps\n1. Click Pay.\n   - \"Paid\" is shown.\n");
    terminal.journey("search", "1. Click Pay.", "   - \"Paid\" is shown.");
    terminal.file("src/pay/a.ts", "1").file("src/stock/b.ts", "1");
  }

  private Call run(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "run";
    args[1] = "--url";
    args[2] = "http://127.0.0.1:9";
    System.arraycopy(more, 0, args, 3, more.length);
    return terminal.call(args);
  }

  @Nested
  class NothingToRun {

    @Test
    void isSaidWhereNothingHasChanged() {
      Checkout.of(folder);
      Call call = run("--changed");
      assertThat(call.code()).isEqualTo(3);
      assertThat(call.err()).contains("Nothing to run: nothing has changed since main (");
    }

    @Test
    void isSaidWhereNoJourneyCoversWhatHasChanged() {
      Checkout.of(folder).file("src/stock/b.ts", "2");
      Call call = run("--changed", "HEAD", "--json");
      assertThat(call.code()).isEqualTo(3);
      assertThat(call.err())
          .contains("no journey covers the one file changed since HEAD")
          .contains("without covers: in their front matter: search")
          .contains("src/stock/b.ts");
      assertThat(call.json().get("changed").get("uncovered").toString())
          .isEqualTo("[\"src/stock/b.ts\"]");
    }

    @Test
    void isSaidWhereWhatRunsLeaveIsAllThatHasChanged() {
      Checkout.of(folder).file("reports/history.jsonl", "").file("reports/r/journal.jsonl", "");
      assertThat(run("--changed").err()).contains("nothing has changed since");
    }
  }

  @Nested
  class Refused {

    @Test
    void whereThereIsNoRepository() {
      Call call = run("--changed", "--json");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("Nothing was done: ").contains("is not in a git repository");
      assertThat(call.json().get("error").asText()).isEqualTo("refused");
    }

    @Test
    void whereTheCommitIsUnknown() {
      Checkout.of(folder);
      Call call = run("--changed=nowhere");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("\"nowhere\" is no commit, branch or tag");
    }

    @Test
    void whereGitIsNotInstalled() {
      Call call = terminal.with("PATH", "").call("run", "--url", "http://127.0.0.1:9", "--changed");
      assertThat(call.code()).isEqualTo(64);
      assertThat(call.err()).contains("git is not on the PATH");
    }
  }

  @Test
  void journeysThatCoverWhatHasChangedAndThoseThatWereChangedAreRun() {
    Checkout checkout = Checkout.of(folder);
    checkout.file("src/pay/a.ts", "2").file("src/new.ts", "1");
    try (Site site = new Site()) {
      site.page("/", "<button onclick=\"done.textContent='Paid'\">Pay</button><p id=done></p>");
      Call call =
          terminal.call(
              "run", "--json", "--evidence", "facts", "--changed", "--url", site.base().toString());
      assertThat(call.code()).as(call.err()).isZero();
      assertThat(call.json().get("journeys")).hasSize(1);
      assertThat(call.json().get("journeys").get(0).get("id").asText()).isEqualTo("pay");
      assertThat(call.json().get("changed").get("uncovered").toString())
          .isEqualTo("[\"src/new.ts\"]");
      assertThat(call.err()).contains("1 of 2 files changed since").contains("  src/new.ts");
      assertThat(folder.resolve("reports/latest/public/summary.md"))
          .content()
          .contains("## Not covered", "1 of 2 files changed since", "- `src/new.ts`");
      checkout.git("checkout", "-q", "src");
      terminal.file("journeys/search.md", "# Search\n\n## Steps\n1. Click Pay.\n   - Paid.\n");
      assertThat(run("--changed").out() + run("--changed").err()).doesNotContain("Nothing to run");
    }
  }
}
