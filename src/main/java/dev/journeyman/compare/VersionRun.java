package dev.journeyman.compare;

import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.journey.Journey;
import dev.journeyman.plan.Plan;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run left of one version.
 *
 * @param folder where its pictures are
 * @param seen every attempt at every journey
 */
public record VersionRun(
    Version version, RunFolder folder, List<JourneyEvidence> seen, List<JourneyVerdict> verdicts) {

  public VersionRun {
    seen = List.copyOf(seen);
    verdicts = List.copyOf(verdicts);
  }

  Result of(Journey journey) {
    JourneyVerdict verdict =
        verdicts.stream()
            .filter(v -> v.plan().journey().equals(journey.id()))
            .findFirst()
            .orElseGet(() -> notBegun(journey));
    Optional<JourneyEvidence> evidence =
        seen.stream()
            .filter(e -> e.plan().journey().equals(journey.id()))
            .filter(e -> e.attempt() == verdict.attempt())
            .findFirst();
    return new Result(this, verdict, evidence);
  }

  private JourneyVerdict notBegun(Journey journey) {
    Plan plan = Plan.of(journey, journey.matter().data());
    JourneyVerdict ruled =
        Judge.rule(new JourneyEvidence(plan, "", Instant.EPOCH, List.of(), Optional.empty()));
    String reason = version.trouble().isEmpty() ? "it was not begun" : version.trouble();
    return new JourneyVerdict(plan, ruled.verdict(), ruled.steps(), reason);
  }
}
