package dev.journeyman.drive;

import static dev.journeyman.drive.Walk.outcome;
import static dev.journeyman.drive.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Fact.Pictured;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises are judged together, on one look at the page at rest. */
class SettledTests {

  private static Walk walk;

  @BeforeAll
  static void open() {
    walk = new Walk();
  }

  @AfterAll
  static void close() {
    walk.close();
  }

  private static JourneyEvidence on(String html, PlannedStep... steps) {
    walk.site.page("/", html);
    return walk.of(steps);
  }

  private static Verdict verdict(JourneyEvidence evidence) {
    return Judge.rule(evidence).verdict();
  }

  private static ExpectationVerdict first(JourneyEvidence evidence) {
    return Judge.rule(evidence).steps().get(0).expectations().get(0);
  }

  /**
   * An app that is right, and its twin that is broken.
   *
   * @param html where {@code BROKEN} is true in the twin
   */
  private record Twins(String name, String html, PlannedStep step) {

    JourneyEvidence walked(boolean broken) {
      return on(html.replace("BROKEN", String.valueOf(broken)), step);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Twins> states() {
    return Stream.of(
        new Twins(
            "a switch that the server refuses",
            "<button id=b role=switch aria-checked=false aria-label='Night mode'>x</button>"
                + "<script>b.onclick=()=>{b.ariaChecked='true';"
                + "setTimeout(()=>{if(BROKEN)b.ariaChecked='false'},500)}</script>",
            step("Click \"Night mode\".", "\"Night mode\" is ticked.")),
        new Twins(
            "a row that vanishes again",
            "<ul id=l><li>Tea</ul><button id=b>Add</button>"
                + "<script>b.onclick=()=>{const r=document.createElement('li');r.textContent='Milk';"
                + "l.append(r);setTimeout(()=>{if(BROKEN)r.remove()},400)}</script>",
            step("Click Add.", "\"Milk\" is listed.")),
        new Twins(
            "a number that falls back",
            "<ul aria-label=Guests id=l><li>Ada<li>Bo</ul><button id=b>Invite</button>"
                + "<script>b.onclick=()=>{l.innerHTML+='<li>Cy';"
                + "setTimeout(()=>{if(BROKEN)l.lastChild.remove()},600)}</script>",
            step("Click Invite.", "There are 3 items in the Guests list.")),
        new Twins(
            "an order that is the old one again",
            "<p id=l>Ash, Elm</p><button id=b>Turn round</button>"
                + "<script>const draw=all=>{l.innerHTML=all.map(t=>'<div>'+t+'</div>').join('')};"
                + "draw(['Ash','Elm']);b.onclick=()=>{draw(['Elm','Ash']);"
                + "setTimeout(()=>{if(BROKEN)draw(['Ash','Elm'])},500)}</script>",
            step("Click \"Turn round\".", "\"Elm\" comes before \"Ash\".")),
        new Twins(
            "a value that is put back",
            "<label>Nights <input id=n value=1></label><button id=b>More</button>"
                + "<script>b.onclick=()=>{n.value=2;setTimeout(()=>{if(BROKEN)n.value=1},400)}</script>",
            step("Click More.", "The Nights field contains \"2\".")),
        new Twins(
            "a list that is empty while it loads",
            "<ul id=l aria-label=Drafts><li>Poem<li>Letter</ul><button id=b>Discard Poem</button>"
                + "<script>b.onclick=()=>{l.innerHTML='<li>...';setTimeout(()=>"
                + "{l.innerHTML=(BROKEN?'<li>Poem':'')+'<li>Letter'},700)}</script>",
            step("Click \"Discard Poem\".", "\"Poem\" is gone from the Drafts list.")),
        new Twins(
            "a number passed through",
            "<p id=n>0 hits</p><button id=b>Search</button>"
                + "<script>b.onclick=()=>{let i=0;const t=setInterval(()=>{n.textContent=++i+' hits';"
                + "if(i==(BROKEN?6:4))clearInterval(t)},150)}</script>",
            step("Click Search.", "\"4 hits\" is shown.")),
        new Twins(
            "an error that comes late",
            "<p id=o>-</p><button id=b>Pay</button><script>b.onclick=()=>{o.textContent='Working';"
                + "setTimeout(()=>{o.textContent=BROKEN?'Card declined':'Paid'},600)}</script>",
            step("Click Pay.", "\"Card declined\" is not shown.", "\"Pay\" is still shown.")),
        new Twins(
            "promises that never hold together",
            "<p id=o>-</p><p id=p></p><button id=b>Sync</button><script>b.onclick=()=>"
                + "{o.textContent='Ten files';setTimeout(()=>{p.textContent='In sync';"
                + "if(BROKEN)o.textContent='Nine files'},500)}</script>",
            step("Click Sync.", "\"Ten files\" is shown.", "\"In sync\" is shown.")),
        new Twins(
            "what shall stay does not",
            "<label><input type=checkbox id=c checked> Terms</label><button id=b>Next</button>"
                + "<p id=o></p><script>b.onclick=()=>{o.textContent='Page 2';"
                + "setTimeout(()=>{if(BROKEN)c.checked=false},500)}</script>",
            step("Click Next.", "\"Terms\" is still ticked.", "\"Page 2\" is shown.")),
        new Twins(
            "an answer of the server that undoes it",
            "<button id=b aria-pressed=false>Like</button><p id=o>0 likes</p>"
                + "<script>b.onclick=()=>{o.textContent='1 like';"
                + "fetch('/like'+(BROKEN?'?not':'')).then(a=>a.text()).then(t=>o.textContent=t)}</script>",
            step("Click Like.", "\"1 like\" is shown.")));
  }

  @ParameterizedTest
  @MethodSource("states")
  void aStateMustHoldWhenThePageIsAtRest(Twins twins) {
    walk.site.on(
        "/like",
        exchange ->
            Site.answer(
                exchange,
                200,
                "text/plain",
                exchange.getRequestURI().getQuery() == null ? "1 like" : "0 likes"));
    JourneyVerdict right = Judge.rule(twins.walked(false));
    assertThat(right.verdict()).as(right.reason()).isEqualTo(Verdict.PASSED);
    assertThat(verdict(twins.walked(true))).isEqualTo(Verdict.FAILED);
  }

  @Nested
  class WhatFellBack {

    private static final String TOGGLE =
        "<label><input type=checkbox id=c> Alerts</label><script>"
            + "c.onchange=()=>setTimeout(()=>{c.checked=false},900)</script>";

    private final JourneyEvidence evidence =
        on(TOGGLE, step("Tick Alerts.", "\"Alerts\" is ticked."));

    @Test
    void isToldWithBothTimes() {
      assertThat(first(evidence).saw())
          .matches("not checked; it held (at first|after \\d.\\d s), not any more after \\d.\\d s");
      assertThat(first(evidence).spell()).isPresent();
    }

    @Test
    void isShownInBothPictures() {
      List<Pictured> pictures =
          evidence.steps().get(0).all(Pictured.class).stream()
              .filter(p -> p.shot() != Shot.ACTION)
              .toList();
      assertThat(pictures).extracting(Pictured::shot).containsExactly(Shot.HELD, Shot.RESULT);
      assertThat(pictures.get(0).marks()).extracting(m -> m.what()).containsExactly("held");
      assertThat(pictures.get(1).marks()).extracting(m -> m.what()).containsExactly("broken");
      assertThat(pictures.get(0).file()).isNotEqualTo(pictures.get(1).file());
    }
  }

  @Test
  void whatHoldsAtOnceIsPicturedOnce() {
    JourneyEvidence evidence =
        on(
            "<button onclick=\"o.textContent='Sent'\">Send</button><p id=o></p>",
            step("Click Send.", "\"Sent\" is shown."));
    assertThat(evidence.steps().get(0).all(Pictured.class))
        .extracting(Pictured::shot)
        .containsExactly(Shot.ACTION, Shot.RESULT);
    assertThat(first(evidence).spell()).isEmpty();
  }

  @Test
  void whatComesToHoldAgainHolds() {
    JourneyEvidence evidence =
        on(
            "<p id=o>-</p><button id=b>Load</button><script>b.onclick=()=>{o.textContent='Ready';"
                + "setTimeout(()=>{o.textContent='Loading';setTimeout(()=>{o.textContent='Ready'},300)},300)}</script>",
            step("Click Load.", "\"Ready\" is shown."));
    assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    assertThat(first(evidence).spell()).isEmpty();
  }

  @Nested
  class WhatIsMeantToGo {

    private static final String SHOW =
        "<button id=b>Save</button><script>b.onclick=()=>{%s}</script>";

    private static JourneyEvidence shown(String page, String script, String... promises) {
      return on(page + SHOW.formatted(script), step("Click Save.", promises));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<div role=status id=t></div>",
          "<div aria-live=polite id=t></div>",
          "<div role=alert id=t></div>",
          "<div class='app-toast' id=t></div>",
          "<div class=MuiSnackbar-root><span id=t></span></div>",
          "<output id=t></output>"
        })
    void isSeenForAMoment(String place) {
      JourneyEvidence evidence =
          shown(
              place,
              "t.textContent='Saved';setTimeout(()=>t.textContent='',250)",
              "\"Saved\" is shown.");
      assertThat(verdict(evidence)).as(Judge.rule(evidence).reason()).isEqualTo(Verdict.PASSED);
      assertThat(first(evidence).saw()).matches("\"Saved\", seen for \\d.\\d s");
    }

    @Test
    void mayBeADialogThatClosesItself() {
      JourneyEvidence evidence =
          shown(
              "<dialog id=d><h2>Uploading</h2></dialog>",
              "d.showModal();setTimeout(()=>d.close(),400)",
              "The \"Uploading\" dialog is shown.");
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void leavesWhatStandsBesideItInTheSameSentence() {
      String script =
          "t.textContent='Saved';n.textContent='3 notes';setTimeout(()=>{t.textContent='';%s},250)";
      String page = "<p id=n>2 notes</p><div role=status id=t></div>";
      String promise = "\"Saved\" is shown and \"3 notes\" is shown.";
      assertThat(verdict(shown(page, script.formatted(""), promise))).isEqualTo(Verdict.PASSED);
      assertThat(verdict(shown(page, script.formatted("n.textContent='2 notes'"), promise)))
          .isEqualTo(Verdict.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "t.textContent='Sorry, the disk is full'",
          "t.innerHTML='<b>Version 12</b>'",
          "t.textContent='';u.textContent='Saving failed'"
        })
    void isNotExcusedByWhatCameInItsPlace(String then) {
      JourneyEvidence evidence =
          shown(
              "<div role=status id=t></div><div role=alert id=u></div>",
              "t.textContent='Saved';setTimeout(()=>{" + then + "},400)",
              "\"Saved\" is shown.");
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
      assertThat(first(evidence).saw()).contains(" instead; it held ");
    }

    @Test
    void mayGiveWayToWhatWasThereBefore() {
      JourneyEvidence evidence =
          shown(
              "<div role=status id=t>Line 3</div>",
              "t.textContent='Saved';setTimeout(()=>{t.textContent='Line 3'},300)",
              "\"Saved\" is shown.");
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void isNotPromisedBothWays() {
      JourneyEvidence evidence =
          shown(
              "<div role=status id=t></div>",
              "t.textContent='Saved';setTimeout(()=>t.textContent='',400)",
              "\"Saved\" is shown.",
              "\"Saved\" is not shown.");
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void isNoNumberThatALiveRegionPassedThrough() {
      String script =
          "let i=0;const s=setInterval(()=>{t.textContent=++i+' found';if(i==%d)clearInterval(s)},150)";
      String page = "<div role=status id=t></div>";
      assertThat(verdict(shown(page, script.formatted(3), "\"3 found\" is shown.")))
          .isEqualTo(Verdict.PASSED);
      assertThat(verdict(shown(page, script.formatted(5), "\"3 found\" is shown.")))
          .isEqualTo(Verdict.FAILED);
    }
  }

  @Nested
  class AQuestionThatNobodyAnswers {

    private static final String ASK =
        "<p id=o>notes.txt</p><button onclick=\"setTimeout(()=>{if(confirm('Really?'))"
            + "o.textContent='Empty';done()},%d)\">Remove</button><script>function done(){}</script>";

    @ParameterizedTest
    @ValueSource(ints = {0, 300, 600, 1_200})
    void blocksWheneverItComes(int late) {
      JourneyEvidence evidence =
          on(ASK.formatted(late), step("Click Remove.", "\"Empty\" is shown."));
      assertThat(evidence.steps().get(0).halted().orElseThrow().why())
          .isEqualTo(Halt.UNEXPECTED_DIALOG);
      assertThat(Judge.rule(evidence).reason()).contains("the app asked \"Really?\"");
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void blocksWhereAllThatWasPromisedHoldsToo() {
      JourneyEvidence evidence =
          on(ASK.formatted(500), step("Click Remove.", "\"notes.txt\" is still shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void blocksWhereTheAppThrowsForIt() {
      String throwing = ASK.replace("function done(){}", "function done(){throw Error('no')}");
      JourneyEvidence evidence =
          on(throwing.formatted(300), step("Click Remove.", "\"Empty\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void blocksBetweenTwoStepsToo() {
      JourneyEvidence evidence =
          on(
              ASK.formatted(400) + "<button onclick=\"o.textContent+='!'\">Go on</button>",
              step("Click Remove."),
              step("Click \"Go on\".", "\"notes.txt!\" is shown."),
              step("Click \"Go on\".", "\"notes.txt!!\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
      assertThat(Judge.rule(evidence).reason()).contains("Really?");
    }

    @Test
    void blocksAfterTheLastStep() {
      JourneyEvidence evidence = on(ASK.formatted(500), step("Click Remove."));
      assertThat(Judge.rule(evidence).reason()).contains("Really?");
    }

    @Test
    void isNoneWhereTheJourneyAnswers() {
      JourneyEvidence evidence =
          on(
              ASK.formatted(500),
              step("Click Remove and accept the dialog.", "\"Empty\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void onLeavingIsNoFaultOfTheApp() {
      String page =
          "<label>Note <input id=n></label><p id=o></p><script>o.textContent=localStorage.n||'';"
              + "n.oninput=()=>{onbeforeunload=e=>e.preventDefault()}</script>";
      JourneyEvidence evidence =
          on(
              page,
              step("Fill in Note with \"Hi\".", "The Note field contains \"Hi\"."),
              outcome("\"Hi\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
      assertThat(Judge.rule(evidence).reason()).contains("whether the page is to be left");
    }
  }

  @Nested
  class BeforeTheNextStep {

    private static final Limits PATIENT =
        new Limits(Duration.ofSeconds(6), Duration.ofSeconds(6), Duration.ofSeconds(60));

    /** It falls back, if so, after the page is at rest and before the next step can begin. */
    private static JourneyEvidence walked(String late) {
      walk.site.page(
          "/",
          "<label><input type=checkbox id=c> Alerts</label><div id=d></div><script>c.onchange=()=>{"
              + "setTimeout(()=>{LATE;d.innerHTML='<button onclick=\"d.textContent=`Bye`\">Leave</button>'},3000)}</script>"
                  .replace("LATE", late));
      return walk.of(
          PATIENT,
          AppWatch.NONE,
          List.of(),
          step("Tick Alerts.", "\"Alerts\" is ticked."),
          step("Click Leave.", "\"Bye\" is shown."));
    }

    @Test
    void whatStandsStaysPassed() {
      assertThat(verdict(walked(""))).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whatFellBackIsHeldAgainstItsOwnStep() {
      JourneyVerdict verdict = Judge.rule(walked("c.checked=false"));
      assertThat(verdict.verdict()).isEqualTo(Verdict.FAILED);
      assertThat(verdict.decisive().orElseThrow().index()).isZero();
      assertThat(verdict.reason())
          .containsPattern(
              "not checked; it held at the end of the step, not any more \\d.\\d s later");
    }
  }
}
