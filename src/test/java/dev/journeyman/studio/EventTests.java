package dev.journeyman.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTests {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private static Event frame(int number) {
    return new Event.Frame(number, 1, "");
  }

  @Nested
  class AMailbox {
    private final Mailbox mailbox = new Mailbox(List.of());

    private Optional<Event> next() throws InterruptedException {
      return mailbox.take(Duration.ofMillis(1));
    }

    @Test
    void keepsTheNewestPictureOnlyAndAllElse() throws InterruptedException {
      mailbox.put(frame(1));
      mailbox.put(new Event.Note("a"));
      mailbox.put(frame(2));
      mailbox.put(new Event.Note("b"));
      mailbox.put(frame(3));

      assertThat(next()).contains(new Event.Note("a"));
      assertThat(next()).contains(new Event.Note("b"));
      assertThat(next()).contains(frame(3));
      assertThat(next()).isEmpty();
    }

    @Test
    void thatNobodyEmptiesIsClosed() {
      for (int i = 0; i < 6_000; i++) {
        mailbox.put(new Event.Note("x"));
      }
      assertThat(mailbox.isOpen()).isFalse();
    }
  }

  @Test
  void whoComesLaterIsToldHowThingsStand() throws InterruptedException {
    Events events = new Events();
    events.tell(frame(1));
    events.tell(new Event.Note("over"));
    events.tell(frame(2));

    Mailbox mailbox = events.subscribe();

    assertThat(mailbox.take(Duration.ofMillis(1))).contains(frame(2));
    assertThat(mailbox.take(Duration.ofMillis(1))).isEmpty();
  }

  @Test
  void aChangeOnTheDiskIsToldAndOurOwnIsNot() throws IOException {
    try (OpenStudio studio = new OpenStudio(folder);
        Socket socket = studio.connect()) {
      String request =
          "GET /api/events HTTP/1.1\r\n" + String.join("\r\n", studio.ours()) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(lines.lines().filter(": here"::equals).findFirst()).isPresent();
      studio.put("/api/file", new FileRoutes.Saving("journeys/b.md", "# B\n", Optional.empty()));
      studio.file("journeys/c.md", "# C\n");

      assertThat(data(lines)).isEqualTo("{\"type\":\"files\",\"paths\":[\"journeys/c.md\"]}");
    }
  }

  @Test
  void aStudioClosesWhilePagesListen() throws IOException {
    Socket page;
    try (OpenStudio studio = new OpenStudio(folder)) {
      page = studio.connect();
      String request =
          "GET /api/events HTTP/1.1\r\n" + String.join("\r\n", studio.ours()) + "\r\n\r\n";
      page.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      assertThat(page.getInputStream().read()).isEqualTo('H');
    }
    try (page) {
      assertThat(page.getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  private static String data(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ")) {
        return line.substring("data: ".length());
      }
    }
    throw new AssertionError("the events ended");
  }
}
