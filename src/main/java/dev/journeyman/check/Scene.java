package dev.journeyman.check;

import dev.journeyman.surface.Inspected;
import dev.journeyman.surface.Inspection;
import dev.journeyman.surface.Sight;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a check may look at: the page of this moment and what the journey remembered.
 *
 * @param soFar what is known of the step
 * @param magnifier answers a close look; empty where the page is no longer there to be looked at
 */
public record Scene(
    Sight sight, Memory memory, Function<Inspection, Optional<Inspected>> magnifier, SoFar soFar) {

  /** A page as it was seen, which cannot be looked at more closely. */
  public Scene(Sight sight, Memory memory) {
    this(sight, memory, SoFar.NOTHING);
  }

  /** A page that can be looked at, of no step. */
  public Scene(Sight sight, Memory memory, Function<Inspection, Optional<Inspected>> magnifier) {
    this(sight, memory, magnifier, SoFar.NOTHING);
  }

  /** The same in the course of a step. */
  public Scene(Sight sight, Memory memory, SoFar soFar) {
    this(sight, memory, inspection -> Optional.empty(), soFar);
  }
}
