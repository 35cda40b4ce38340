package dev.journeyman.brain.vision;

import dev.journeyman.model.Picture;
import dev.journeyman.surface.Action;
import java.time.Duration;
import java.util.Optional;

/** What a gesture comes to on the page of this moment. */
sealed interface Move {

  /** Something is done; {@code said} tells the model so. */
  record Do(Action action, String said) implements Move {}

  record Wait(Duration time) implements Move {}

  /** Nothing is done, but the model learns something. */
  record Tell(String text, Optional<Picture> picture) implements Move {}

  /** It is not possible, and the model is told why. */
  record Refuse(String reason) implements Move {}
}
