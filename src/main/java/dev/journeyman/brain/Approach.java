package dev.journeyman.brain;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;

/**
 * One step on its way: it is asked again and again what to do next, until it is finished or stuck.
 */
public interface Approach {

  Decision decide(Sight sight);

  /**
   * The action that was decided last was done; without this call the same decision is made again.
   */
  void did(Action action);
}
