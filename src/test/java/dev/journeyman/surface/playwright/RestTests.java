package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestTests {

  private static final Duration WITHOUT_WAITING = Duration.ofMillis(1_200);

  private static Stage stage;

  @BeforeAll
  static void start() {
    stage = new Stage();
    stage.site.slow("/late", 300, "text/plain", "late");
    stage.site.slow("/quick", 20, "text/plain", "quick");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  private record Rest(String text, Duration taken) {}

  /** Show a page, let a step begin, press the button and come to rest. */
  private static Rest after(String script) {
    return after(stage.show(page(script)));
  }

  private static String page(String script) {
    return "<button aria-label=Go></button><p id=o>before</p><script>const go = fn =>"
        + " document.querySelector('button').onclick = fn;\n"
        + script
        + "</script>";
  }

  private static Rest after(Surface surface) {
    surface.drain();
    assertThat(surface.click(the(surface, "button", "Go"), Press.ONCE)).isEqualTo(Outcome.DONE);
    return rest(surface);
  }

  private static Rest rest(Surface surface) {
    long start = System.nanoTime();
    assertThat(surface.rest()).isEqualTo(Outcome.DONE);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    return new Rest(surface.look().text(), taken);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "by itself ~ setTimeout(() => o.textContent = 'after', 900)",
        "by its text ~ setTimeout('o.textContent = \"after\"', 500)",
        "with arguments ~ setTimeout((a, b) => o.textContent = a + b, '700', 'aft', 'er')",
        "of a chain ~"
            + " setTimeout(() => setTimeout(() => setTimeout(() => o.textContent = 'after', 400), 500), 300)",
        "of promises ~"
            + " const nap = ms => new Promise(r => setTimeout(r, ms)); (async () => { await nap(300); await nap(500); o.textContent = 'after' })()",
        "set anew with each key ~ clearTimeout(window.t); window.t = setTimeout(() => o.textContent = 'after', 800)",
        "that asks the app ~ setTimeout(() => fetch('/late').then(() => o.textContent = 'after'), 400)",
        "after an answer ~ fetch('/late').then(() => setTimeout(() => o.textContent = 'after', 600))",
        "that comes again until it is done ~"
            + " let n = 0; const t = setInterval(() => { if (++n === 4) { clearInterval(t); o.textContent = 'after' } }, 300)",
      })
  void timersThatAStepBeganAreAwaited(String kind, String script) {
    Rest rest = after("go(() => { " + script + " })");
    assertThat(rest.text()).as(kind).isEqualTo("after");
    assertThat(rest.taken()).as(kind).isLessThan(Duration.ofSeconds(6));
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void timersInAFrameAreAwaited(boolean elsewhere) {
    stage.site.page("/inner", page("go(() => setTimeout(() => o.textContent = 'after', 700))"));
    String origin = elsewhere ? stage.site.other().toString() : "";
    Rest rest = after(stage.show("<iframe src='" + origin + "/inner'></iframe>"));
    assertThat(rest.text()).isEqualTo("after");
  }

  @Test
  void timersOfAFrameThatThePageWritesAreAwaited() {
    Rest rest =
        after(
            "const f = document.createElement('iframe'); document.body.append(f);"
                + " go(() => f.contentWindow.setTimeout(() => o.textContent = 'after', 700))");
    assertThat(rest.text()).startsWith("after");
  }

  @Test
  void timersOfAPageThatTheStepOpenedAreAwaited() {
    stage.site.page(
        "/next",
        "<p id=o>loading</p><script>setTimeout(() => o.textContent = 'here', 600)</script>");
    assertThat(after("go(() => location.href = '/next')").text()).isEqualTo("here");
  }

  @Test
  void aStepWithoutTimersIsAtRestAtOnce() {
    Surface surface = stage.show(page("go(() => o.textContent = 'after')"));
    after(surface);
    assertThat(rest(surface).taken()).isLessThan(WITHOUT_WAITING);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "a toast that closes itself ~ setTimeout(() => o.textContent = 'gone', 4000)",
        "a look at the server every now and then ~ setInterval(() => o.textContent = 'gone', 4000)",
        "a second hand ~ setInterval(() => {}, 1000)",
        "a timer that was called off ~ clearTimeout(setTimeout(() => o.textContent = 'gone', 1400))",
        "an interval that was called off as a timer ~ clearTimeout(setInterval(() => o.textContent = 'gone', 900))",
      })
  void whatIsNotDueSoonIsNotAwaited(String kind, String script) {
    Rest rest = after("go(() => { o.textContent = 'shown'; " + script + " })");
    assertThat(rest.text()).as(kind).isEqualTo("shown");
    assertThat(rest.taken()).as(kind).isLessThan(WITHOUT_WAITING);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "an interval ~ setInterval(() => {}, 200)",
        "a chain ~ const tick = () => setTimeout(tick, 200); tick()",
        "a loop ~ (async () => { for (;;) await new Promise(r => setTimeout(r, 200)) })()",
      })
  void whatRanBeforeTheStepIsNotAwaited(String kind, String script) {
    Rest rest = after(script + "; go(() => o.textContent = 'after')");
    assertThat(rest.text()).isEqualTo("after");
    assertThat(rest.taken()).as(kind).isLessThan(WITHOUT_WAITING);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "an interval ~ setInterval(() => {}, 200)",
        "a chain ~ const tick = () => setTimeout(tick, 200); tick()",
      })
  void whatHasNoEndIsAwaitedForTwoSecondsAndOnlyOnce(String kind, String script) {
    Surface surface = stage.show(page("go(() => { go(() => {}); " + script + " })"));
    assertThat(after(surface).taken())
        .as(kind)
        .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(5));
    assertThat(after(surface).taken()).as(kind + ", later").isLessThan(WITHOUT_WAITING);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "a chain of answers ~"
            + " const ask = () => fetch('/quick').then(() => setTimeout(ask, 200)); ask()",
        "a loop of answers ~"
            + " (async () => { for (;;) { await fetch('/quick'); await new Promise(r => setTimeout(r, 200)) } })()",
      })
  void whatAsksTheAppAgainAndAgainIsAwaitedForTwoSecondsAtMost(String kind, String script) {
    Surface surface = stage.show(page("go(() => { go(() => {}); " + script + " })"));
    assertThat(after(surface).taken()).as(kind).isLessThan(Duration.ofSeconds(5));
    assertThat(after(surface).taken()).as(kind + ", later").isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void whatOutlastedOneStepIsAwaitedAgainOnceItHadCeased() {
    Surface surface =
        stage.show(
            page(
                "let left = 12; const tick = () => { o.textContent = left; if (left--)"
                    + " fetch('/quick').then(() => setTimeout(tick, 250)) };"
                    + " go(() => { left = left < 0 ? 3 : 12; tick() })"));
    after(surface);
    while (!surface.look().text().equals("0")) {
      surface.awaitChange(Duration.ofSeconds(1));
    }
    // longer than a chain that goes on would be silent
    ((PlaywrightSurface) surface).tabs.current().waitForTimeout(3_500);
    assertThat(after(surface).text()).isEqualTo("0");
  }

  @Test
  void pagesFindTheirTimersAsTheyWere() {
    String told =
        after(
                """
                const say = [];
                for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']) {
                  const it = window[name];
                  say.push(it.name, it.length, /native code/.test(it + ''), Object.hasOwn(it, 'prototype'));
                  try { new it(() => 0, 0) } catch (e) { say.push(e.constructor.name) }
                  try { it.call({}, () => 0, 0) } catch (e) { say.push(e.constructor.name) }
                }
                const id = setTimeout(function (a) { say.push(this === window, a); throw new Error('mine') }, 10, 'a');
                say.push(typeof id, Object.keys(window).some(key => /journeyman/.test(key)));
                onerror = (text, file, line, column, e) => { o.textContent = say.join() + ',' + e.message };
                setTimeout(Symbol.iterator.description, 0);
                """)
            .text();
    String each = "%s,%d,true,false,TypeError,TypeError,";
    assertThat(told)
        .isEqualTo(
            String.format(Locale.ROOT, each, "setTimeout", 1)
                + String.format(Locale.ROOT, each, "clearTimeout", 0)
                + String.format(Locale.ROOT, each, "setInterval", 1)
                + String.format(Locale.ROOT, each, "clearInterval", 0)
                + "number,false,true,a,mine");
  }
}
