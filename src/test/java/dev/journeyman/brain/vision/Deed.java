package dev.journeyman.brain.vision;

import dev.journeyman.model.Gesture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Gestures of one turn, and what is to come of them.
 *
 * @param byName whether the gesture names an element that the model was told of before
 * @param gestures from what the model was told last, which names the elements
 * @param acted the facts that name what was done
 * @param heard what the page received
 * @param told what the model is told, in its next request
 * @param promise what must hold on the page afterwards; empty for nothing
 */
record Deed(
    String name,
    boolean byName,
    Function<Refs, List<Gesture>> gestures,
    List<String> acted,
    List<String> heard,
    List<String> told,
    String promise) {

  static Deed of(String name, Gesture... gestures) {
    return new Deed(name, false, refs -> List.of(gestures), List.of(), List.of(), List.of(), "");
  }

  /** A gesture on an element that the model was told of. */
  static Deed on(String name, String element, Function<Gesture.Ref, Gesture> gesture) {
    return new Deed(
        name,
        true,
        refs -> List.of(gesture.apply(refs.named(element))),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  Deed acts(String... facts) {
    return new Deed(name, byName, gestures, List.of(facts), heard, told, promise);
  }

  Deed hears(String... events) {
    return new Deed(name, byName, gestures, acted, List.of(events), told, promise);
  }

  Deed tells(String... texts) {
    return new Deed(name, byName, gestures, acted, heard, List.of(texts), promise);
  }

  Deed promises(String text) {
    return new Deed(name, byName, gestures, acted, heard, told, text);
  }

  /** A walk without promises would prove nothing. */
  List<String> promised() {
    return List.of(promise.isEmpty() ? "\"You are on\" is still shown." : promise);
  }

  /** The references that a page's text gives to elements. */
  static final class Refs {

    private final List<String> lines = new ArrayList<>();

    void learn(String text) {
      text.lines().filter(it -> it.strip().matches("- .+ \\[\\d+\\.\\d+]")).forEach(lines::add);
    }

    /** An element such as {@code button "Pad"}; the first where none was told of yet. */
    Gesture.Ref named(String element) {
      return lines.stream()
          .filter(it -> it.contains("- " + element))
          .map(it -> it.substring(it.lastIndexOf('[') + 1, it.length() - 1))
          .map(Gesture.Ref::new)
          .findFirst()
          .orElse(new Gesture.Ref("0.1"));
    }
  }
}
