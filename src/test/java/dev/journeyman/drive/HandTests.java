package dev.journeyman.drive;

import static dev.journeyman.drive.Walk.outcome;
import static dev.journeyman.drive.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done is what the sentence says: nothing else, nothing twice, on nothing else. */
class HandTests {

  private static Walk walk;

  @BeforeAll
  static void open() {
    walk = new Walk();
  }

  @AfterAll
  static void close() {
    walk.close();
  }

  private static Walk on(String html) {
    walk.site.page("/", html);
    return walk;
  }

  private static void has(JourneyEvidence evidence, Verdict verdict) {
    assertThat(Judge.rule(evidence).verdict())
        .as(
            evidence.steps().stream()
                    .flatMap(s -> s.all(Fact.Acted.class).stream())
                    .map(a -> a.action() + " " + a.outcome())
                    .toList()
                + " "
                + evidence.steps().get(evidence.steps().size() - 1).halted())
        .isEqualTo(verdict);
  }

  @Nested
  class Keys {

    /** What each element hears, and how often it was clicked. */
    private static final String LOG =
        "<p id=log>Heard:</p><script>for (const type of ['keydown', 'click', 'mousedown'])"
            + " addEventListener(type, e => log.textContent += ' ' + (e.key || type) + '@' + (e.target.id || e.target.localName), true)"
            + "</script>";

    private void hears(String html, String step, String heard) {
      has(on(html + LOG).of(step(step, "The page shows \"" + heard + "\".")), Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Press the End key in \"Volume\".|The \"Volume\" field shows \"100\".",
          "Press the Home key in the Volume slider.|The \"Volume\" field shows \"0\".",
          "Press ArrowRight in \"Volume\".|The \"Volume\" field shows \"51\".",
          "Press the right arrow key in \"Volume\" three times.|The \"Volume\" field shows \"53\".",
          "Press the left arrow key twice in \"Volume\".|The \"Volume\" field shows \"48\".",
          "Press Page Up in \"Volume\".|The \"Volume\" field shows \"60\".",
        })
    void aSliderIsMoved(String step, String promise) {
      String slider =
          "<input type=range aria-label=Volume value=50 onmousedown=\"this.value=7\" style='width:300px'>";
      has(on(slider).of(step(step, promise)), Verdict.PASSED);
    }

    @Test
    void enterOnAButtonPressesItOnce() {
      hears(
          "<button id=b>Send</button>",
          "Press Enter on the \"Send\" button.",
          "Heard: Enter@b click@b");
      has(
          on("<button onclick='n.textContent = +n.textContent + 1'>Send</button><p>Sent: <b id=n>0</b>")
              .of(step("Press Enter on the \"Send\" button.", "\"Sent: 1\" is shown.")),
          Verdict.PASSED);
      has(
          on("<button onclick='n.textContent = +n.textContent + 2'>Send</button><p>Sent: <b id=n>0</b>")
              .of(step("Press Enter on the \"Send\" button.", "\"Sent: 1\" is shown.")),
          Verdict.FAILED);
    }

    @Test
    void aRadioIsNotChosenByTheWayToIt() {
      has(
          on("<label><input type=radio name=s id=s> Small</label><label><input type=radio name=s> Large</label>")
              .of(
                  step("Press Shift in the \"Small\" radio button.", "\"Small\" is not selected."),
                  step(
                      "Press the down arrow key in the \"Small\" radio button.",
                      "\"Large\" is selected.")),
          Verdict.BLOCKED);
      has(
          on("<label><input type=radio name=s id=s> Small</label><label><input type=radio name=s> Large</label>")
              .of(
                  step(
                      "Press the down arrow key in the \"Small\" radio button.",
                      "\"Large\" is selected.")),
          Verdict.PASSED);
    }

