package dev.journeyman.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.config.Config;
import dev.journeyman.evidence.Redactor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PortRaceTests {

  @TempDir private Path folder;

  /** A command that loses its first port to a stranger, as another run beside it would. */
  private static final String RACE =
      """
      echo $1 >> ports
      if [ ! -e lost ]; then
        touch lost
        (
          JOURNEYMAN_RUN=another setsid python3 -m http.server -b 127.0.0.1 "$1" >stranger.log 2>&1 &
          echo $! > stranger
        )
        until grep -q Serving stranger.log; do sleep 0.05; done
        exit 1
      fi
      exec python3 -m http.server -b 127.0.0.1 "$1"
      """;

  @Test
  void aFixedPortThatIsFreeAgainSoonIsTriedAgain() throws Exception {
    ServerSocket before = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    int port = before.getLocalPort();
    Files.writeString(
        folder.resolve(Config.FILE),
        "command: echo begun >> begun; sleep 0.3; PYTHONUNBUFFERED=1 exec python3 -m http.server -b 127.0.0.1 "
            + port
            + "\nurl: http://127.0.0.1:"
            + port
            + "\n");
    Thread end =
        new Thread(
            () -> {
              try {
                Thread.sleep(1500);
                before.close();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    end.start();
    try (StartedApp app =
        StartedApp.of(
            Config.read(folder).config(),
            Optional.empty(),
            System.getenv(),
            folder.resolve("app.log"),
            "fixed",
            Redactor.NONE)) {
      assertThat(app.trouble()).isEmpty();
    } finally {
      end.join();
    }
  }

  @Test
  void aLostPortIsTriedAgainWithAnother() throws IOException {
    Files.writeString(folder.resolve("race.sh"), RACE);
    Files.writeString(
        folder.resolve(Config.FILE),
        "command: PYTHONUNBUFFERED=1 sh race.sh {{port}}\nurl: http://127.0.0.1:{{port}}\n");
    try (StartedApp app =
        StartedApp.of(
            Config.read(folder).config(),
            Optional.empty(),
            System.getenv(),
            folder.resolve("app.log"),
            "race",
            Redactor.NONE)) {
      assertThat(app.trouble()).isEmpty();
      assertThat(Files.readAllLines(folder.resolve("ports"))).hasSize(2).doesNotHaveDuplicates();
    } finally {
      long stranger = Long.parseLong(Files.readString(folder.resolve("stranger")).strip());
      ProcessHandle.of(stranger).ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
