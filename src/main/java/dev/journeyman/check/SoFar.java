package dev.journeyman.check;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a step besides the page of this moment.
 *
 * @param looks the page before the step and whenever something was done in it, the oldest first;
 *     none where nobody looked
 * @param done what was done in it
 */
public record SoFar(List<Sight> looks, List<Action> done) {

  public static final SoFar NOTHING = new SoFar(List.of(), List.of());

  public SoFar {
    looks = List.copyOf(looks);
    done = List.copyOf(done);
  }

  /** The page before the step. */
  Optional<Sight> before() {
    return looks.stream().findFirst();
  }
}
