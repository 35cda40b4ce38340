package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Exchange;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page tries in order to tell another host something; nothing may arrive there. */
class GateTests {

  @AutoClose private static final Stage STAGE = new Stage(Launch.DEADLINE, Launch.Reach.APP);

  @AutoClose private final Canary canary = new Canary();

  /** Counts connections: whoever connects has told something already. */
  private static final class Canary implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger hits = new AtomicInteger();

    Canary() {
      try {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread thread = new Thread(this::count, "canary");
      thread.setDaemon(true);
      thread.start();
    }

    private void count() {
      while (!server.isClosed()) {
        try {
          server.accept().close();
          hits.incrementAndGet();
        } catch (IOException e) {
          return;
        }
      }
    }

    String host() {
      return "127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  @BeforeEach
  void pages() {
    STAGE.site.on(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://" + canary.host() + "/x");
          exchange.sendResponseHeaders(302, -1);
        });
    STAGE.site.on(
        "/worker.js",
        exchange ->
            Site.answer(
                exchange,
                200,
                "text/javascript",
                "onconnect = onmessage = e => { fetch('http://CANARY/w', {mode: 'no-cors'})"
                        .replace("CANARY", canary.host())
                    + ".catch(() => 0); new WebSocket('ws://"
                    + canary.host()
                    + "/'); };"
                    + " if (self.registration) { onfetch = () => fetch('http://"
                    + canary.host()
                    + "/s', {mode: 'no-cors'}); oninstall = () => fetch('http://"
                    + canary.host()
                    + "/i', {mode: 'no-cors'}); }"));
  }

  private String out(String script) {
    return script.replace("CANARY", canary.host());
  }

  /** A page that tries something at once, and then waits until it has come to nothing. */
  private Surface tries(String html) {
    STAGE.site.page("/", out(html));
    Surface surface = STAGE.fresh(List.of(), java.util.Map.of());
    surface.open("/");
    return surface;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fetch('http://CANARY/x', {mode: 'no-cors'})",
        "fetch('/away', {mode: 'no-cors'})",
        "fetch('http://CANARY/x', {mode: 'no-cors', method: 'POST', keepalive: true, body: 'a'})",
        "navigator.sendBeacon('http://CANARY/x', 'a')",
        "new Worker('/worker.js').postMessage('go')",
        "new SharedWorker('/worker.js').port.start()",
        "navigator.serviceWorker.register('/worker.js').then(r => fetch('/x'))",
        "new WebSocket('ws://CANARY/x')",
        "new EventSource('http://CANARY/x')",
        "document.head.append(Object.assign(document.createElement('link'),"
            + " {rel: 'prefetch', href: 'http://CANARY/x'}))",
        "new Image().src = 'http://CANARY/x'",
        "new Image().src = '/away'",
        "document.body.append(Object.assign(document.createElement('iframe'),"
            + " {src: 'http://CANARY/x'}))",
        "document.body.append(Object.assign(document.createElement('script'),"
            + " {src: 'http://CANARY/x.js'}))",
      })
  void nothingThatAPageSendsGetsOut(String attempt) {
    Surface surface = tries("<body><p>Shop</p><script>" + attempt + "</script>");
    awaitRefusal(surface);
    assertThat(canary.hits).hasValue(0);
  }

