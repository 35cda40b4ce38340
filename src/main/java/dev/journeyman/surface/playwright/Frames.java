package dev.journeyman.surface.playwright;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/** Which frame an element's ref points into, and where that frame sits in the page. */
final class Frames {

  private final List<Frame> numbered = new ArrayList<>();
  private final Map<Frame, Integer> numbers = new HashMap<>();
  private final Map<Frame, Spot> holders = new HashMap<>();
  private final Set<Frame> unborn = Collections.newSetFromMap(new WeakHashMap<>());

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

  /** The frames of a tab that can be asked something. */
  List<Frame> thatAnswer(Page page) {
    return page.frames().stream().filter(this::answers).toList();
  }

  /**
   * Whether a frame can be asked. Without an address it has not begun to load, and answers when it
   * has, which may be never; only one that a script fills is as it will be.
   */
  boolean answers(Frame frame) {
    if (frame.parentFrame() == null || !frame.url().isEmpty()) {
      return true;
    }
    if (unborn.contains(frame) || !isFilledByScript(frame)) {
      unborn.add(frame);
      return false;
    }
    return true;
  }

  private static boolean isFilledByScript(Frame frame) {
    try {
      ElementHandle holder = frame.frameElement();
      Object script = holder.evaluate("it => /^javascript:/i.test(it.src)");
      holder.dispose();
      return Boolean.TRUE.equals(script);
    } catch (PlaywrightException e) {
      if (Departure.isOf(e, frame)) {
        return false;
      }
      throw e;
    }
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
