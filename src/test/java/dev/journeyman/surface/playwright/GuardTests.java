package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Activity.Exchange;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page tries in order to change something during a visit that only reads. */
class GuardTests {

  @AutoClose private static final Stage STAGE = new Stage();

  private final ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void pages() {
    STAGE.site.on(
        "/hit",
        exchange -> {
          if (exchange.getRequestHeaders().containsKey("Upgrade")) {
            arrived.add("WebSocket");
          } else if (!exchange.getRequestMethod().equals("GET")) {
            arrived.add(exchange.getRequestMethod());
          }
          Site.answer(exchange, 200, "text/html", "<p>Done</p>");
        });
    STAGE.site.on(
        "/worker.js",
        exchange ->
            Site.answer(
                exchange,
                200,
                "text/javascript",
                "onconnect = onmessage = e => { fetch('/hit', {method: 'POST'}).catch(() => 0) };"
                    + " oninstall = () => fetch('/hit', {method: 'POST'});"));
    STAGE.site.page("/next", "<p>Next</p>");
  }

  private Surface reads(String html) {
    STAGE.site.page("/", html);
    Surface surface = STAGE.fresh(Visit.Manner.READING);
    surface.open("/");
    return surface;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>fetch('/hit', {method: 'POST', body: 'x'}).catch(() => 0)</script>",
        "<script>fetch('/hit', {method: 'DELETE'}).catch(() => 0)</script>",
        "<script>const x = new XMLHttpRequest(); x.open('PUT', '/hit'); x.send('x')</script>",
        "<script>navigator.sendBeacon('/hit', 'x')</script>",
        "<a href='/next' ping='/hit'>go</a><script>document.querySelector('a').click()</script>",
        "<form method=post action=/hit></form><script>document.forms[0].submit()</script>",
        "<iframe name=i></iframe><form method=post action=/hit target=i></form>"
            + "<script>document.forms[0].submit()</script>",
        "<form method=post action=/hit target=_blank></form><script>document.forms[0].submit()</script>",
        "<script>new Worker('/worker.js').postMessage(1)</script>",
        "<script>new SharedWorker('/worker.js').port.start()</script>",
        "<script>navigator.serviceWorker.register('/worker.js').catch(() => 0)</script>",
        "<script>new WebSocket('ws://' + location.host + '/hit')</script>",
        "<script>onpagehide = () => navigator.sendBeacon('/hit', 'x'); location = '/next'</script>",
        "<script>onpagehide = () => fetch('/hit', {method: 'POST', keepalive: true}); location = '/next'</script>"
      })
  void nothingArrives(String html) {
    Surface surface = reads(html);
    surface.settle();
    surface.open("/next");
    surface.settle();
    surface.look();
    assertThat(arrived).isEmpty();
  }

  @Test
  void whatWasHeldBackIsTold() {
    Surface surface =
        reads(
            "<script>fetch('/hit', {method: 'POST'}).catch(() => document.title = 'No')</script>");
    surface.settle();
    List<Exchange> held =
        surface.look().activity().exchanges().stream().filter(Exchange::couldChange).toList();
    assertThat(held).extracting(Exchange::method).containsExactly("POST");
    assertThat(held.get(0).firstParty()).isTrue();
    assertThat(surface.look().title()).isEqualTo("No");
  }

  @Test
  void readingGoesOn() {
    Surface surface = reads("<form action=/hit><input name=q><button>Find</button></form>");
    Outcome outcome =
        surface.click(
            Stage.the(surface, "button", "Find"), dev.journeyman.surface.Hands.Press.ONCE);
    assertThat(outcome).isEqualTo(Outcome.DONE);
    assertThat(surface.look().text()).isEqualTo("Done");
  }

  @Test
  void aPageStaysWhereItIsWhenItsFormIsNotSent() {
    Surface surface =
        reads("<h1>Here</h1><form method=post action=/hit><button>Pay</button></form>");
    surface.click(Stage.the(surface, "button", "Pay"), dev.journeyman.surface.Hands.Press.ONCE);
    assertThat(surface.look().text()).contains("Here");
    assertThat(arrived).isEmpty();
  }

  @Test
  void aFileIsNotTaken() {
    STAGE.site.on(
        "/file",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.bin");
          Site.answer(exchange, 200, "application/octet-stream", "x");
        });
    Surface surface = reads("<h1>Here</h1>");
    surface.open("/file");
    assertThat(surface.look().activity().downloads()).isEmpty();
    assertThat(surface.look().text()).contains("Here");
  }
}
