package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app says on a line of its own, not as the answer to a request. */
class LinesTests {

  private static final Duration WITHOUT_WAITING = Duration.ofMillis(1_200);

  private static final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  private static Stage stage;
  private static Javalin server;
  private static ScheduledExecutorService clock;

  @BeforeAll
  static void start() {
    stage = new Stage();
    clock = Executors.newSingleThreadScheduledExecutor();
    server = Javalin.create(config -> config.showJavalinBanner = false);
    server.ws(
        "/line", line -> line.onMessage(message -> every(message, 200, 0, message.message())));
    server.ws("/chatter", line -> line.onConnect(to -> every(to, 50, 50, "tick")));
    server.start("127.0.0.1", 0);
    stage.site.on("/events", LinesTests::tell);
    stage.site.on(
        "/ask",
        exchange -> {
          Site.answer(exchange, 202, "text/plain", "taken");
          asked.add("after");
        });
  }

  @AfterAll
  static void stop() {
    clock.shutdownNow();
    server.stop();
    stage.close();
  }

  /** Say something after a time, and again each time that so much has passed, if any. */
  private static void every(WsContext to, long first, long period, String text) {
    Runnable say =
        () -> {
          if (to.session.isOpen()) {
            to.send(text);
          }
        };
    ScheduledFuture<?> unused =
        period == 0
            ? clock.schedule(say, first, TimeUnit.MILLISECONDS)
            : clock.scheduleAtFixedRate(say, first, period, TimeUnit.MILLISECONDS);
  }

  /** An event some time after something was asked for. */
  private static void tell(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    event(exchange, "ready");
    try {
      String question = asked.take();
      TimeUnit.MILLISECONDS.sleep(200);
      event(exchange, question);
      asked.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void event(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseBody().write(("data: " + text + "\n\n").getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static Surface page(String script) {
    Surface surface =
        stage.show(
            "<button aria-label=Go></button><p id=o>before</p><script>const go = fn =>"
                + " document.querySelector('button').onclick = fn;\n"
                + script
                + "</script>");
    while (surface.look().text().equals("before")) {
      surface.awaitChange(Duration.ofSeconds(1));
    }
    surface.drain();
    return surface;
  }

  private static String line(String path) {
    return "const line = new WebSocket('ws://127.0.0.1:" + server.port() + path + "');";
  }

  private static Duration goAndRest(Surface surface) {
    assertThat(surface.click(the(surface, "button", "Go"), Press.ONCE)).isEqualTo(Outcome.DONE);
    surface.look();
    assertThat(surface.isAtRest()).isFalse();
    long start = System.nanoTime();
    assertThat(surface.rest()).isEqualTo(Outcome.DONE);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void anAnswerOnAWebSocketIsAwaited() {
    Surface surface =
        page(
            line("/line")
                + "line.onopen = () => o.textContent = 'ready'; line.onmessage = e => o.textContent = e.data;"
                + " go(() => line.send('after'))");
    goAndRest(surface);
    assertThat(surface.look().text()).isEqualTo("after");
    assertThat(surface.isAtRest()).isTrue();
  }

  @Test
  void whatIsSaidByTheWayToAQuestionAnsweredAtOnceIsAwaited() {
    Surface surface =
        page(
            "new EventSource('/events').onmessage = e => o.textContent = e.data;"
                + " go(() => fetch('/ask', {method: 'POST'}))");
    goAndRest(surface);
    assertThat(surface.look().text()).isEqualTo("after");
  }

  @Test
  void aLineOnWhichThePageSaidNothingIsNotAwaited() {
    Surface surface =
        page(
            line("/chatter")
                + "line.onmessage = e => o.textContent ||= 'ready'; o.textContent = 'ready';"
                + " go(() => o.textContent = 'after')");
    assertThat(surface.click(the(surface, "button", "Go"), Press.ONCE)).isEqualTo(Outcome.DONE);
    surface.look();
    assertThat(surface.isAtRest()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"line.send('x')", "line.send('x'); setInterval(() => line.send('y'), 50)"})
  void aLineThatIsNeverSilentCostsTwoSecondsAtMost(String deed) {
    Surface surface =
        page(
            line("/chatter")
                + "line.onopen = () => o.textContent = 'ready'; go(() => { "
                + deed
                + " })");
    assertThat(goAndRest(surface)).isBetween(WITHOUT_WAITING, Duration.ofSeconds(6));
  }
}