  /** All that is known when the gate has had something to refuse. */
  private List<Exchange> awaitRefusal(Surface surface) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    List<Exchange> seen = new java.util.ArrayList<>();
    while (seen.stream().noneMatch(Exchange::wasRefused)) {
      assertThat(System.nanoTime()).as("refused: %s", seen).isLessThan(end);
      seen.addAll(surface.drain().exchanges());
    }
    return seen;
  }

  @Nested
  class Leaving {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<a href='http://CANARY/x'>Go</a>",
          "<a href='/away'>Go</a>",
          "<a href='http://CANARY/x' target=_blank>Go</a>",
          "<a href='#' ping='http://CANARY/x' onclick=\"location='http://CANARY/y'\">Go</a>",
          "<a href='#' onclick=\"window.open('http://CANARY/x')\">Go</a>",
          "<a href='#' onclick='f.submit()'>Go</a>"
              + "<form id=f method=post action='http://CANARY/x'><input name=a value=b></form>",
        })
    void aTabThatIsLedElsewhereIsRefused(String html) {
      Surface surface = tries("<body>" + html);
      Outcome outcome =
          surface.click(Stage.the(surface, "link", "Go"), dev.journeyman.surface.Hands.Press.ONCE);
      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
      assertThat(outcome.detail()).contains(canary.host(), "origins: [");
      assertThat(canary.hits).hasValue(0);
    }

    @Test
    void anAddressThatLeadsElsewhereIsRefused() {
      Surface surface = tries("<p>Shop</p>");
      assertThat(surface.open("/away").kind()).isEqualTo(Outcome.Kind.REFUSED);
      assertThat(canary.hits).hasValue(0);
    }
  }

  @Nested
  class TheAppItself {

    @Test
    void isReachedByEveryNameThatIsAllowed() {
      STAGE.site.page("/frame", "<p>framed</p>");
      STAGE.site.page("/", "<iframe src='" + STAGE.site.other() + "/frame'></iframe>");
      Surface surface = STAGE.fresh();
      assertThat(surface.open("/")).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).contains("framed");
      assertThat(surface.drain().exchanges()).noneMatch(Exchange::failed);
    }

    @Test
    void thatIsDownIsNotConfusedWithARefusal() throws IOException {
      String gone = canary.host();
      canary.close();
      Surface surface = STAGE.browser.open(Visit.of(URI.create("http://" + gone), STAGE.downloads));
      try (surface) {
        Outcome outcome = surface.open("/");
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNREACHABLE);
        assertThat(outcome.detail()).contains("nothing answers there");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "www.google.com, 443, false",
    "www.google.com, 8080, true",
    "fonts.example, 443, true"
  })
  void theBrowsersOwnLookAtItsSearchEngineIsNotTold(String host, int port, boolean told)
      throws IOException {
    try (Gate gate = Gate.to((to, at) -> false);
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), URI.create(gate.address()).getPort())) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(new byte[] {5, 1, 0, 5, 1, 0, 3, (byte) host.length()});
      out.writeBytes(host);
      out.writeShort(port);
      byte[] answer = socket.getInputStream().readNBytes(12);
      assertThat(answer).startsWith(5, 0, 5, 2);
      assertThat(gate.takeRefused()).hasSize(told ? 1 : 0);
    }
  }

  @Test
  void whatAPageAsksASearchEngineForIsTold() {
    Surface surface = STAGE.show("<script src='https://www.google.com/x.js'></script>");
    assertThat(surface.drain().exchanges()).anyMatch(Exchange::mayBeMissed);
  }

  @Test
  void whatWasNotLetOutIsNoErrorOfTheApp() {
    Surface surface = tries("<p>Shop</p><img src='http://CANARY/logo.png'>");
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    List<ConsoleLine> console = new java.util.ArrayList<>();
    while (console.isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      console.addAll(surface.drain().console());
    }
    assertThat(console)
        .noneMatch(ConsoleLine::isError)
        .anyMatch(l -> l.text().contains("not sent"));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 3000, true",
    "pay.example.com, 443, true",
    "::1, 80, true",
    "localhost, 3001, false",
    "localhost., 3000, false",
    "127.0.0.1, 3000, false",
    "::ffff:127.0.0.1, 3000, false",
    "0.0.0.0, 3000, false",
    "evil.test, 443, false",
    "pay.example.com, 80, false",
    "pay.example.com.evil.test, 443, false",
  })
  void onlyHostAndPortOfAnOriginAreServed(String host, int port, boolean served) {
    Origins origins =
        Origins.of(
            URI.create("http://localhost:3000/"),
            List.of("https://pay.example.com", "http://[::1]"));
    assertThat(origins.isServedBy(host, port)).isEqualTo(served);
  }
}
