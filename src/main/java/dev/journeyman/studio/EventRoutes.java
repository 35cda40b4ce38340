package dev.journeyman.studio;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends what happens to a page as server-sent events, for as long as it listens. */
final class EventRoutes {
  private static final String SIGN_OF_LIFE = ": here\n\n";

  private final Events events;
  private final Duration pause;

  /**
   * @param pause after so long without an event the connection is kept alive
   */
  EventRoutes(Events events, Duration pause) {
    this.events = events;
    this.pause = pause;
  }

  void addTo(Javalin app) {
    app.get("/api/events", this::listen);
  }

  private void listen(Context request) throws IOException {
    Mailbox mailbox = events.subscribe();
    request.res().setContentType("text/event-stream;charset=utf-8");
    try (OutputStream out = request.res().getOutputStream()) {
      write(out, SIGN_OF_LIFE);
      while (mailbox.isOpen()) {
        write(out, mailbox.take(pause).map(EventRoutes::data).orElse(SIGN_OF_LIFE));
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      events.leave(mailbox);
    }
  }

  private static String data(Event event) {
    return "data: " + Wire.text(event) + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
