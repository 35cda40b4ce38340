package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Terminal.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StudioCommandTests {
  private static final String TOKEN = "0123456789_0123456789-0123456789";
  private static final Pattern ADDRESS =
      Pattern.compile("http://127\\.0\\.0\\.1:(?<port>\\d+)/#(?<token>\\S+)");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void aTokenThatCanBeGuessedIsRefused() {
    Call call =
        new Terminal(folder).with("JOURNEYMAN_STUDIO_TOKEN", "hello").call("studio", "--no-open");
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err())
        .contains("JOURNEYMAN_STUDIO_TOKEN", "5 characters")
        .doesNotContain("hello");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void itSaysWhereItIsAndEndsOnASignal() throws IOException, InterruptedException {
    try (Child child =
        Child.start(folder, Map.of("JOURNEYMAN_STUDIO_TOKEN", TOKEN), "studio", "--no-open")) {
      Matcher address = ADDRESS.matcher("");
      while (!address.find()) {
        Thread.sleep(50);
        address = ADDRESS.matcher(Files.readString(child.said(), StandardCharsets.UTF_8));
      }
      assertThat(address.group("token")).isEqualTo(TOKEN);

      child.process().destroy();

      assertThat(child.exit()).isEqualTo(143);
    }
  }
}
