package dev.journeyman.compare;

import dev.journeyman.evidence.Fact.Pictured;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.verdict.StepVerdict;
import java.nio.file.Path;
import java.util.Optional;

/** One step on one version. */
public record Cell(VersionRun run, StepVerdict ruled, Optional<StepEvidence> seen) {

  public Version version() {
    return run.version();
  }

  /** The last picture of a kind. */
  public Optional<Pictured> pictured(Shot shot) {
    return seen.flatMap(
        step ->
            step.all(Pictured.class).stream()
                .filter(p -> p.shot() == shot)
                .reduce((first, last) -> last));
  }

  /** Where a picture lies as it was taken. */
  public Path file(Pictured picture) {
    return run.folder().pictures().resolve(picture.file());
  }
}
