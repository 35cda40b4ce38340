package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.playwright.Site;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Strength;
import dev.journeyman.verdict.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build on GitHub is told, and that nobody else tells it anything. */
class AnnotationsTests {

  private static final Place GITHUB =
      new Place(
          Path.of("/repo/shop").toAbsolutePath(),
          Map.of(
              "GITHUB_ACTIONS",
              "true",
              "GITHUB_WORKSPACE",
              Path.of("/repo").toAbsolutePath().toString()),
          false);

  private static JourneyVerdict ruled(Verdict verdict, String title, String reason) {
    Expectation promise = new Expectation("\"Paid\" is shown.", "journeys/pay.md", 12);
    PlannedStep step =
        new PlannedStep(Phase.STEPS, 1, "Click Pay.", "journeys/pay.md", 11, List.of(promise));
    Plan plan = new Plan("pay", title, "journeys/pay.md", "/", List.of(step), List.of());
    ExpectationVerdict seen =
        new ExpectationVerdict(promise, verdict, Strength.STRONG, "", "plain", "\"Paid\"", reason);
    return new JourneyVerdict(
        plan,
        verdict,
        List.of(
            new StepVerdict(step, 0, Optional.of(verdict), List.of(seen), List.of(), List.of())),
        reason);
  }

  private static List<String> told(JourneyVerdict... verdicts) {
    return new Annotations(GITHUB).of(List.of(verdicts));
  }

  @Test
  void whatFailedIsAnErrorAtTheLineOfThePromiseAsTheRepositoryHasIt() {
    assertThat(told(ruled(Verdict.FAILED, "A guest pays", "it shows nothing")))
        .containsExactly(
            "::error file=shop/journeys/pay.md,line=12,title=FAILED%3A A guest pays::it shows"
                + " nothing");
  }

  @Test
  void whatIsFlakyIsAWarningAtTheLineThatFailedThen() {
    JourneyVerdict first = ruled(Verdict.FAILED, "Pay", "it shows nothing");
    JourneyVerdict second = ruled(Verdict.PASSED, "Pay", "");
    JourneyVerdict flaky =
        new JourneyVerdict(second.plan(), second.verdict(), second.steps(), "", 2, List.of(first));

    assertThat(told(flaky))
        .containsExactly(
            "::warning file=shop/journeys/pay.md,line=12,title=FLAKY%3A Pay::attempt 1: it shows"
                + " nothing; passed on attempt 2");
  }

  @Test
  void whatPassedIsNotToldNorAnythingToAnyoneElse() {
    assertThat(told(ruled(Verdict.PASSED, "Pay", ""))).isEmpty();
    Place elsewhere = new Place(GITHUB.folder(), Map.of(), false);
    assertThat(new Annotations(elsewhere).of(List.of(ruled(Verdict.FAILED, "Pay", "no"))))
        .isEmpty();
  }

  @Test
  void noMoreAreToldThanGitHubKeeps() {
    List<JourneyVerdict> many = Collections.nCopies(30, ruled(Verdict.BLOCKED, "Pay", "no"));
    assertThat(new Annotations(GITHUB).of(many)).hasSize(10);
  }

  @Nested
  class TextOfTheApp {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\n::add-mask::x",
          "\r\n::error::x",
          "\r::stop-commands::x",
          ",line=1,file=other.md::x",
          "::x",
          "%0A::error::x",
          "\u001b[2K\n::error::x",
        })
    void staysWithinItsAnnotation(String evil) {
      String line = told(ruled(Verdict.FAILED, "Pay" + evil, "saw" + evil)).get(0);

      assertThat(line).doesNotContain("\n", "\r", "\u001b", "%0A::error::x,");
      String properties = line.substring(2, line.indexOf("::", 2));
      assertThat(properties.split(",", -1)).hasSize(3);
      assertThat(properties).startsWith("error file=shop/journeys/pay.md,line=12,title=FAILED%3A");
      String message = line.substring(line.indexOf("::", 2) + 2);
      String read = message.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
      assertThat(read).isEqualTo(Console.plain("saw" + evil));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::error::x", "  ::error::x", "a\n\u00a0::error::x", "a ##[error]x"})
    void isNoCommandWhereverElseItIsPrinted(String evil) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      Console console = new Console(new PrintWriter(out), new PrintWriter(err), GITHUB);
      console.say(evil);
      console.complain(evil);
      console.print(Map.of("saw", evil));

      assertThat(out + "\n" + err)
          .doesNotContain("##[")
          .doesNotContainPattern("(?m)^[\\s\\p{Z}]*::");
      assertThat(out.toString().replace("\u200b", "")).startsWith(evil);
    }
  }

  @Test
  void aRunTellsThemAndNothingElseThatGitHubObeys(@TempDir Path folder) {
    try (Site site = new Site()) {
      site.page(
          "/",
          "<title>Shop</title><h1>##[error]x</h1><pre id=done>Sum\n::error::x</pre><button"
              + " onclick=\"console.error('\\n::error::y')\">Pay</button>");
      Call call =
          new Terminal(folder)
              .with("GITHUB_ACTIONS", "true")
              .with("GITHUB_WORKSPACE", folder.toString())
              .journey("pay", "1. Click Pay.", "   - \"Paid\" is shown.")
              .call(
                  "run", "--url", site.base().toString(), "--patience", "1", "--evidence", "facts");

      assertThat(call.code()).isEqualTo(ExitCode.FAILED);
      List<String> commands =
          (call.out() + call.err()).lines().filter(line -> line.strip().startsWith("::")).toList();
      assertThat(commands)
          .singleElement()
          .asString()
          .startsWith("::error file=journeys/pay.md,line=5,title=FAILED%3A The journey pay::");
    }
  }
}
