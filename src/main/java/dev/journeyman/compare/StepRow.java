package dev.journeyman.compare;

import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.plan.PlannedStep;
import java.util.List;
import java.util.Optional;

/**
 * One step, on each version.
 *
 * @param cells in the order of the versions
 */
public record StepRow(int index, PlannedStep step, List<Cell> cells) {

  public StepRow {
    cells = List.copyOf(cells);
  }

  /** Which picture is compared: of the page after the step, else of the page before its action. */
  public Shot shot() {
    return cells.stream().anyMatch(cell -> cell.pictured(Shot.RESULT).isPresent())
        ? Shot.RESULT
        : Shot.ACTION;
  }

  /** The first version that has a picture of this step; the others are compared with it. */
  public Optional<Cell> reference() {
    return cells.stream().filter(cell -> cell.pictured(shot()).isPresent()).findFirst();
  }
}
