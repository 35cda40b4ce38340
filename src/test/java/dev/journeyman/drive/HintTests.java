package dev.journeyman.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.evidence.Fact.Hinted;
import dev.journeyman.evidence.Fact.Hinted.What;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedHint;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Banners that stand in the way, and hints that have them put away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HintTests {

  private static final String SAVE =
      "<title>Shop</title><main><h1>Shop</h1><p>We bake cookies.</p>"
          + "<button onclick=\"done.textContent='Saved'\">Save</button>"
          + "<button onclick=\"jar.hidden=true\" id=jar>Close the cookie jar</button>"
          + "<p id=done></p></main>";
  private static final String BANNER =
      "<div id=b style='position:fixed;inset:0;background:#fff'>"
          + "<p>We use cookies, <a href=/more>more on cookies</a>.</p><div>%s</div></div>";
  private static final String CLOSE = "<button onclick='b.remove()'>No, thanks</button>";
  private static final PlannedStep STEP =
      Stage.step(Phase.STEPS, "walk.md", "Click Save.", "\"Saved\" is shown.");

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeAll
  void open() {
    stage = new Stage();
  }

  @AfterAll
  void close() {
    stage.close();
  }

  private JourneyEvidence on(String html, String hint, PlannedStep... steps) {
    stage.site.page("/", html);
    PlannedHint planned = new PlannedHint(hint, "walk.md", 30, Optional.empty());
    return stage.walk(
        new Plan("walk", "Walk", "walk.md", "/", List.of(steps), List.of(), List.of(planned)),
        surface -> new PlainBrain(Fixtures.NONE),
        Stage.Props.USUAL);
  }

  private static List<Hinted> facts(JourneyEvidence evidence) {
    return evidence.steps().stream().flatMap(s -> s.all(Hinted.class).stream()).toList();
  }

  private static Verdict verdict(JourneyEvidence evidence) {
    return Judge.rule(evidence).verdict();
  }

  @Test
  void aBannerThatCoversThePageIsPutAwayAndThatIsAFact() {
    String covered = SAVE + BANNER.formatted(CLOSE + "<button>Accept all</button>");
    JourneyEvidence helped = on(covered, "Ignore the cookie banner.", STEP);
    assertThat(verdict(helped)).as(Judge.rule(helped).reason()).isEqualTo(Verdict.PASSED);
    assertThat(facts(helped)).hasSize(1);
    assertThat(facts(helped).get(0).what()).isEqualTo(What.PUT_AWAY);
    assertThat(facts(helped).get(0).detail()).isEqualTo("click button \"No, thanks\"");

    JourneyEvidence alone = on(covered, "Ignore the newsletter pop-up.", STEP);
    assertThat(verdict(alone)).isNotEqualTo(Verdict.PASSED);
    assertThat(facts(alone)).isEmpty();
  }

  @Test
  void aBannerThatComesWithinAStepIsPutAwayToo() {
    String late =
        SAVE
            + "<button onclick=\"document.body.insertAdjacentHTML('beforeend', late.innerHTML)\">"
            + "More</button><template id=late>"
            + BANNER.formatted(CLOSE)
            + "</template>";
    PlannedStep both =
        Stage.step(Phase.STEPS, "walk.md", "Click More and click Save.", "\"Saved\" is shown.");
    JourneyEvidence evidence = on(late, "Close the cookie banner.", both);
    assertThat(verdict(evidence)).as(Judge.rule(evidence).reason()).isEqualTo(Verdict.PASSED);
    assertThat(facts(evidence)).extracting(Hinted::what).containsExactly(What.PUT_AWAY);
  }

  @Test
  void nobodyConsentsUnlessTheHintSaysSo() {
    String covered =
        SAVE + BANNER.formatted("<button onclick='b.remove()'>Accept all cookies</button>");
    JourneyEvidence ignored = on(covered, "Ignore the cookie banner.", STEP);
    assertThat(verdict(ignored)).isNotEqualTo(Verdict.PASSED);
    assertThat(facts(ignored).get(0).what()).isEqualTo(What.IN_THE_WAY);
    assertThat(facts(ignored).get(0).detail()).contains("Accept all cookies");
    assertThat(verdict(on(covered, "Accept the cookie banner.", STEP))).isEqualTo(Verdict.PASSED);
    assertThat(verdict(on(covered, "Click \"Accept all cookies\" in the cookie banner.", STEP)))
        .isEqualTo(Verdict.PASSED);
  }

  @Test
  void whatTheJourneySpeaksOfIsLeftAlone() {
    PlannedStep absent =
        Stage.step(Phase.STEPS, "walk.md", "Reload the page.", "No cookie banner is shown.");
    JourneyEvidence evidence =
        on(SAVE + BANNER.formatted(CLOSE), "Close the cookie banner.", absent);
    assertThat(facts(evidence)).extracting(Hinted::what).containsExactly(What.LEFT);
    assertThat(facts(evidence).get(0).detail()).isEqualTo("walk.md:10");
  }

  @Test
  void whatCoversNothingIsNoBanner() {
    JourneyEvidence evidence = on(SAVE, "Close the cookie banner.", STEP);
    assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    assertThat(facts(evidence)).isEmpty();
  }

  @Test
  void aHintThatNoGrammarReadsIsTold() {
    JourneyEvidence evidence = on(SAVE, "The map is slow.", STEP);
    assertThat(facts(evidence)).extracting(Hinted::what).containsExactly(What.UNREAD);
  }

  /** What the app says of itself is for the checks to see, whatever else it is about. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div role=dialog>Newsletter sign-up failed, order on hold. %s</div>",
        "<div role=alertdialog>Newsletter: order on hold. %s</div>",
        "<div role=dialog><p role=alert>Newsletter: order on hold.</p>%s</div>",
        "<div role=dialog><span role=img aria-label=Error>!</span>Newsletter: order on hold. %s</div>",
        "<div style='position:fixed;inset:0;background:#fff'><div style='padding:60px'>Newsletter: order on hold. %s</div>"
            + "<p>We couldn\u2019t pay.</p></div>",
      })
  void whatTellsOfTroubleIsNotPutAway(String dialog) {
    String page =
        "<title>Shop</title><main><h1>Shop</h1>"
            + "<button onclick='late.hidden=false;done.hidden=false'>Pay</button>"
            + "<p id=done hidden>Paid</p></main><div id=late hidden>"
            + dialog.formatted("<button onclick='late.remove()'>OK</button>")
            + "</div>";
    PlannedStep pay = Stage.step(Phase.STEPS, "walk.md", "Click Pay.", "\"on hold\" is not shown.");
    JourneyEvidence evidence = on(page, "Close the newsletter popup.", pay);
    assertThat(verdict(evidence)).as(Judge.rule(evidence).reason()).isEqualTo(Verdict.FAILED);
    assertThat(facts(evidence)).extracting(Hinted::what).containsExactly(What.IN_THE_WAY);
    assertThat(facts(evidence).get(0).detail()).contains("it tells of trouble");
  }

  @Test
  void aButtonThatAHintNamesIsPressedOnceInAStep() {
    String page =
        "<title>Shop</title><main><h1>Shop</h1><p id=done>Sent 0</p></main>"
            + "<div role=dialog>Payment <button onclick=\"done.textContent='Sent '+(++n)\">Send"
            + "</button></div><script>n=0</script>";
    PlannedStep once =
        Stage.step(Phase.STEPS, "walk.md", "Reload the page.", "\"Sent 0\" is shown.");
    JourneyEvidence evidence = on(page, "Click \"Send\" in the payment box.", once);
    assertThat(facts(evidence)).extracting(Hinted::what).containsExactly(What.PUT_AWAY);
  }
}
