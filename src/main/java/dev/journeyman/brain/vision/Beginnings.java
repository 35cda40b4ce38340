package dev.journeyman.brain.vision;

import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Claim.Span;
import dev.journeyman.model.Picture;
import dev.journeyman.surface.Sight;
import java.util.Optional;

/** How the page looked when the journey began, and when its last step did. */
final class Beginnings {

  private Optional<View> journey = Optional.empty();
  private Optional<View> step = Optional.empty();

  /** A page; without a picture where none was taken. */
  record View(Sight sight, Optional<Picture> picture) {}

  boolean isEmpty() {
    return journey.isEmpty();
  }

  void keep(Sight sight, Picture picture) {
    View view = new View(sight.quiet(), Optional.of(picture));
    journey = journey.or(() -> Optional.of(view));
    step = Optional.of(view);
  }

  /** The page that a claim is held against: for an outcome that on which the journey began. */
  View of(Claim claim) {
    return claim.span() == Span.OUTCOME
        ? journey.orElseGet(() -> new View(claim.start(), Optional.empty()))
        : new View(claim.before(), step.filter(it -> isOf(it, claim)).flatMap(View::picture));
  }

  private static boolean isOf(View view, Claim claim) {
    return Effort.isSame(view.sight(), claim.before().quiet());
  }
}
