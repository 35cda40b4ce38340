package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Frame;
import dev.journeyman.surface.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which frame an element's ref points into, and where that frame sits in the page. */
final class Frames {

  private final List<Frame> numbered = new ArrayList<>();
  private final Map<Frame, Integer> numbers = new HashMap<>();
  private final Map<Frame, Spot> holders = new HashMap<>();

  /** An element of a frame by its number. */
  record Spot(Frame frame, int number) {
    Map<String, Object> argument() {
      return Map.of("number", number);
    }
  }

  int numberOf(Frame frame) {
    return numbers.computeIfAbsent(
        frame,
        it -> {
          numbered.add(it);
          return numbered.size() - 1;
        });
  }

  static String ref(int frame, int number) {
    return frame + "." + number;
  }

  void placed(Frame inner, Frame outer, int holder) {
    holders.put(inner, new Spot(outer, holder));
  }

  /** The element that holds a frame; empty for a tab's own. */
  Optional<Spot> holderOf(Frame frame) {
    return Optional.ofNullable(holders.get(frame));
  }

  /** The frame that an element holds; empty where it was not looked into. */
  Optional<Frame> heldBy(Frame outer, int holder) {
    return holders.entrySet().stream()
        .filter(it -> it.getValue().equals(new Spot(outer, holder)))
        .map(Map.Entry::getKey)
        .filter(it -> !it.isDetached())
        .findFirst();
  }

  /** Where an element is; empty where its frame is gone. */
  Optional<Spot> spotOf(Element element) {
    String[] parts = element.ref().split("\\.", -1);
    int frame = Integer.parseInt(parts[0]);
    return Optional.of(new Spot(numbered.get(frame), Integer.parseInt(parts[1])))
        .filter(spot -> !spot.frame().isDetached() && !spot.frame().page().isClosed());
  }
}
