package dev.journeyman.brain.vision;

import static dev.journeyman.brain.vision.Script.GREET;
import static dev.journeyman.brain.vision.Script.GREETER;
import static dev.journeyman.brain.vision.Script.click;
import static dev.journeyman.brain.vision.Script.context;
import static dev.journeyman.brain.vision.Script.greets;
import static dev.journeyman.brain.vision.Script.reason;
import static dev.journeyman.brain.vision.Script.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Model;
import dev.journeyman.model.anthropic.AnthropicServer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What ends a step is BLOCKED with its reason, never FAILED and never PASSED. */
class TroubleTests {

  @AutoClose private static final Ride RIDE = new Ride();

  @AutoClose private final AnthropicServer provider = new AnthropicServer();

  @BeforeEach
  void page() {
    RIDE.site.page("/", GREETER);
  }

  private JourneyEvidence ride() {
    return RIDE.by(provider.model(), GREET);
  }

  private static Halt halt(JourneyEvidence seen) {
    return seen.steps().get(0).halted().orElseThrow().why();
  }

  private void blocks(Halt why, String... words) {
    JourneyEvidence seen = ride();
    assertThat(reason(seen)).startsWith("BLOCKED").contains(words);
    assertThat(halt(seen)).isEqualTo(why);
  }

  @Nested
  class Loops {

    @Test
    void theSameOnAnUnchangedPageEnds() {
      provider.otherwise(request -> click(600, 600));
      blocks(Halt.NO_PROGRESS, "for the 3rd time on the same page");
    }

    @Test
    void toAndFroEnds() {
      Iterator<Gesture> swing =
          Stream.iterate(0, i -> i + 1)
              .<Gesture>map(i -> i % 2 == 0 ? new Gesture.Go("/a") : new Gesture.Go("/b"))
              .iterator();
      RIDE.site.page("/a", "<a href=/b>B</a>").page("/b", "<a href=/a>A</a>");
      RIDE.site.page("/", "<a href=/a>A</a>");
      provider.otherwise(request -> swing.next());
      blocks(Halt.NO_PROGRESS, "same");
    }

    @Test
    void onlyLookingEnds() {
      provider.otherwise(request -> new Gesture.Screenshot());
      blocks(Halt.NO_PROGRESS, "nothing changed on the page");
    }

    @Test
    void pointsOutsideOfThePictureAreRefusedAndEnd() {
      provider.otherwise(request -> click(2_000, 10));
      JourneyEvidence seen = ride();
      assertThat(halt(seen)).isEqualTo(Halt.NO_PROGRESS);
      assertThat(seen.steps().get(0).all(Fact.Acted.class)).hasSize(1);
    }

    @Test
    void aPageThatAlwaysChangesEndsAtTheMostTurns() {
      RIDE.site.page(
          "/",
          "<p>0</p><script>let n=0;onclick=()=>document.querySelector('p').textContent=++n</script>");
      provider.otherwise(request -> click(600, 600));
      blocks(Halt.NO_PROGRESS, "more than 30 turns");
    }
  }

  @Nested
  class Replies {

    private static final String DONE =
        "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude-sonnet-5-5\","
            + "\"stop_reason\":\"%s\",\"content\":[%s],\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}";

    private void says(String stop, String content) {
      provider.willAnswer(200, DONE.formatted(stop, content));
    }

    @Test
    void thatAreRubbishAreAskedForOnceMore() {
      provider.willAnswer(200, "<html>hello</html>");
      greets(provider);
      assertThat(reason(ride())).isEqualTo("PASSED: ");
    }

    @Test
    void thatStayRubbishBlock() {
      provider.willAnswer(200, "<html>hello</html>");
      provider.willAnswer(200, "{\"half\":");
      blocks(Halt.MODEL_FAILED, "cannot be read");
    }

    @Test
    void withAnUnknownToolAreRepairedOnce() {
      provider.willCall("win", "{}");
      greets(provider);
      assertThat(reason(ride())).isEqualTo("PASSED: ");
    }

    @Test
    void withUnknownToolsBlock() {
      provider.willCall("win", "{}");
      provider.willCall("win", "{}");
      blocks(Halt.MODEL_FAILED, "cannot be read", "win");
    }

    @Test
    void withHalfAFunctionDoNothing() {
      provider.willCall("choose_option", "{\"list\":\"Size\"}");
      provider.willCall("choose_option", "{\"option\":\"A\"}");
      blocks(Halt.MODEL_FAILED, "choose_option needs list and option");
    }

    @Test
    void thatWereCutOffDoNothing() {
      String half =
          "{\"type\":\"tool_use\",\"id\":\"toolu_%d\",\"name\":\"left_click\",\"toolset_name\":\"browser\",\"input\":{\"target\":{\"type\":\"coordinate\",\"x\":150,\"y\":220}}}";
      says("max_tokens", half.formatted(71));
      says("max_tokens", half.formatted(72));
      JourneyEvidence seen = ride();
      assertThat(halt(seen)).isEqualTo(Halt.MODEL_FAILED);
      assertThat(seen.steps().get(0).all(Fact.Acted.class)).hasSize(1);
    }

