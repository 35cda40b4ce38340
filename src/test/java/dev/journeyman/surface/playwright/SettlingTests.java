package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettlingTests {

  private static Stage stage;

  @BeforeAll
  static void start() {
    stage = new Stage();
    stage.site.slow("/slow", 400, "text/plain", "fetched");
    stage.site.slow("/slow-page", 400, "text/html", "<!doctype html><p>arrived</p>");
    stage.site.slow("/never", 60_000, "text/plain", "");
    stage.site.slow("/slow.js", 300, "text/javascript", "document.body.append('scripted')");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  private static String afterClick(String html) {
    Surface surface = stage.show(html);
    assertThat(surface.click(the(surface, "button", "Go"), Press.ONCE)).isEqualTo(Outcome.DONE);
    return surface.look().text();
  }

  private static String button(String script) {
    return "<button aria-label=Go onclick=\"" + script + "\"></button><p id=o>before</p>";
  }

  private static Duration timed(Runnable action) {
    long start = System.nanoTime();
    action.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void aFetchAndWhatItDrawsAreAwaited() {
    String one = "fetch('/slow').then(r => r.text()).then(t => o.textContent = t)";
    assertThat(afterClick(button(one))).isEqualTo("fetched");
    String chain = "fetch('/slow').then(() => fetch('/slow')).then(() => o.textContent = 'both')";
    assertThat(afterClick(button(chain))).isEqualTo("both");
  }

  @Test
  void aNavigationIsAwaited() {
    assertThat(afterClick(button("location.href = '/slow-page'"))).isEqualTo("arrived");
    assertThat(afterClick("<form action=/slow-page><button>Go</button></form>"))
        .isEqualTo("arrived");
  }

  @Test
  void aPageThatDoesNotComeIsGivenUpAndTheOldOneCanBeLookedAt() {
    Surface surface = stage.show(button("location.href = '/never'"));
    Outcome outcome = surface.click(the(surface, "button", "Go"), Press.ONCE);
    assertThat(outcome.kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(outcome.detail())
        .isEqualTo("the app did not answer within 3 s to GET " + stage.site.base() + "/never");
    assertThat(surface.look().text()).isEqualTo("before");
  }

  @Test
  void aPageThatComesTooLateIsToldEvenWhereNothingToldThatItWasLeftFor() {
    stage.site.slow("/late", 4_000, "text/html", "<!doctype html><p>late</p>");
    Surface surface = stage.show("<p>before</p>");
    ((PlaywrightSurface) surface).tabs.current().evaluate("() => { location.href = '/late' }");
    Outcome outcome = surface.settle();
    assertThat(outcome.kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(outcome.detail()).contains("3 s");
  }

  @Test
  void aLookDoesNotWaitForAPageThatDoesNotCome() {
    Surface surface = stage.show(button("setTimeout(() => location.href = '/never', 200)"));
    assertThat(surface.click(the(surface, "button", "Go"), Press.ONCE)).isEqualTo(Outcome.DONE);
    surface.awaitChange(Duration.ofSeconds(5));
    assertThat(timed(surface::look)).isLessThan(Duration.ofSeconds(20));
    assertThat(surface.look().text()).isEqualTo("before");
  }

  @Test
  void scriptsOfTheNextPageAreAwaited() {
    stage.site.page("/scripted", "<p>page</p><script async src=/slow.js></script>");
    assertThat(afterClick(button("location.href = '/scripted'"))).isEqualTo("page\nscripted");
  }

  @Test
  void transitionsAreAwaited() {
    String style =
        "<style>#d{position:fixed;left:-300px;width:200px;transition:left .3s} #d.on{left:0}</style><div id=d>drawer</div>";
    Surface surface = stage.show(style + button("d.classList.add('on')"));
    surface.click(the(surface, "button", "Go"), Press.ONCE);
    assertThat(surface.look().elements())
        .filteredOn(e -> e.text().equals("drawer") && e.tag().equals("div"))
        .singleElement()
        .satisfies(drawer -> assertThat(drawer.box().x()).isZero());
  }

  @Test
  void whatHasNoEndIsNotAwaited() {
    Surface surface =
        stage.show(
            "<style>@keyframes t{to{rotate:1turn}} #s{animation:t 1s infinite} #p{animation:t 30s}</style><p id=s>spin</p><p id=p>slow</p>"
                + button("navigator.sendBeacon('/never'); new EventSource('/never')"));
    Duration taken = timed(() -> surface.click(the(surface, "button", "Go"), Press.ONCE));
    assertThat(taken).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aLongPollIsAwaitedOnceAtMost() {
    Surface surface = stage.show(button("window.f ??= fetch('/never')"));
    surface.click(the(surface, "button", "Go"), Press.ONCE);
    Duration second = timed(() -> surface.click(the(surface, "button", "Go"), Press.ONCE));
    assertThat(second).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void requestsOfOthersAreNotAwaited() {
    try (Site other = new Site()) {
      other.slow("/never", 60_000, "text/plain", "");
      Surface surface = stage.show(button("fetch('" + other.base() + "/never')"));
      Duration taken = timed(() -> surface.click(the(surface, "button", "Go"), Press.ONCE));
      assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void aChangeIsNoticed() {
    Surface surface =
        stage.show(
            "<p id=o>before</p><script>setTimeout(() => o.textContent = 'after', 100)</script>");
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!surface.look().text().equals("after") && System.nanoTime() < end) {
      surface.awaitChange(Duration.ofSeconds(5));
    }
    assertThat(surface.look().text()).isEqualTo("after");
    assertThat(timed(() -> surface.awaitChange(Duration.ofMillis(50))))
        .isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void historyIsTravelled() {
    stage.site.page("/two", "<p>two</p>");
    Surface surface = stage.show("<p>one</p>");
    surface.open("/two");
    assertThat(surface.back()).isEqualTo(Outcome.DONE);
    assertThat(surface.look().text()).isEqualTo("one");
    assertThat(surface.forward()).isEqualTo(Outcome.DONE);
    assertThat(surface.reload()).isEqualTo(Outcome.DONE);
    assertThat(surface.look().text()).isEqualTo("two");
    assertThat(surface.forward().kind()).isEqualTo(Kind.ABSENT);
  }

  @Test
  void aPageThatReloadsItselfCanBeLookedAt() {
    stage.site.page(
        "/busy", "<p>busy</p><script>setTimeout(() => location.reload(), 250)</script>");
    Surface surface = stage.fresh();
    surface.open("/busy");
    for (int i = 0; i < 20; i++) {
      assertThat(surface.look().url()).endsWith("/busy");
    }
  }
}
