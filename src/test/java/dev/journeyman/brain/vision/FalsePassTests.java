package dev.journeyman.brain.vision;

import static dev.journeyman.brain.vision.Script.about;
import static dev.journeyman.brain.vision.Script.click;
import static dev.journeyman.brain.vision.Script.context;
import static dev.journeyman.brain.vision.Script.outcome;
import static dev.journeyman.brain.vision.Script.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ways in which a model could get a PASSED: each with an app that works and one that does not.
 */
class FalsePassTests {

  private static final String RIGHT = "Handed to the courier";
  private static final String BROKEN = "Nobody came for it";
  private static final Gesture HAND_OVER = click(150, 120);
  private static final PlannedStep SEND =
      Ride.step("Hand the parcel over.", "Lena will soon get her parcel.");

  @AutoClose private static final Ride RIDE = new Ride();

  @AutoClose private final AnthropicServer provider = new AnthropicServer();
  @AutoClose private final AnthropicServer other = new AnthropicServer();
  private final Persona model = new Persona(provider);

  @BeforeEach
  void works() {
    app(RIGHT);
  }

  /** A desk for parcels: the button at 200, 120 shows what came of it, a fee and more of a menu. */
  private static void app(String said) {
    RIDE.site.page(
        "/",
        "<title>Desk</title><style>*{margin:0}button{position:absolute;left:100px;top:100px;width:200px;height:40px}"
            + "main{position:absolute;top:300px}</style><h1>Parcel desk</h1><p>Open all day</p>"
            + "<button onclick=\"document.querySelector('main').innerHTML='<p>"
            + said
            + "</p><p>Fee</p><p id=fee>\u00a34.20</p><a href=/help>Help centre</a><p>Spring sale</p>'\">Hand over</button>"
            + "<main></main>");
  }

  private String ride(PlannedStep... steps) {
    return ride(RIDE.by(provider.model(), steps));
  }

  private String ride(JourneyEvidence seen) {
    assertThat(provider.violations()).isEmpty();
    return reason(seen);
  }

  private static String sees(String page) {
    return page.contains(RIGHT) ? "yes" : "no";
  }

  private static String quote(String page) {
    return page.contains(RIGHT) ? RIGHT : page.contains(BROKEN) ? BROKEN : "Parcel desk";
  }

  @Nested
  class AnHonestModel {

    @BeforeEach
    void works() {
      model.does(HAND_OVER).reads(note -> note.contains(RIGHT));
      model.judges(FalsePassTests::sees, FalsePassTests::quote);
    }

    @Test
    void passesWhatWorksByACheckThatSaysThePromise() {
      model.writes("\"Handed to the courier\" is shown.");
      JourneyEvidence seen = RIDE.by(provider.model(), SEND);
      assertThat(ride(seen)).isEqualTo("PASSED: ");
      var promise = Judge.rule(seen).steps().get(0).expectations().get(0);
      assertThat(promise.check()).isEqualTo("\"Handed to the courier\" is shown");
      assertThat(promise.isLookedAt()).isFalse();
      assertThat(about(provider, Prompt.JUDGE)).isEmpty();
      String reader = about(provider, Prompt.READ).get(0).toString();
      assertThat(reader).doesNotContain("Spring sale", "Parcel desk", "Hand the parcel", "image");
    }

    @Test
    void passesWhatWorksByLooking() {
      assertThat(ride(SEND)).isEqualTo("PASSED: ");
    }

    @Test
    void failsWhatDoesNotWork() {
      app(BROKEN);
      assertThat(ride(SEND)).startsWith("FAILED").contains("\"Nobody came for it\"");
    }

    @Test
    void failsWhatDoesNotWorkHoweverItsCheckIsWorded() {
      app(BROKEN);
      model.writes("\"Handed to the courier\" is shown.").writes("\"Lena has it\" is shown.");
      assertThat(ride(SEND)).startsWith("FAILED").contains("\"Nobody came for it\"");
    }

    @Test
    void passesWhatStaysAsItWas() {
      model.judges(page -> "yes", page -> "Open all day");
      assertThat(ride(Ride.step("Hand the parcel over.", "The desk is still there for all.")))
          .isEqualTo("PASSED: ");
    }

    @Test
    void seesTwoPicturesAlsoWhereTheGrammarActs() {
      PlannedStep plain = Ride.step("Click \"Hand over\".", "Lena will soon get her parcel.");
      assertThat(ride(RIDE.auto(provider.model(), plain))).isEqualTo("PASSED: ");
      assertThat(Sights.all(about(provider, Prompt.JUDGE).get(0))).hasSize(2);
      assertThat(about(provider, Prompt.ACT)).isEmpty();
    }

    @Test
    void holdsAnOutcomeAgainstTheBeginning() {
      RIDE.site.page(
          "/",
          "<h1>Parcel desk</h1><button style='position:absolute;left:100px;top:100px;width:200px;height:40px'"
              + " onclick=\"localStorage.sent=1;location.reload()\">Hand over</button>"
              + "<p style='margin-top:300px'></p><script>document.querySelector('p').textContent="
              + "localStorage.sent?'Handed to the courier':'';</script>");
      PlannedStep plain = Ride.step("Click \"Hand over\".", "\"courier\" is shown.");
      assertThat(ride(RIDE.auto(provider.model(), plain, outcome("The parcel goes on its way."))))
          .isEqualTo("PASSED: ");
      assertThat(Sights.all(about(provider, Prompt.JUDGE).get(0))).hasSize(2);
    }
  }

  @Nested
  class ALazyModel {

