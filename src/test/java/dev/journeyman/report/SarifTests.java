package dev.journeyman.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.journey.FrontMatter;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Flaw;
import dev.journeyman.verdict.Judge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SarifTests {

  private static final Flaw FLAW =
      new Flaw(
          "broken-image",
          "image /mug.png does not load",
          "img",
          "Mug",
          new Box(1, 2, 3, 4),
          "http://localhost/cart?token=1");

  @Test
  void aFlawIsOneResultAtTheLineOfItsGuardrail() {
    Map<String, Object> sarif = Sarif.of(List.of(journey("a"), journey("b")), run());

    assertThat(sarif.toString())
        .containsOnlyOnce("ruleId=broken-image")
        .contains(
            "image /mug.png does not load (img \u201cMug\u201d), first in Journey a, step 1; seen in 4 steps",
            "uri=docs/guardrails/all.md",
            "startLine=3",
            "page=http://localhost/cart")
        .doesNotContain("token");
  }

  private static Ruled journey(String id) {
    PlannedStep step = new PlannedStep(Phase.STEPS, 1, "Look", "a.md", 4, List.of());
    Plan plan =
        new Plan(
            id,
            "Journey " + id,
            "a.md",
            "/",
            List.of(step, step),
            List.of(new Expectation("No broken images.", "docs/guardrails/all.md", 3)));
    Fact seen =
        new Fact.Checked(
            0,
            Moment.THROUGHOUT,
            "no broken images",
            "plain",
            false,
            Finding.flawed("no broken images", List.of(FLAW)),
            Duration.ZERO);
    List<StepEvidence> steps =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    new StepEvidence(
                        step, i, Instant.EPOCH, List.of(seen, new Fact.StepEnded(Duration.ZERO))))
            .toList();
    JourneyEvidence evidence =
        new JourneyEvidence(plan, "", Instant.EPOCH, steps, Optional.of(Duration.ZERO));
    return new Ruled(evidence, Judge.rule(evidence), FrontMatter.EMPTY, List.of());
  }

  private static RunFacts run() {
    return new RunFacts("run", Instant.EPOCH, Duration.ZERO, "", "", "1", "", Optional.empty());
  }
}
