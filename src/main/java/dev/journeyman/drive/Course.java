package dev.journeyman.drive;

import dev.journeyman.check.SoFar;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;

/** What was seen and done in a step until now. */
final class Course {

  private final List<Sight> looks = new ArrayList<>();
  private final List<Action> done = new ArrayList<>();

  void saw(Sight sight) {
    looks.add(sight);
  }

  void did(Action action) {
    done.add(action);
  }

  SoFar soFar() {
    return new SoFar(looks, done);
  }
}
