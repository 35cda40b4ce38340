package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.Surface;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Leaving a page and opening it again, which sends nothing a second time. */
class FreshLookTests {

  private static final String FORM = "<form method=post action=/book><button>Book</button></form>";

  @AutoClose private static final Stage stage = new Stage();

  private final AtomicInteger booked = new AtomicInteger();

  private void bookings(HttpExchange exchange) throws IOException {
    boolean posted = exchange.getRequestMethod().equals("POST");
    int number = posted ? booked.incrementAndGet() : booked.get();
    Site.answer(
        exchange,
        200,
        "text/html",
        FORM + "<p>" + (posted ? "Thank you" : "Welcome") + "<p>Bookings: " + number);
  }

  private static Surface pressed(String button) {
    Surface surface = stage.fresh();
    assertThat(surface.open("/book")).isEqualTo(Outcome.DONE);
    assertThat(surface.click(the(surface, "button", button), Press.ONCE).isDone()).isTrue();
    return surface;
  }

  @BeforeEach
  void takesBookings() {
    stage.site.on("/book", this::bookings);
  }

  @Nested
  class Forms {

    @Test
    void aFormThatIsAnsweredWithAPageIsSentOnce() {
      Surface surface = pressed("Book");
      assertThat(surface.look().text()).contains("Thank you", "Bookings: 1");
      assertThat(surface.afresh()).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).contains("Welcome", "Bookings: 1");
      assertThat(booked).hasValue(1);
    }

    @Test
    void nothingThatWasNotKeptIsStillShown() {
      stage.site.on(
          "/book",
          exchange -> {
            boolean posted = exchange.getRequestMethod().equals("POST");
            Site.answer(exchange, 200, "text/html", FORM + "<p>Bookings: " + (posted ? 1 : 0));
          });
      Surface surface = pressed("Book");
      assertThat(surface.afresh()).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).contains("Bookings: 0");
    }

    @Test
    void anAuthorsReloadSendsNoFormEither() {
      Surface surface = pressed("Book");
      assertThat(surface.reload()).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).contains("Welcome", "Bookings: 1");
      assertThat(booked).hasValue(1);
    }

    @Test
    void theFileThatCameMeanwhileDoesNotHideThatAFormWasSent() {
      stage.site.on(
          "/receipt",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=r.txt");
            Site.answer(exchange, 200, "text/plain", "one");
          });
      stage.site.on(
          "/book",
          exchange -> {
            booked.addAndGet(exchange.getRequestMethod().equals("POST") ? 1 : 0);
            Site.answer(exchange, 200, "text/html", FORM + "<a href=/receipt>Receipt</a>");
          });
      Surface surface = pressed("Book");
      surface.click(the(surface, "link", "Receipt"), Press.ONCE);
      surface.reload();
      assertThat(booked).hasValue(1);
    }

    @Test
    void thePageThatAFormRedirectsToIsTheOneThatIsOpened() {
      stage.site.on(
          "/book",
          exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
              booked.incrementAndGet();
              exchange.getResponseHeaders().set("Location", "/mine");
              exchange.sendResponseHeaders(303, -1);
            } else {
              Site.answer(exchange, 200, "text/html", FORM);
            }
          });
      stage.site.on(
          "/mine", exchange -> Site.answer(exchange, 200, "text/html", "Mine: " + booked.get()));
      Surface surface = pressed("Book");
      assertThat(surface.afresh()).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).isEqualTo("Mine: 1");
      assertThat(surface.look().url()).endsWith("/mine");
    }

    @Test
    void anAddressThatAnswersFormsOnlyLeavesItOpen() {
      stage.site.page("/", FORM.replace("/book", "/only"));
      stage.site.on(
          "/only",
          exchange -> {
            boolean posted = exchange.getRequestMethod().equals("POST");
            booked.addAndGet(posted ? 1 : 0);
            Site.answer(exchange, posted ? 200 : 405, "text/html", posted ? "Done" : "No");
          });
      Surface surface = stage.fresh();
      surface.open("/");
      surface.click(the(surface, "button", "Book"), Press.ONCE);
      Outcome outcome = surface.afresh();
      assertThat(outcome.kind()).isEqualTo(Kind.ABSENT);
      assertThat(outcome.detail()).contains("/only shows what a form was answered with", "405");
      assertThat(surface.look().text()).isEqualTo("Done");
      assertThat(surface.drain().exchanges()).noneMatch(it -> it.status() == 405);
      assertThat(booked).hasValue(1);
    }

    @Test
    void whatAScriptSentIsNotSentAgain() {
      stage.site.page(
          "/", "<button onclick=\"fetch('/book', {method: 'POST'})\">Book</button><p>Shop");
      Surface surface = stage.fresh();
      surface.open("/");
      surface.click(the(surface, "button", "Book"), Press.ONCE);
      assertThat(surface.afresh()).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).contains("Shop");
      assertThat(booked).hasValue(1);
    }
  }

  @Nested
  class Pages {

    @Test
    void aRouteBehindAHashIsReallyLoaded() {
      AtomicInteger loaded = new AtomicInteger();
      stage.site.on(
          "/",
          exchange ->
              Site.answer(
                  exchange,
                  200,
                  "text/html",
                  "<script>document.title = location.hash</script><a href=#/in>In</a><p>Load "
                      + loaded.incrementAndGet()));
      Surface surface = stage.fresh();
      surface.open("/");
      surface.click(the(surface, "link", "In"), Press.ONCE);
      assertThat(surface.afresh()).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).contains("Load 2");
      assertThat(surface.look().title()).isEqualTo("#/in");
    }

    @Test
    void whatTheTabRemembersIsStillThere() {
      Surface surface =
          stage.show(
              "<button onclick=\"sessionStorage.n = 'Kept'\">Keep</button><p id=o></p>"
                  + "<script>o.textContent = sessionStorage.n || 'Nothing'</script>");
      surface.click(the(surface, "button", "Keep"), Press.ONCE);
      surface.afresh();
      assertThat(surface.look().text()).contains("Kept");
    }

    @Test
    void whatIsOnlyRememberedByThePageIsGone() {
      Surface surface =
          stage.show("<button onclick=\"o.textContent='Kept'\">Keep</button><p id=o>");
      surface.click(the(surface, "button", "Keep"), Press.ONCE);
      surface.afresh();
      assertThat(surface.look().text()).doesNotContain("Kept");
    }

    @Test
    void whatIsSentOnLeavingHasArrivedBefore() {
      AtomicInteger saved = new AtomicInteger();
      stage.site.on(
          "/save",
          exchange -> {
            saved.incrementAndGet();
            Site.answer(exchange, 200, "text/plain", "");
          });
      stage.site.on(
          "/",
          exchange ->
              Site.answer(
                  exchange,
                  200,
                  "text/html",
                  "<p>Saved "
                      + saved.get()
                      + "<script>addEventListener('pagehide',"
                      + " () => navigator.sendBeacon('/save', 'x'))</script>"));
      Surface surface = stage.fresh();
      surface.open("/");
      surface.afresh();
      assertThat(surface.look().text()).isEqualTo("Saved 1");
    }
  }
}
