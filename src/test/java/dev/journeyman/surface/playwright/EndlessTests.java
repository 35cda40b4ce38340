package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Direction;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages on which something is under way for ever cost a little more than others, and no more. */
class EndlessTests {

  private static final Duration FREE = Duration.ofMillis(1_900);

  /** With room for a busy machine; what is waited for to its end takes eleven seconds and more. */
  private static final Duration TWO_SECONDS_MORE = Duration.ofSeconds(8);

  private static Stage stage;

  @BeforeAll
  static void start() {
    stage = new Stage();
    stage.site.slow("/never", 60_000, "text/plain", "");
    stage.site.slow("/one", 300, "text/plain", "one");
    stage.site.endless("/stream", "text/plain", "first" + " ".repeat(2_000), "more");
    stage.site.endless("/picture", "image/png", "", "more");
    stage.site.endless(
        "/document",
        "text/html",
        "<!doctype html><button aria-label=Go onclick=\"o.textContent = 'pressed'\"></button><p id=o>here</p>"
            + " ".repeat(2_000),
        "<i></i>");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  private static Surface show(String script) {
    return stage.show(
        "<button aria-label=Go></button><p id=o>before</p><script>const go = fn =>"
            + " document.querySelector('button').onclick = fn; const say = t => o.textContent = t;\n"
            + script
            + "</script>");
  }

  private static Duration click(Surface surface) {
    Element button = the(surface, "button", "Go");
    long start = System.nanoTime();
    assertThat(surface.click(button, Press.ONCE)).isEqualTo(Outcome.DONE);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "a stream ~ fetch('/stream')",
        "a stream that is read ~ fetch('/stream').then(async r => { for await (const bit of r.body) window.bit = bit })",
        "a long poll ~ fetch('/never')",
        "events ~ new EventSource('/stream')",
        "a picture ~ document.body.append(Object.assign(new Image(), { src: '/picture' }))",
      })
  void whatBeganBeforeCostsAClickNothing(String kind, String script) {
    Surface surface = show(script + "; go(() => say('pressed'))");
    assertThat(click(surface)).as(kind).isLessThan(FREE);
    assertThat(surface.look().text()).isEqualTo("pressed");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "a stream ~ fetch('/stream')",
        "a stream each time ~ setInterval(() => fetch('/stream'), 150); fetch('/stream')",
        "many polls at once ~ setInterval(() => fetch('/one'), 150); fetch('/one')",
        "polls without an answer ~ setInterval(() => fetch('/never?' + Math.random()), 150)",
        "a document in a frame ~ const f = document.createElement('iframe'); f.src = '/stream'; document.body.append(f)",
      })
  void whatAClickBeginsCostsTwoSecondsMore(String kind, String script) {
    Surface surface =
        show("let ran; go(() => { if (!ran) { " + script + " } ran = say('pressed') })");
    assertThat(click(surface)).as(kind).isLessThan(TWO_SECONDS_MORE);
    assertThat(click(surface)).as(kind + ", again").isLessThan(TWO_SECONDS_MORE);
    assertThat(surface.look().text()).startsWith("pressed");
  }

  @Test
  void aFrameThatNeverAnswersCostsItsPageTwoSecondsMore() {
    stage.site.page("/framed", "<p>here</p><iframe src=/never></iframe>");
    Surface surface = stage.fresh();
    long start = System.nanoTime();
    assertThat(surface.open("/framed")).isEqualTo(Outcome.DONE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TWO_SECONDS_MORE);
    assertThat(surface.look().text()).isEqualTo("here");
  }

  @Test
  void framesBelowTheFoldAreReadOnceTheyLoad() {
    stage.site.page("/inner", "<p>inner</p>");
    Surface surface =
        stage.show(
            "<p>here</p><div style='height: 9000px'></div>"
                + "<iframe loading=lazy src=/inner></iframe>".repeat(2)
                + "<iframe src='javascript:\"<p>scripted\"'></iframe>");
    assertThat(surface.look().text()).contains("here").contains("scripted").doesNotContain("inner");
    surface.scroll(Direction.BOTTOM);
    assertThat(surface.look().text()).contains("inner");
  }

  @Test
  void theFirstWordsOfAStreamAreAwaited() {
    Surface surface =
        show(
            "go(() => fetch('/stream').then(async r => { for await (const bit of r.body) say('came') }))");
    click(surface);
    assertThat(surface.look().text()).isEqualTo("came");
  }

  @Test
  void whatAClickAsksForIsAwaitedThoughOthersAskAllTheTime() {
    stage.site.slow("/answer", 1_200, "text/plain", "answer");
    Surface surface =
        show(
            "setInterval(() => fetch('/one'), 100);"
                + " go(() => fetch('/answer').then(r => r.text()).then(say))");
    click(surface);
    assertThat(surface.look().text()).isEqualTo("answer");
  }

  @Test
  void aDocumentThatComesForEverIsUsedAsFarAsItHasCome() {
    Surface surface = show("go(() => location.href = '/document')");
    assertThat(click(surface)).isLessThan(Duration.ofSeconds(6));
    assertThat(surface.look().text()).startsWith("here");
    assertThat(click(surface)).isLessThan(FREE);
    assertThat(surface.look().text()).startsWith("pressed");
    assertThat(surface.rest()).isEqualTo(Outcome.DONE);
  }
}