    @Test
    void listsCellsEditorsAndDetailsGetKeys() {
      hears(
          "<ul id=l role=listbox tabindex=0 aria-label=Fruit><li role=option>Fig</ul>",
          "Press the down arrow key in the \"Fruit\" list box.",
          "Heard: ArrowDown@l");
      hears(
          "<table role=grid><tr><td id=c role=gridcell tabindex=-1>Five</table>",
          "Press F2 in the \"Five\" cell.",
          "Heard: F2@c");
      hears(
          "<textarea id=t aria-label=Note>One</textarea>",
          "Press Backspace in the Note field twice.",
          "Heard: Backspace@t Backspace@t");
      has(
          on("<textarea aria-label=Note>One</textarea>")
              .of(step("Press Backspace in the Note field twice.", "\"Note\" shows \"O\".")),
          Verdict.PASSED);
      hears(
          "<div id=e contenteditable role=textbox aria-label=Body>Hi</div>",
          "Press Enter in \"Body\".",
          "Heard: Enter@e");
      has(
          on("<details><summary>More</summary>All of it</details>")
              .of(step("Press Enter on \"More\".", "\"All of it\" is shown.")),
          Verdict.PASSED);
    }

    @Test
    void chordsAreSmallLettersUnlessShiftIsHeld() {
      String keys =
          "<p id=o></p><script>onkeydown = e => { o.textContent += (e.ctrlKey ? 'C' : '') + (e.shiftKey ? 'S' : '') + e.key + ' ' }</script>";
      has(on(keys).of(step("Press Ctrl+K.", "The page shows \"CControl Ck\".")), Verdict.PASSED);
      has(on(keys).of(step("Press Ctrl + Shift + P", "The page shows \"CSP\".")), Verdict.PASSED);
    }

    @Test
    void whatTakesNoFocusGetsNoKey() {
      JourneyEvidence evidence =
          on("<span role=button onclick=\"this.textContent='Clicked'\">Go</span>")
              .of(step("Press Enter on the \"Go\" button.", "\"Clicked\" is shown."));
      has(evidence, Verdict.BLOCKED);
      assertThat(evidence.steps().get(0).halted().orElseThrow())
          .satisfies(it -> assertThat(it.why()).isEqualTo(Halt.UNFIT))
          .satisfies(it -> assertThat(it.message()).contains("cannot take the focus"));
    }
  }

  @Nested
  class LiveLists {

    private String feed(String change, int millis) {
      return "<table id=t></table><p id=o></p><script>let n = 0, all = ['Ibis', 'Heron', 'Stork', 'Egret'];"
          + "const rows = Array.from({ length: 60 }, (_, i) => { const r = t.insertRow(); r.insertCell(); const b = document.createElement('button');"
          + "b.textContent = 'Feed'; r.insertCell().append(b); b.onclick = () => { o.textContent = 'Fed ' + "
          + change
          + " }; return r });"
          + "const draw = () => rows.forEach((r, i) => { r.hidden = i >= all.length; r.cells[0].textContent = all[i] || '' }); draw();"
          + "const tick = setInterval(() => { all.unshift('Bird ' + ++n); draw(); if (n > 50) clearInterval(tick) }, "
          + millis
          + ")</script>";
    }

    @ParameterizedTest
    @CsvSource({"60", "250"})
    void theNamedRowIsPressed(int millis) {
      JourneyEvidence evidence =
          on(feed("all[rows.indexOf(r)]", millis))
              .patiently(step("Click \"Feed\" in the row of Stork.", "\"Fed Stork\" is shown."));
      has(evidence, Verdict.PASSED);
      List<Fact.Acted> acts = evidence.steps().get(0).all(Fact.Acted.class);
      assertThat(acts.get(acts.size() - 1).outcome().detail()).isEqualTo("in row \"Stork\"");
    }

    @Test
    void anAppThatFeedsTheFirstIsFailed() {
      has(
          on(feed("all[0]", 250))
              .of(step("Click \"Feed\" in the row of Stork.", "\"Fed Stork\" is shown.")),
          Verdict.FAILED);
    }

    @Test
    void whatNeverComesToRestIsBlockedWithTheReason() {
      JourneyEvidence evidence =
          on("<ul><li><b id=n>Stork</b> <button id=b onclick=\"o.textContent='Fed'\">Feed</button></ul><p id=o></p>"
                  + "<script>addEventListener('pointermove', () => { n.textContent = 'Ibis'; setTimeout(() => n.textContent = 'Stork', 60) })</script>")
              .of(step("Click \"Feed\" in the item Stork.", "\"Fed\" is shown."));
      has(evidence, Verdict.BLOCKED);
      assertThat(evidence.steps().get(0).halted().orElseThrow().message())
          .contains("\"Stork\" no longer stands with it, but \"Ibis\"");
    }
  }

  @Nested
  class Outcomes {

