package dev.journeyman.drive;

import static dev.journeyman.drive.Walk.outcome;
import static dev.journeyman.drive.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Journeys on real pages in a real browser. */
class DriverTests {

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

  private static Verdict verdict(JourneyEvidence evidence) {
    return Judge.rule(evidence).verdict();
  }

  private static List<String> actions(StepEvidence step) {
    return step.all(Fact.Acted.class).stream().map(Fact.Acted::action).toList();
  }

  private static Halt halt(JourneyEvidence evidence, int step) {
    return evidence.steps().get(step).halted().orElseThrow().why();
  }

  private static final String SAVE =
      "<h1>Profile</h1><button onclick=\"done.textContent='Saved'\">Save</button><p id=done></p>";

  @Nested
  class Steps {

    @Test
    void anActionIsDoneAndItsPromiseSeen() {
      JourneyEvidence evidence = on(SAVE).of(step("Click Save.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
      StepEvidence step = evidence.steps().get(0);
      assertThat(actions(step)).containsExactly("open /", "click button \"Save\"");
      assertThat(step.checked(0, Moment.BEFORE).orElseThrow().finding().isHeld()).isFalse();
      assertThat(step.checked(0, Moment.AFTER).orElseThrow().finding().isHeld()).isTrue();
      assertThat(evidence.isComplete()).isTrue();
    }

    @Test
    void itsPicturesShowTheTargetAndTheProof() {
      JourneyEvidence evidence = on(SAVE).of(step("Click Save.", "\"Saved\" is shown."));
      List<Fact.Pictured> pictures = evidence.steps().get(0).all(Fact.Pictured.class);
      assertThat(pictures)
          .extracting(Fact.Pictured::shot)
          .containsExactly(Shot.ACTION, Shot.RESULT);
      assertThat(pictures.get(0).marks()).extracting(Fact.Mark::what).containsExactly("acted");
      assertThat(pictures.get(1).marks()).extracting(Fact.Mark::what).containsExactly("held");
    }

    @Test
    void theFirstBrokenStepIsTheLast() {
      JourneyEvidence evidence =
          on(SAVE)
              .of(
                  step("Click Save.", "\"Paid\" is shown."),
                  step("Click Save.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
      assertThat(evidence.steps()).hasSize(1);
      assertThat(evidence.isComplete()).isTrue();
    }

    @Test
    void whatHeldBeforeTooIsWeak() {
      JourneyEvidence evidence =
          on(SAVE)
              .of(
                  step("Open /.", "\"Profile\" is shown."),
                  step("Click Save.", "\"Profile\" is shown."));
      JourneyVerdict verdict = Judge.rule(evidence);
      assertThat(verdict.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(verdict.steps().get(1).expectations().get(0).weak()).isTrue();
    }

    @Test
    void whatAStepVerifiesIsAPromiseOfTheStepBeforeAndNotWeak() {
      String look = "Verify that \"Saved\" is shown.";
      JourneyVerdict verdict = Judge.rule(on(SAVE).of(step("Click Save."), step(look, look)));
      assertThat(verdict.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(verdict.weak()).isZero();
    }

    @Test
    void whatAStepVerifiesAndNeverComesIsBroken() {
      String look = "Verify that \"Paid\" is shown.";
      assertThat(verdict(on(SAVE).of(step("Click Save."), step(look, look))))
          .isEqualTo(Verdict.FAILED);
    }

    @Test
    void whatIsSaidToHoldStillIsNotWeak() {
      JourneyEvidence evidence =
          on(SAVE).of(step("Click Save.", "\"Profile\" is still shown.", "\"Saved\" is shown."));
      assertThat(Judge.rule(evidence).weak()).isZero();
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aStepThatNobodyCanReadBlocks() {
      JourneyEvidence evidence =
          on(SAVE).of(step("Juggle the chainsaws nicely.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
      assertThat(halt(evidence, 0)).isEqualTo(Halt.NEEDS_MODEL);
    }

    @Test
    void anExpectationThatNobodyCanReadBlocks() {
      JourneyEvidence evidence = on(SAVE).of(step("Click Save.", "The layout is not broken."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
    }
  }

  @Nested
  class Waiting {

    @Test
    void contentThatComesLateIsWaitedFor() {
      JourneyEvidence evidence =
          on("<button onclick=\"setTimeout(()=>done.textContent='Saved',400)\">Save</button><p id=done></p>")
              .of(step("Click Save.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aTargetThatComesLateIsWaitedFor() {
      JourneyEvidence evidence =
          on("<p id=p>Hello</p><script>setTimeout(()=>p.innerHTML='<button onclick=\"p.textContent=`Done`\">Go</button>',400)</script>")
              .of(step("Click Go.", "\"Done\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void patienceBeginsAnewAfterEachAction() {
      Limits limits = new Limits(Duration.ofSeconds(2), Walk.LIMITS.await(), Walk.LIMITS.journey());
      String page =
          """
          <p id=p>Hello</p>
          <script>
            const late = (name, then) => setTimeout(() => {
              p.innerHTML = '<button>' + name + '</button>';
              p.firstChild.onclick = then;
            }, 1200);
            late('Go', () => late('Pay', () => p.textContent = 'Paid'));
          </script>
          """;
      JourneyEvidence evidence =
          on(page)
              .of(
                  limits,
                  AppWatch.NONE,
                  List.of(),
                  step("Click Go and click Pay.", "\"Paid\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whatTheStepSaysToWaitForMayTakeLongerThanATarget() {
      Limits limits =
          new Limits(Duration.ofMillis(300), Duration.ofSeconds(20), Walk.LIMITS.journey());
      JourneyEvidence evidence =
          on("<p id=p>Hello</p><script>setTimeout(()=>p.textContent='Ready',1200)</script>")
              .of(
                  limits,
                  AppWatch.NONE,
                  List.of(),
                  step("Wait until \"Ready\" appears.", "\"Ready\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aTargetThatNeverComesBlocks() {
      JourneyEvidence evidence = on(SAVE).of(step("Click Publish.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
      assertThat(halt(evidence, 0)).isEqualTo(Halt.MISSING);
    }

    @Test
    void severalEqualTargetsBlock() {
      JourneyEvidence evidence =
          on("<button>Delete</button><button>Delete</button>")
              .of(step("Click Delete.", "\"Gone\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.AMBIGUOUS);
    }

    @Test
    void whatIsWaitedForInVainFails() {
      Limits hasty = new Limits(Walk.LIMITS.step(), Duration.ofMillis(300), Walk.LIMITS.journey());
      JourneyEvidence evidence =
          on(SAVE)
              .of(
                  hasty,
                  AppWatch.NONE,
                  List.of(),
                  step("Wait until \"Ready\" appears.", "\"Ready\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.NEVER_CAME);
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aStepMayWaitForAWhileAndForThePage() {
      JourneyEvidence evidence =
          on(SAVE)
              .of(
                  step("Wait for 200 ms."),
                  step("Wait for the page to load."),
                  step("Click Save.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whatIsTypedWhileNothingTakesItIsNotTyped() {
      JourneyEvidence evidence = on(SAVE).of(step("Type \"Hello\".", "\"Profile\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.MISSING);
    }

    @Test
    void aJourneyThatTakesTooLongIsBlocked() {
      Limits none = new Limits(Walk.LIMITS.step(), Walk.LIMITS.await(), Duration.ZERO);
      JourneyEvidence evidence =
          on(SAVE).of(none, AppWatch.NONE, List.of(), step("Click Save.", "\"Saved\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.TIMED_OUT);
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
    }
  }

  @Nested
  class Obstacles {

    @Test
    void aCoveredButtonIsNotClicked() {
      JourneyEvidence evidence =
          on(SAVE + "<div style='position:fixed;inset:0;background:#fff8'>Please wait</div>")
              .of(step("Click Save.", "\"Saved\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.COVERED);
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aDisabledButtonIsNotClicked() {
      JourneyEvidence evidence =
          on("<button disabled>Save</button>").of(step("Click Save.", "\"Saved\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.DISABLED);
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void anotherOriginIsNotOpened() {
      JourneyEvidence evidence =
          on(SAVE).of(step("Open http://192.0.2.1/.", "\"Saved\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.REFUSED);
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void aProcessThatEndedIsTold() {
      AppWatch dead =
          new AppWatch() {
            @Override
            public List<String> newLines() {
              return List.of("panic: out of mugs");
            }

            @Override
            public Optional<Integer> exitCode() {
              return Optional.of(3);
            }
          };
      JourneyEvidence evidence =
          on(SAVE).of(Walk.LIMITS, dead, List.of(), step("Click Save.", "\"Saved\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.APP_GONE);
      assertThat(evidence.steps().get(0).appLog()).containsExactly("panic: out of mugs");
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
    }
  }

  @Nested
  class Dialogs {

    private static final String CONFIRM =
        "<button onclick=\"done.textContent=confirm('Really?')?'Deleted':'Kept'\">Delete</button><p id=done>-</p>";

    @Test
    void aQuestionThatNobodyExpectedBlocks() {
      JourneyEvidence evidence = on(CONFIRM).of(step("Click Delete.", "\"Deleted\" is shown."));
      assertThat(halt(evidence, 0)).isEqualTo(Halt.UNEXPECTED_DIALOG);
      assertThat(evidence.steps().get(0).halted().orElseThrow().message()).contains("Really?");
      assertThat(verdict(evidence)).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void aQuestionIsAnsweredInTheSameStep() {
      assertThat(
              verdict(
                  on(CONFIRM)
                      .of(step("Click Delete and accept the dialog.", "\"Deleted\" is shown."))))
          .isEqualTo(Verdict.PASSED);
      assertThat(
              verdict(
                  on(CONFIRM)
                      .of(step("Click Delete and dismiss the dialog.", "\"Kept\" is shown."))))
          .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aQuestionIsAnsweredByTheNextStep() {
      JourneyEvidence evidence =
          on(CONFIRM)
              .of(step("Click Delete."), step("Accept the dialog.", "\"Deleted\" is still shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aQuestionThatTheAppNeverAskedFails() {
      JourneyEvidence evidence =
          on(SAVE).of(step("Click Save."), step("Accept the dialog.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
      assertThat(halt(evidence, 1)).isEqualTo(Halt.NEVER_CAME);
    }
  }

  @Nested
  class Outcomes {

    @Test
    void thePageIsLoadedAgain() {
      JourneyEvidence evidence =
          on(SAVE).of(step("Click Save.", "\"Saved\" is shown."), outcome("\"Saved\" is shown."));
      assertThat(actions(evidence.steps().get(1))).containsExactly("open the page again");
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void whatTheAppKeptIsStillThere() {
      JourneyEvidence evidence =
          on("<button onclick=\"localStorage.s='Saved';show()\">Save</button><p id=done></p>"
                  + "<script>function show(){done.textContent=localStorage.s||'Nothing yet'};show()</script>")
              .of(step("Click Save.", "\"Saved\" is shown."), outcome("\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void eachJourneyBeginsAsSomebodyNew() {
      AtomicInteger visits = new AtomicInteger();
      walk.site.on(
          "/",
          exchange -> {
            boolean known = exchange.getRequestHeaders().containsKey("Cookie");
            exchange.getResponseHeaders().add("Set-Cookie", "seen=" + visits.incrementAndGet());
            Site.answer(exchange, 200, "text/html", known ? "<p>Welcome back" : "<p>Welcome");
          });
      assertThat(verdict(walk.of(step("Reload the page.", "\"Welcome back\" is shown."))))
          .isEqualTo(Verdict.PASSED);
      JourneyEvidence second =
          walk.of(step("Wait for \"Welcome\".", "\"Welcome back\" is not shown."));
      assertThat(verdict(second)).isEqualTo(Verdict.PASSED);
    }
  }

  @Nested
  class Health {

    @Test
    void aServerErrorBehindThePageVetoes() {
      walk.site.on(
          "/api", exchange -> Site.answer(exchange, 500, "application/json", "{\"oops\":1}"));
      JourneyEvidence evidence =
          on("<button onclick=\"fetch('/api');done.textContent='Saved'\">Save</button><p id=done></p>")
              .of(step("Click Save.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
      assertThat(Judge.rule(evidence).reason())
          .contains("the app answered 500 to GET ")
          .contains("/api");
    }

    @Test
    void aServerErrorThatComesLateVetoesToo() {
      walk.site.on(
          "/late",
          exchange -> {
            pause();
            Site.answer(exchange, 503, "text/plain", "busy");
          });
      JourneyEvidence evidence =
          on("<button onclick=\"fetch('/late');done.textContent='Saved'\">Save</button><p id=done></p>")
              .of(step("Click Save.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aServerErrorThatIsOnItsWayWhenTheLastPromiseHoldsVetoesToo() {
      walk.site.on(
          "/late",
          exchange -> {
            pause();
            Site.answer(exchange, 503, "text/plain", "busy");
          });
      JourneyEvidence evidence =
          on("<button onclick=\"setTimeout(()=>{fetch('/late');done.textContent='Saved'},400)\">Save</button><p id=done></p>")
              .of(step("Click Save.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
    }

    /** An answer that the page does not wait for. */
    private void pause() {
      try {
        Thread.sleep(400);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Test
    void anUncaughtErrorVetoes() {
      JourneyEvidence evidence =
          on("<button onclick=\"done.textContent='Saved';oops.x()\">Save</button><p id=done></p>")
              .of(step("Click Save.", "\"Saved\" is shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
      assertThat(Judge.rule(evidence).reason()).contains("uncaught error");
    }

    @Test
    void aBlankPageVetoes() {
      JourneyEvidence evidence =
          on("<button onclick=\"document.body.textContent=''\">Clear</button>")
              .of(step("Click Clear.", "\"Error\" is not shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
      assertThat(Judge.rule(evidence).reason()).contains("the page is blank");
    }

    @Test
    void whatMustHoldThroughoutIsAskedAfterEachStep() {
      JourneyEvidence evidence =
          on("<button onclick=\"console.error('boom');done.textContent='Saved'\">Save</button><p id=done></p>")
              .throughout(
                  "No error in the console.",
                  step("Click Save.", "\"Saved\" is shown."),
                  step("Click Save.", "\"Saved\" is still shown."));
      assertThat(verdict(evidence)).isEqualTo(Verdict.FAILED);
      assertThat(evidence.steps()).hasSize(1);
      assertThat(Judge.rule(evidence).reason()).contains("boom");
    }
  }
}
