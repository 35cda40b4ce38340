package dev.journeyman.brain.vision;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.stream.Collectors;

/** The native lists of a page, whose options are in no picture. They are called by their labels. */
final class Lists {

  private Lists() {}

  static Move choosing(String label, String option, Sight sight) {
    List<Element> all =
        sight.elements().stream()
            .filter(element -> element.tag().equals("select") && !element.box().isEmpty())
            .toList();
    List<Element> named = all.stream().filter(it -> Wording.same(it.name(), label)).toList();
    if (named.isEmpty()) {
      named = all.stream().filter(it -> Wording.holdsWords(it.name(), label)).toList();
    }
    if (named.size() == 1) {
      return new Move.Do(new Action.Select(named.get(0), List.of(option)), "Chosen.");
    }
    String there =
        all.isEmpty()
            ? "the page has no native list"
            : "the lists are "
                + all.stream().map(it -> "\"" + it.name() + "\"").collect(Collectors.joining(", "));
    String why = named.isEmpty() ? "no list is called \"" : "several lists are called \"";
    return new Move.Refuse(why + label + "\"; " + there);
  }
}
