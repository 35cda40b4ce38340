package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.surface.playwright.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Somebody presses Ctrl-C while a model thinks. */
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
      new ProcessBuilder("kill", "-INT", Long.toString(run.process().pid())).start().waitFor();
      assertThat(run.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exit()).as(Files.readString(run.said())).isEqualTo(130);
      assertThat(Files.readString(folder.resolve("reports/latest/public/summary.md")))
          .contains("the run was interrupted");
    }
  }
}
