package dev.journeyman.behind;

import dev.journeyman.brain.Approach;
import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Examination;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.check.Memory;
import dev.journeyman.plan.PlannedStep;
import java.util.List;
import java.util.Optional;

/** Reads the sentences that the project names itself, and leaves all else to another brain. */
public record QueryBrain(Queries queries, Surroundings surroundings, Brain other) implements Brain {

  @Override
  public String name() {
    return other.name();
  }

  @Override
  public Approach approach(PlannedStep step, Optional<PlannedStep> next, Memory memory) {
    return other.approach(step, next, memory);
  }

  @Override
  public Interpretation interpret(String expectation) {
    return queries
        .read(expectation)
        .map(this::meaning)
        .orElseGet(() -> other.interpret(expectation));
  }

  private Interpretation meaning(Queries.Reading reading) {
    return reading instanceof Queries.Known known
        ? new Understood(known.query().check(known.fits(), surroundings), known.still(), Queries.BY)
        : new NotUnderstood("", ((Queries.Unclear) reading).why());
  }

  /** A sentence that is not clear to the queries is not for a model to guess. */
  @Override
  public Examination examine(Claim claim) {
    return queries
        .read(claim.expectation())
        .map(reading -> new Examination(meaning(reading), List.of()))
        .orElseGet(() -> other.examine(claim));
  }
}
