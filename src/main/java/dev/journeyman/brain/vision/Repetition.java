package dev.journeyman.brain.vision;

import dev.journeyman.surface.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notices that a step gets nowhere: the same on an unchanged page, or to and fro. */
final class Repetition {

  static final int MOST_TURNS = 30;
  private static final int MOST_SAME = 3;
  private static final int SWINGS = 4;

  /** Reading, searching, enlarging and waiting take some turns, but not this many. */
  private static final int MOST_UNCHANGED = 10;

  private final List<String> states = new ArrayList<>();
  private final List<String> deeds = new ArrayList<>();
  private int turns;

  /** Why the step is to end here; empty where it may go on. */
  Optional<String> turn(Sight sight) {
    turns++;
    states.add(state(sight));
    if (turns > MOST_TURNS) {
      return Optional.of("the step took more than " + MOST_TURNS + " turns of the model");
    }
    if (rests()) {
      return Optional.of(
          "nothing changed on the page for " + MOST_UNCHANGED + " turns of the model");
    }
    return swings()
        ? Optional.of("the page went to and fro between the same two states " + SWINGS + " times")
        : Optional.empty();
  }

  /** The same for something that the model wants done, or that is refused. */
  Optional<String> deed(String what, Sight sight) {
    String deed = what + "\u0001" + state(sight);
    deeds.add(deed);
    long same = deeds.stream().filter(deed::equals).count();
    return same >= MOST_SAME
        ? Optional.of("the same for the " + MOST_SAME + "rd time on the same page: " + what)
        : Optional.empty();
  }

  private boolean rests() {
    int n = states.size();
    return n > MOST_UNCHANGED
        && states.subList(n - 1 - MOST_UNCHANGED, n).stream().distinct().count() == 1;
  }

  private boolean swings() {
    int n = states.size();
    if (n < SWINGS * 2) {
      return false;
    }
    String last = states.get(n - 1);
    String other = states.get(n - 2);
    if (last.equals(other)) {
      return false;
    }
    for (int i = 1; i <= SWINGS * 2; i++) {
      if (!states.get(n - i).equals(i % 2 == 1 ? last : other)) {
        return false;
      }
    }
    return true;
  }

  /** A page as a person would tell it from another, scrolled or filled otherwise. */
  private static String state(Sight sight) {
    return sight.elements().stream()
        .map(e -> e.value().orElse("") + e.states() + Math.round(e.box().y()))
        .collect(Collectors.joining(",", sight.tab() + sight.url() + sight.text(), ""));
  }
}
