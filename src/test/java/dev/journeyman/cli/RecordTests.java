package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder);
  }

  @Test
  void aJourneyThatIsThereIsNotWrittenOver() {
    terminal.file("journeys/buy.md", "# Mine\n");

    Terminal.Call call = terminal.call("record", "--out", "journeys/buy.md");

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("journeys/buy.md is there already; name another file");
  }

  @Test
  void aJourneyLiesInTheProject() {
    Terminal.Call call = terminal.call("record", "--out", "../buy.md");

    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("../buy.md lies outside of");
  }

  @Test
  void withoutAnAppThereIsNothingToRecord() {
    Terminal.Call call = terminal.call("record");

    assertThat(call.code()).isEqualTo(ExitCode.BLOCKED);
    assertThat(call.err()).contains("nothing says where the app is; give --url URL");
  }

  @Test
  void whatIsMeantForOthersIsNotReadWhereNoPersonLooksOn() {
    InputStream before = System.in;
    InputStream line = new ByteArrayInputStream(new byte[] {'\n'});
    System.setIn(line);
    try {
      terminal.call("record");

      assertThat(Thread.getAllStackTraces().keySet()).noneMatch(t -> t.getName().equals("enter"));
      assertThat(line).hasBinaryContent(new byte[] {'\n'});
    } finally {
      System.setIn(before);
    }
  }
}