    private static final String FORM = "<form method=post><button>Book</button></form>";

    private JourneyEvidence booked(int postAdds) {
      AtomicInteger bookings = new AtomicInteger();
      walk.site.on(
          "/",
          exchange -> {
            boolean posted = exchange.getRequestMethod().equals("POST");
            int number = posted ? bookings.addAndGet(postAdds) : bookings.get();
            Site.answer(
                exchange,
                200,
                "text/html",
                FORM + "<p>" + (posted ? "Thanks" : "Hello") + "<p>Bookings: " + number);
          });
      return walk.of(
          step("Click Book.", "\"Thanks\" is shown."), outcome("\"Bookings: 1\" is shown."));
    }

    @Test
    void aFormIsSentOnce() {
      has(booked(1), Verdict.PASSED);
      has(booked(0), Verdict.FAILED);
      has(booked(2), Verdict.FAILED);
    }

    @Test
    void whatOnlyAnswersFormsIsUndecided() {
      walk.site.page("/", FORM.replace("method=post", "method=post action=/only"));
      walk.site.on(
          "/only",
          exchange -> {
            boolean posted = exchange.getRequestMethod().equals("POST");
            Site.answer(exchange, posted ? 200 : 404, "text/html", posted ? "<p>Booked" : "No");
          });
      JourneyEvidence evidence =
          walk.of(step("Click Book.", "\"Booked\" is shown."), outcome("\"Booked\" is shown."));
      has(evidence, Verdict.BLOCKED);
      assertThat(evidence.steps().get(1).halted().orElseThrow().message()).contains("answers 404");
    }

    @ParameterizedTest
    @CsvSource({"true,PASSED", "false,FAILED"})
    void whatIsSavedALittleLaterIsWaitedFor(boolean saves, Verdict verdict) {
      AtomicReference<String> note = new AtomicReference<>("");
      walk.site.on(
          "/save",
          exchange -> {
            note.set(exchange.getRequestURI().getQuery());
            Site.answer(exchange, 200, "text/plain", "");
          });
      walk.site.on(
          "/",
          exchange ->
              Site.answer(
                  exchange,
                  200,
                  "text/html",
                  "<textarea aria-label=Note oninput=\"clearTimeout(this.t); this.t = setTimeout(() => "
                      + (saves ? "fetch('/save?' + this.value)" : "0")
                      + ", 800)\">"
                      + note.get()
                      + "</textarea>"));
      has(
          walk.of(
              step("Enter \"Milk\" in the Note field.", "\"Note\" shows \"Milk\"."),
              outcome("\"Note\" shows \"Milk\".")),
          verdict);
    }
  }

  /** The rows are kept by place, and for a while others come in above. */
  private static final String FEED =
      "<table><tbody id=b></tbody></table><p id=o></p><script>"
          + "let all = ['Alpha', 'Beta', 'Gamma', 'Delta'], n = 0;"
          + "const rows = Array.from({length: 20}, () => { const r = b.insertRow(); r.insertCell();"
          + " const x = document.createElement('button'); r.insertCell().append(x);"
          + " x.onclick = () => o.textContent = 'Archived: ' + all[BROKEN ? 0 : rows.indexOf(r)]; return r });"
          + "const draw = () => rows.forEach((r, i) => { r.hidden = i >= all.length; r.cells[0].textContent = all[i] || '';"
          + " r.cells[1].firstChild.textContent = NAMED ? 'Archive ' + all[i] : 'Archive' });"
          + "draw(); const t = setInterval(() => { all.unshift('Mail ' + ++n); draw(); if (n == 9) clearInterval(t) }, 150)</script>";

  @ParameterizedTest
  @CsvSource({
    "false, Click \"Archive\" in the row of Gamma.",
    "true, Click \"Archive Gamma\".",
  })
  void whoThinksForLongStillPressesWhatWasChosen(boolean named, String step) {
    Duration thought = Duration.ofMillis(400);
    String html = FEED.replace("NAMED", String.valueOf(named));
    has(
        on(html.replace("BROKEN", "false"))
            .slowly(thought, step(step, "\"Archived: Gamma\" is shown.")),
        Verdict.PASSED);
    has(
        on(html.replace("BROKEN", "true"))
            .slowly(thought, step(step, "\"Archived: Gamma\" is shown.")),
        Verdict.FAILED);
  }
}
