package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.git.Checkout;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Somebody presses Ctrl-C while a model thinks, or while an app starts from its own checkout. */
@DisabledOnOs(OS.WINDOWS)
class InterruptTests {

  @TempDir private Path folder;
  @AutoClose private final Site site = new Site();
  @AutoClose private final AnthropicServer provider = new AnthropicServer();

  @Test
  void aRunThatWaitsForAModelEndsWithAReportInFiveSeconds() throws Exception {
    site.page("/", "<h1>Shop</h1>");
    new Terminal(folder)
        .journey("gift", "1. Treat Ada to something nice.", "   - \"Paid\" is shown.");
    provider.willHang();
    try (Child run =
        Child.start(
            folder,
            Map.of("ANTHROPIC_API_KEY", AnthropicServer.KEY),
            "run",
            "--evidence",
            "facts",
            "--url",
            site.base().toString(),
            "--model",
            "anthropic/claude-sonnet-5-5",
            "--model-url",
            provider.base().toString())) {
      while (provider.requests().isEmpty() && !run.process().waitFor(50, TimeUnit.MILLISECONDS)) {
        // it has not come so far that it asks
      }
      assertThat(provider.requests()).as(Files.readString(run.said())).hasSize(1);
      interrupt(run);
      assertThat(run.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exit()).as(Files.readString(run.said())).isEqualTo(130);
      assertThat(Files.readString(folder.resolve("reports/latest/public/summary.md")))
          .contains("the run was interrupted");
    }
  }

  @Test
  void aComparisonLeavesNeitherItsAppNorItsCheckoutBehind() throws Exception {
    Path told = folder.resolve("told");
    new Terminal(folder)
        .file(
            "journeyman.yaml",
            "command: \"pwd > '"
                + told
                + "'; echo $$ >> '"
                + told
                + "'; exec sleep 600\"\nurl: http://127.0.0.1:{{port}}\n")
        .file(".gitignore", "reports/\nout.txt\ntold\n")
        .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.");
    Checkout checkout = Checkout.of(folder);
    try (Child compare = Child.start(folder, Map.of(), "compare", "--base", "main")) {
      while ((!Files.exists(told) || Files.readAllLines(told).size() < 2)
          && !compare.process().waitFor(50, TimeUnit.MILLISECONDS)) {
        // the app has not begun to start
      }
      List<String> lines = Files.readAllLines(told);
      interrupt(compare);
      String said = compare.exit() + "\n" + Files.readString(compare.said());
      assertThat(said)
          .startsWith("130\n")
          .contains("Interrupted: writing the comparison of what is known so far")
          .doesNotContain("It took too long", "Exception");
      assertThat(Path.of(lines.get(0))).as("the checkout").doesNotExist();
      assertThat(ProcessHandle.of(Long.parseLong(lines.get(1))).filter(ProcessHandle::isAlive))
          .as("the app")
          .isEmpty();
      assertThat(checkout.git("worktree", "list").lines()).hasSize(1);
      assertThat(Files.readString(folder.resolve("reports/latest/public/summary.md")))
          .contains("interrupted");
    }
  }

  private static void interrupt(Child child) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(child.process().pid())).start().waitFor();
  }
}
