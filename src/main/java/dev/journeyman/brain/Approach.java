package dev.journeyman.brain;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;

/**
 * One step on its way: it is asked again and again what to do next, until it is finished or stuck.
 */
public interface Approach {

  Decision decide(Sight sight);

  /**
   * The action that was decided last was done; without this call the same decision is made again.
   */
  void did(Action action);

  /** Who decided last, such as {@code plain}, {@code replay} or the name of a model. */
  String by();

  /**
   * The action that was decided last was not done.
   *
   * @return whether the approach knows another way; else the step ends here
   */
  default boolean copes(Outcome outcome) {
    return false;
  }

  /**
   * It stays stuck, and the step would end here.
   *
   * @return whether somebody else decides from now on
   */
  default boolean yields(Decision.Stuck reason) {
    return false;
  }

  /** What is worth keeping of how the last decision was made. */
  default List<Note> notes() {
    return List.of();
  }

  /**
   * The step was finished and all that it promised holds on this sight.
   *
   * @return why it is not done even so
   */
  default Optional<Decision.Stuck> review(Sight after) {
    return Optional.empty();
  }
}
