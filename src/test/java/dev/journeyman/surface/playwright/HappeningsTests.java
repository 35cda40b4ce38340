package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Activity;
import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Activity.Download;
import dev.journeyman.surface.Activity.Exchange;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HappeningsTests {

  @AutoClose private static final Stage stage = new Stage();

  private static Outcome go(Surface surface) {
    return surface.click(the(surface, "button", "Go"), Press.ONCE);
  }

  private static String button(String script) {
    return "<button aria-label=Go onclick=\"" + script + "\"></button><p id=o>before</p>";
  }

  @Nested
  class NativeDialogs {

    @Test
    void thatNobodyExpectedAreAnswered() {
      Surface surface =
          stage.show(
              button("alert('Hi'); o.textContent = confirm('Sure?') + ' ' + prompt('Who?', 'me')"));
      assertThat(go(surface)).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).isEqualTo("false null");
      assertThat(surface.drain().dialogs())
          .containsExactly(
              new Dialog("alert", "Hi", true, false),
              new Dialog("confirm", "Sure?", false, false),
              new Dialog("prompt", "Who?", false, false));
    }

    @Test
    void areAnsweredAsArmed() {
      Surface surface = stage.show(button("o.textContent = prompt('Who?', 'me')"));
      surface.answerNextDialog(true, "Ada");
      go(surface);
      assertThat(surface.look().text()).isEqualTo("Ada");
      surface.answerNextDialog(true, "");
      go(surface);
      assertThat(surface.look().text()).isEqualTo("me");
      go(surface);
      assertThat(surface.look().text()).isEmpty();
      assertThat(surface.drain().dialogs())
          .extracting(Dialog::expected)
          .containsExactly(true, true, false);
    }

    @Test
    void onLeavingDoNotHoldAPersonBack() {
      stage.site.page("/next", "<p>next</p>");
      Surface surface =
          stage.show(button("onbeforeunload = e => e.preventDefault(); location.href = '/next'"));
      assertThat(go(surface)).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).isEqualTo("next");
    }
  }

  @Nested
  class TabsThatOpen {

    @Test
    void comeToTheFrontAndGoBack() {
      stage.site.slow(
          "/new",
          200,
          "text/html",
          "<!doctype html><title>New</title><p>new</p><button onclick=window.close()>Shut</button>");
      Surface surface =
          stage.show("<title>Old</title><a href=/new target=_blank>Open</a><p>old</p>");
      assertThat(surface.click(the(surface, "link", "Open"), Press.ONCE)).isEqualTo(Outcome.DONE);
      Sight sight = surface.look();
      assertThat(sight.text()).isEqualTo("new\nShut");
      assertThat(sight.tabs()).containsExactly("Old", "New");
      assertThat(sight.tab()).isEqualTo(1);
      assertThat(surface.switchTab(0)).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).isEqualTo("Open\nold");
      assertThat(surface.switchTab(1)).isEqualTo(Outcome.DONE);
      assertThat(surface.closeTab()).isEqualTo(Outcome.DONE);
      assertThat(surface.look().tabs()).containsExactly("Old");
      assertThat(surface.switchTab(1).kind()).isEqualTo(Kind.ABSENT);
      assertThat(surface.closeTab().kind()).isEqualTo(Kind.ABSENT);
    }

    @Test
    void mayCloseThemselves() {
      stage.site.page(
          "/pop",
          "<p>pop</p><button onclick=\"opener.o.textContent = 'told'; window.close()\">Done</button>");
      Surface surface = stage.show(button("open('/pop', 'p', 'width=300,height=300')"));
      assertThat(go(surface)).isEqualTo(Outcome.DONE);
      assertThat(surface.click(the(surface, "button", "Done"), Press.ONCE)).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).isEqualTo("told");
    }
  }

  @Nested
  class Downloads {

    @Test
    void areSavedUnderSafeNames() {
      stage.site.on(
          "/report",
          exchange -> {
            exchange
                .getResponseHeaders()
                .set("Content-Disposition", "attachment; filename=\"orders.csv\"");
            Site.answer(exchange, 200, "text/csv", "id,total\n");
          });
      Surface surface =
          stage.show(
              "<a href=/report>Export</a> <a id=b download=blob.txt>Blob</a>"
                  + "<script>b.href = URL.createObjectURL(new Blob(['12345']))</script>");
      assertThat(surface.click(the(surface, "link", "Export"), Press.ONCE)).isEqualTo(Outcome.DONE);
      Activity activity = surface.drain();
      assertThat(activity.downloads())
          .singleElement()
          .satisfies(HappeningsTests.Downloads::isOrders);
      assertThat(activity.exchanges()).noneMatch(Exchange::failed);
      assertThat(surface.click(the(surface, "link", "Blob"), Press.ONCE)).isEqualTo(Outcome.DONE);
      assertThat(surface.drain().downloads())
          .extracting(Download::name, Download::bytes)
          .containsExactly(org.assertj.core.api.Assertions.tuple("blob.txt", 5L));
      assertThat(surface.look().text()).isEqualTo("Export Blob");
    }

    @Test
    void keepTheNameThatTheAppGaveHoweverOften() {
      Surface surface =
          stage.show(
              "<button onclick=\"const a = document.createElement('a'); a.download = 'week.txt';"
                  + "a.href = 'data:,' + ++n; a.click()\">Go</button><script>n = 0</script>");
      go(surface);
      assertThat(surface.drain().downloads())
          .singleElement()
          .satisfies(it -> assertThat(it.name()).isEqualTo("week.txt"))
          .satisfies(it -> assertThat(it.file()).hasContent("1"));
      go(surface);
      assertThat(surface.drain().downloads())
          .singleElement()
          .satisfies(it -> assertThat(it.name()).isEqualTo("week.txt"))
          .satisfies(it -> assertThat(it.file()).hasFileName("week-2.txt").hasContent("2"));
    }

    private static void isOrders(Download download) {
      assertThat(download.name()).isEqualTo("orders.csv");
      assertThat(download.file()).hasParent(stage.downloads).hasContent("id,total\n");
    }
  }

  @Test
  void consoleErrorsAndRequestsAreSlicedByDrain() {
    stage.site.on("/broken", exchange -> Site.answer(exchange, 500, "text/plain", "oops"));
    Surface surface =
        stage.show(
            button(
                "console.warn('careful'); console.log('fine'); fetch('/broken'); setTimeout(() => { throw new Error('boom') })"));
    surface.drain();
    go(surface);
    Activity seen = surface.look().activity();
    assertThat(seen.console())
        .contains(new ConsoleLine("warning", "careful"), new ConsoleLine("info", "fine"));
    assertThat(seen.console()).filteredOn(ConsoleLine::isError).hasSize(1);
    assertThat(seen.pageErrors()).singleElement().asString().contains("boom");
    assertThat(seen.exchanges())
        .containsExactly(
            new Exchange("GET", stage.site.base() + "/broken", 500, "", true, "fetch"));
    assertThat(surface.drain()).isEqualTo(seen);
    assertThat(surface.drain()).isEqualTo(Activity.NONE);
  }

  @Test
  void requestsAreFirstPartyByOriginOnly() {
    try (Site other = new Site()) {
      other.on("/a.svg", exchange -> Site.answer(exchange, 200, "image/svg+xml", "<svg/>"));
      stage.site.on("/b.svg", exchange -> Site.answer(exchange, 200, "image/svg+xml", "<svg/>"));
      Surface surface =
          stage.show(
              "<img src='"
                  + other.base()
                  + "/a.svg'><img src='"
                  + stage.site.other()
                  + "/b.svg'><img src=http://127.0.0.1:1/c.png>");
      List<Exchange> exchanges = surface.drain().exchanges();
      assertThat(exchanges)
          .filteredOn(e -> e.kind().equals("image"))
          .extracting(Exchange::firstParty, Exchange::status, Exchange::failed)
          .contains(
              org.assertj.core.api.Assertions.tuple(false, 200, false),
              org.assertj.core.api.Assertions.tuple(true, 200, false));
      assertThat(exchanges)
          .filteredOn(e -> e.url().endsWith("c.png"))
          .allMatch(e -> !e.failure().isEmpty() && e.status() == 0);
    }
  }

  @Nested
  class Places {

    @Test
    void thatAreNotAllowedAreRefusedWithTheRemedy() {
      try (Site other = new Site().page("/", "<p>elsewhere</p>")) {
        stage.site.page("/", "<a href='" + other.base() + "/'>Leave</a>");
        Surface surface = stage.fresh(List.of(), Map.of());
        surface.open("/");
        assertThat(surface.click(the(surface, "link", "Leave"), Press.ONCE))
            .isEqualTo(
                new Outcome(
                    Kind.REFUSED,
                    "the page went to "
                        + other.base()
                        + ", which this run may not visit; to allow it, write into"
                        + " journeyman.yaml: origins: ["
                        + stage.site.base()
                        + ", "
                        + other.base()
                        + "]"));
        assertThat(surface.open(other.base() + "/").kind()).isEqualTo(Kind.REFUSED);
        assertThat(surface.open("file:///etc/passwd").kind()).isEqualTo(Kind.REFUSED);
      }
    }

    @Test
    void mayBeNamedByTheirPath() {
      stage.site.page("/cart", "<p>cart</p>");
      Surface surface = stage.show("<p>start</p>");
      assertThat(surface.open("cart")).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).isEqualTo("cart");
    }

    @Test
    void thatAreAllowedAreVisited() {
      stage.site.page("/there", "<p>there</p>");
      Surface surface = stage.show("<a href='" + stage.site.other() + "/there'>Over</a>");
      assertThat(surface.click(the(surface, "link", "Over"), Press.ONCE)).isEqualTo(Outcome.DONE);
      assertThat(surface.look().text()).isEqualTo("there");
    }

    @Test
    void thatDoNotAnswerAreUnreachable() {
      Site gone = new Site();
      gone.close();
      stage.site.page("/", "<a href='" + gone.base() + "/x'>Dead</a>");
      Surface surface = stage.fresh(List.of(gone.base().toString()), Map.of());
      assertThat(surface.open(gone.base() + "/x"))
          .isEqualTo(
              new Outcome(
                  Kind.UNREACHABLE,
                  gone.base()
                      + "/x cannot be opened: nothing answers there (net::ERR_CONNECTION_REFUSED)"));
      surface.open("/");
      Outcome clicked = surface.click(the(surface, "link", "Dead"), Press.ONCE);
      assertThat(clicked.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(clicked.detail()).startsWith(gone.base() + "/x (net::ERR_CONNECTION_REFUSED)");
    }
  }
}