    @BeforeEach
    void says() {
      model.judges(page -> "yes", page -> quote(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {RIGHT, BROKEN})
    void whoSaysYesToEverythingProvesNothing(String said) {
      app(said);
      model.does(HAND_OVER);
      assertThat(ride(SEND)).startsWith("BLOCKED").contains("says the same of the page as it was");
    }

    @ParameterizedTest
    @ValueSource(strings = {RIGHT, BROKEN})
    void whoAlsoWritesAnyCheckProvesNothing(String said) {
      app(said);
      model.does(HAND_OVER).writes("\"Spring sale\" is shown.");
      assertThat(ride(SEND)).startsWith("BLOCKED");
      assertThat(about(provider, Prompt.READ)).hasSize(1);
    }

    @Test
    void whoDidNothingProvesNothing() {
      model.judges(page -> page.contains("Parcel") ? "yes" : "no", page -> "Open all day");
      assertThat(ride(SEND)).startsWith("BLOCKED");
    }

    @Test
    void whoSaysYesToWhatAlwaysHoldsAndToItsOppositeProvesNothing() {
      model.does(HAND_OVER);
      var always = List.of(new Expectation("The page looks friendly.", "ride.md", 30));
      PlannedStep send = Ride.step("Hand the parcel over.", "\"courier\" is shown.");
      assertThat(ride(RIDE.by(Ride.context(provider.model()), always, send)))
          .startsWith("BLOCKED")
          .contains("of the sentence and of its opposite");
    }
  }

  /** It knows which page is which, and says whatever makes its lie pass. */
  @Nested
  class AHostileModel {

    private void lies(String quote) {
      app(BROKEN);
      model.does(HAND_OVER);
      model.judges(page -> page.contains(BROKEN) ? "yes" : "no", page -> quote);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Help centre", "help", "Hand over"})
    void cannotQuoteTheNameOfAControl(String quote) {
      lies(quote);
      assertThat(ride(SEND)).startsWith("BLOCKED").contains("so the answer is void");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fee", "sale", "\u00a34.20", "nobody"})
    void cannotQuoteASingleWord(String quote) {
      lies(quote);
      assertThat(ride(SEND)).startsWith("BLOCKED").contains("which is a word and no more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Parcel desk", "Open all day", "all  DAY"})
    void cannotQuoteWhatStoodThereBefore(String quote) {
      lies(quote);
      assertThat(ride(SEND)).startsWith("BLOCKED").contains("stood there before the step too");
    }

    @Test
    void cannotMakeACheckOfTheNameOfAControl() {
      lies("Open all day");
      model.writes("\"Help centre\" is shown.");
      assertThat(ride(SEND)).startsWith("BLOCKED");
      assertThat(about(provider, Prompt.CHECK).get(1).toString()).contains("name of a control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\u00a34.20\" is shown.", "\"Fee \u00a34.20\" is shown."})
    void cannotTakeAValueFromThePageThatIsJudged(String check) {
      lies("Open all day");
      model.writes(check);
      PlannedStep fee = Ride.step("Hand the parcel over.", "The fee is right.");
      assertThat(ride(fee)).startsWith("BLOCKED");
      assertThat(about(provider, Prompt.CHECK).get(1).toString())
          .contains("from the page that it is to check");
      assertThat(about(provider, Prompt.READ)).isEmpty();
    }

    @Test
    void maySayAValueThatTheAuthorGives() {
      app(RIGHT);
      model.does(HAND_OVER).writes("\"\u00a34.20\" is shown.");
      PlannedStep fee = Ride.step("Hand it over for \u00a34.20.", "She pays no more than that.");
      assertThat(ride(fee)).isEqualTo("PASSED: ");
      assertThat(about(provider, Prompt.READ)).isEmpty();
    }

    @Test
    void provesNothingWhereNothingChanged() {
      RIDE.site.page("/", "<h1>Parcel desk</h1><p>Open all day</p><button>Hand over</button>");
      model.does(click(40, 75)).judges(page -> "yes", page -> "Open all day");
      assertThat(ride(SEND)).startsWith("BLOCKED");
    }

    @Test
    void isBelievedByNoOtherReader() {
      lies("Open all day");
      model.writes("\"Spring sale\" is shown.");
      new Persona(other).reads(note -> false).judges(page -> "no", page -> BROKEN);
      var context = context(provider.model(), Optional.of(other.model()), Allowance.OF_A_JOURNEY);
      assertThat(ride(RIDE.by(context, SEND))).startsWith("BLOCKED");
      assertThat(about(other, Prompt.READ)).hasSize(1);
    }
  }

  @Nested
  class TheReport {

    @Test
    void saysWhereWhoLookedActedToo() {
      model.does(HAND_OVER).judges(FalsePassTests::sees, FalsePassTests::quote);
      JourneyEvidence seen = RIDE.by(provider.model(), SEND);
      var promise = Judge.rule(seen).steps().get(0).expectations().get(0);
      assertThat(promise.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(promise.isLookedAt()).isTrue();
      assertThat(promise.by()).isEqualTo("anthropic/claude-sonnet-5-5, which also acted");
    }

    @Test
    void saysNothingOfItWhereTheGrammarActed() {
      model.judges(FalsePassTests::sees, FalsePassTests::quote);
      PlannedStep plain = Ride.step("Click \"Hand over\".", "Lena will soon get her parcel.");
      JourneyEvidence seen = RIDE.auto(provider.model(), plain);
      var promise = Judge.rule(seen).steps().get(0).expectations().get(0);
      assertThat(promise.by()).isEqualTo("anthropic/claude-sonnet-5-5");
    }
  }
}