    @Test
    void thatRefuseBlockWithTheProvidersReason() {
      says("refusal", "{\"type\":\"text\",\"text\":\"I will not greet.\"}");
      blocks(Halt.MODEL_DECLINED, "declined");
    }
  }

  @Nested
  class Providers {

    @Test
    void thatAreBusyAreAskedAgain() {
      provider.willAnswer(429, "{\"error\":{\"message\":\"slow down\"}}", "Retry-After", "0");
      greets(provider);
      assertThat(reason(ride())).isEqualTo("PASSED: ");
    }

    @Test
    void thatStayOverloadedBlock() {
      for (int i = 0; i < 4; i++) {
        provider.willAnswer(
            529, "{\"error\":{\"message\":\"Overloaded today\"}}", "Retry-After-Ms", "1");
      }
      blocks(Halt.MODEL_FAILED, "overloaded", "Overloaded today");
    }

    @Test
    void thatHangUpBlock() {
      for (int i = 0; i < 4; i++) {
        provider.willReset();
      }
      blocks(Halt.MODEL_FAILED, "cannot be reached");
    }
  }

  @Nested
  class Budgets {

    private JourneyEvidence with(String budget) {
      return RIDE.by(
          context(provider.model(), Optional.empty(), Allowance.parse(budget).orElseThrow()),
          GREET);
    }

    @Test
    void areLookedAtBeforeEachCall() {
      greets(provider);
      JourneyEvidence seen = with("1 call");
      assertThat(reason(seen)).startsWith("BLOCKED").contains("1 calls", "is spent");
      assertThat(halt(seen)).isEqualTo(Halt.BUDGET_SPENT);
      assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void ofTokensAndNothingEndAlike() {
      greets(provider);
      assertThat(halt(with("100 tokens"))).isEqualTo(Halt.BUDGET_SPENT);
      assertThat(halt(with("0 calls"))).isEqualTo(Halt.BUDGET_SPENT);
    }

    @Test
    void inDollarsAreSpentAtThePricesKnown() {
      greets(provider);
      Context plain =
          context(provider.model(), Optional.empty(), Allowance.parse("$0.025").orElseThrow());
      JourneyEvidence seen =
          RIDE.by(
              new Context(
                  plain.model(),
                  plain.judge(),
                  plain.second(),
                  plain.budget(),
                  (asked, usage) -> Optional.of(new BigDecimal("0.01")),
                  plain.data(),
                  plain.redactor(),
                  plain.allowed(),
                  plain.runId()),
              GREET);
      assertThat(halt(seen)).isEqualTo(Halt.BUDGET_SPENT);
      assertThat(reason(seen)).contains("$0.025");
      assertThat(provider.requests()).hasSize(3);
    }

    @Test
    void inDollarsWithoutAPriceBlock() {
      greets(provider);
      JourneyEvidence seen = with("$1000");
      assertThat(halt(seen)).isEqualTo(Halt.BUDGET_SPENT);
      assertThat(reason(seen)).contains("the price of the model is not known");
    }

    @Test
    void thatEndBeforeTheJudgeNeverPass() {
      greets(provider);
      Script.writesNone(provider);
      JourneyEvidence seen =
          RIDE.by(
              context(provider.model(), Optional.empty(), Allowance.parse("3 calls").orElseThrow()),
              Ride.step("Greet Ada.", "Ada is greeted warmly."));
      assertThat(reason(seen)).startsWith("BLOCKED").contains("the budget is spent");
    }
  }

  @Test
  void aQuestionThatIsCalledOffEndsAtOnce() {
    provider.willHang();
    Model model = provider.model();
    CompletableFuture<Void> later =
        CompletableFuture.runAsync(
            () -> {
              while (provider.requests().isEmpty()) {
                Thread.onSpinWait();
              }
              model.cancel();
            });
    JourneyEvidence seen = RIDE.by(model, GREET);
    later.join();
    assertThat(reason(seen)).startsWith("BLOCKED").contains("interrupted");
    assertThat(seen.steps().get(0).took().orElseThrow()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void gesturesAfterARefusedOneAreNotMade() {
    provider.willAct(click(150, 120), click(2_000, 10), type("Ada"), click(150, 220));
    provider.willCall("give_up", "{\"reason\":\"lost\"}");
    JourneyEvidence seen = ride();
    assertThat(halt(seen)).isEqualTo(Halt.MODEL_GAVE_UP);
    assertThat(seen.steps().get(0).all(Fact.Acted.class))
        .extracting(Fact.Acted::by)
        .isEqualTo(List.of("runner", "anthropic/claude-sonnet-5-5"));
  }
}
