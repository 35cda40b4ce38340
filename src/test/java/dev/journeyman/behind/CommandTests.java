package dev.journeyman.behind;

import static dev.journeyman.behind.Asked.told;
import static dev.journeyman.check.Finding.Result.BROKEN;
import static dev.journeyman.check.Finding.Result.HELD;
import static dev.journeyman.check.Finding.Result.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CommandTests {

  private final Path folder;
  private final Asked asked;

  CommandTests(@TempDir Path folder) {
    this.folder = folder;
    this.asked = new Asked(folder, URI.create("http://localhost:4180"));
  }

  private Finding ask(String query, String sentence) {
    return asked.ask("behind:\n  mail to {who} says {what}: " + query + "\n", sentence);
  }

  @Test
  void whatIsPrintedIsTheAnswer() throws IOException {
    Files.writeString(folder.resolve("pat.txt"), "Paid\n");
    String query = "{command: [cat, '{who}.txt'], is: '{what}'}";
    assertThat(told(ask(query, "The mail to pat says Paid.")))
        .containsExactly(HELD, "\"Paid\" from the command cat pat.txt", "\"Paid\"");
    assertThat(ask(query, "The mail to pat says Open.").result()).isEqualTo(BROKEN);
  }

  @Test
  void noShellReadsAValue() {
    String query = "{command: [printf, '%s', '{who}'], is: '{what}'}";
    String hostile = "$(touch owned); `id` && exit";
    assertThat(ask(query, "The mail to " + hostile + " says \u201c" + hostile + "\u201d.").saw())
        .contains("$(touch owned)");
    assertThat(folder.resolve("owned")).doesNotExist();
  }

  @Test
  void itKnowsWhereTheAppIs() {
    assertThat(
            ask(
                    "{command: [sh, -c, 'echo $JOURNEYMAN_URL {who}'], contains: '{what}'}",
                    "The mail to me says \"http://localhost:4180\".")
                .result())
        .isEqualTo(HELD);
  }

  @Test
  void aFailureIsUndecidedUnlessTheExitCodeIsWanted() {
    assertThat(
            told(
                ask(
                    "{command: [sh, -c, 'echo {who}: no mail >&2; exit 3'], is: '{what}'}",
                    "The mail to pat says hi.")))
        .contains(UNDECIDED, "it ended with exit code 3: pat: no mail");
    String query = "{command: [sh, -c, 'test {who} = {what}'], exit: 0}";
    assertThat(ask(query, "The mail to 1 says 1.").result()).isEqualTo(HELD);
    assertThat(ask(query, "The mail to 1 says 2.").result()).isEqualTo(BROKEN);
  }

  @Test
  void aProgramThatIsNotThereIsUndecided() {
    assertThat(
            ask("{command: [no-such-program, '{who}'], is: '{what}'}", "The mail to me says hi."))
        .satisfies(
            f -> assertThat(f.result()).isEqualTo(UNDECIDED),
            f -> assertThat(f.saw()).startsWith("it could not be run: "));
  }

  @Test
  void aCommandThatTakesTooLongIsKilledWithItsChildren() throws Exception {
    Instant began = Instant.now();
    assertThat(
            ask(
                    "{command: [sh, -c, 'sleep 300 & echo $! > {who}; wait'], is: '{what}'}",
                    "The mail to pid says hi.")
                .saw())
        .isEqualTo("it took longer than 5 s");
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertGone("pid");
  }

  @Test
  void whatACommandLeavesBehindIsKilled() throws Exception {
    Instant began = Instant.now();
    ask(
        "{command: [sh, -c, 'sleep 300 & echo $! > {who}; sleep 1'], is: '{what}'}",
        "The mail to left says hi.");
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertGone("left");
  }

  private void assertGone(String file) throws Exception {
    long pid = Long.parseLong(Files.readString(folder.resolve(file)).strip());
    var child = ProcessHandle.of(pid);
    if (child.isPresent()) {
      child.get().onExit().get(10, TimeUnit.SECONDS);
    }
  }
}
