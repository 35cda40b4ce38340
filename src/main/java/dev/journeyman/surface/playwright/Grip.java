package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Frame;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.playwright.Frames.Spot;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an act that the page held on to: it is let through only where it meets what was
 * chosen, see {@code hold.js} and {@code keeper.js}.
 */
final class Grip {

  private final Frames frames;
  private final Settling settling;

  Grip(Frames frames, Settling settling) {
    this.frames = frames;
    this.settling = settling;
  }

  /** The same for what is settled after at once, which a page without frames around then tells. */
  Outcome landing(Spot spot, String what, Outcome done) {
    return frames.holderOf(spot.frame()).isEmpty() ? done : landed(spot, what, done);
  }

  /** Done as {@code done} says, unless the page held the act back. */
  Outcome landed(Spot spot, String what, Outcome done) {
    for (Frame frame : around(spot.frame())) {
      Optional<String> refused = refused(frame);
      if (refused.isPresent()) {
        return Outcome.changed(what, refused.get());
      }
    }
    return done;
  }

  /** Why the act was held back in a frame; empty too where the act led to another document. */
  Optional<String> refused(Frame frame) {
    Optional<Answer> answer =
        frame.isDetached()
            ? Optional.empty()
            : settling.unlessLeaving(() -> PageScript.call(frame, "landed", Map.of()));
    return answer.filter(it -> it.word().equals("refused")).map(it -> it.field(1));
  }

  private List<Frame> around(Frame inner) {
    List<Frame> all = new ArrayList<>(List.of(inner));
    Optional<Spot> holder = frames.holderOf(inner);
    while (holder.isPresent()) {
      all.add(holder.get().frame());
      holder = frames.holderOf(holder.get().frame());
    }
    return all;
  }
}
