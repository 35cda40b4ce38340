package dev.journeyman.brain.replay;

import dev.journeyman.recording.Names;
import dev.journeyman.recording.Target;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds a recorded target on a sight. Each trait names candidates by itself; only what all of them
 * name that still name anything is taken, and place and order choose among equals.
 */
final class Recognition {

  private final Target target;
  private final Sight sight;
  private final Names names;
  private final Map<Trait, String> recorded = new EnumMap<>(Trait.class);

  Recognition(Target target, Sight sight, Names names) {
    this.target = target;
    this.sight = sight;
    this.names = names;
    for (Trait trait : Trait.values()) {
      String value = trait.of(target, names);
      if (!value.isEmpty()) {
        recorded.put(trait, value);
      }
    }
  }

  /** The traits of an element that are other ones than recorded. */
  List<Trait> changed(Element element) {
    return recorded.entrySet().stream()
        .filter(each -> !each.getKey().is(each.getValue(), element, names))
        .map(Map.Entry::getKey)
        .toList();
  }

  Sighting look() {
    Map<Trait, List<Element>> candidates = candidates();
    if (candidates.isEmpty()) {
      return byMeaning();
    }
    List<Element> common = new ArrayList<>(candidates.values().iterator().next());
    candidates.values().forEach(common::retainAll);
    if (common.isEmpty()) {
      return Sighting.lost(Miss.TRAITS_DISAGREE, told(candidates));
    }
    List<Element> best = preferred(common);
    return best.size() == 1
        ? Sighting.found(best.get(0), changed(best.get(0)))
        : Sighting.lost(Miss.SEVERAL_TARGETS, phrases(best));
  }

  private Map<Trait, List<Element>> candidates() {
    Map<Trait, List<Element>> all = new EnumMap<>(Trait.class);
    recorded.forEach(
        (trait, value) -> {
          if (trait.finds()) {
            List<Element> named =
                sight.elements().stream().filter(e -> trait.is(value, e, names)).toList();
            if (!named.isEmpty()) {
              all.put(trait, named);
            }
          }
        });
    // where a link leads says which one it is, but not alone what it is
    boolean onlyDestination = all.keySet().equals(java.util.Set.of(Trait.LEADS));
    return onlyDestination && !target.title().isEmpty() ? Map.of() : all;
  }

  /**
   * Whatever still tells equals apart, until one is left. Where it stands among them does so only
   * where there are as many as there were.
   */
  private List<Element> preferred(List<Element> equals) {
    List<Predicate<Target>> rounds =
        List.of(
            t -> t.role().equals(target.role()),
            t -> t.item().equals(target.item()),
            t -> t.areas().equals(target.areas()),
            t -> t.leads().equals(target.leads()),
            t -> t.of() == target.of() && t.after().equals(target.after()),
            t -> t.of() == target.of() && t.nth() == target.nth());
    List<Element> left = equals;
    for (Predicate<Target> round : rounds) {
      if (left.size() > 1) {
        List<Element> fitting =
            left.stream().filter(e -> round.test(Target.of(e, sight, names))).toList();
        left = fitting.isEmpty() ? left : fitting;
      }
    }
    return left;
  }

  /** None of its traits is there: one of the same role and place whose name means the same. */
  private Sighting byMeaning() {
    Meaning meaning = Meaning.of(names.fill(target.title()));
    List<Element> alike =
        sight.elements().stream()
            .filter(e -> e.role().equals(target.role()) && isUsable(e))
            .filter(e -> Meaning.of(e.title()).agreesWith(meaning))
            .filter(e -> isInPlace(Target.of(e, sight, names)))
            .toList();
    if (alike.size() == 1) {
      return Sighting.found(alike.get(0), changed(alike.get(0)));
    }
    return alike.isEmpty()
        ? Sighting.lost(Miss.TARGET_GONE, "nothing like it")
        : Sighting.lost(Miss.SEVERAL_TARGETS, phrases(alike));
  }

  private static boolean isUsable(Element element) {
    return element.is(State.CLICKABLE) || element.is(State.EDITABLE);
  }

  private boolean isInPlace(Target other) {
    return other.item().equals(target.item()) && other.areas().equals(target.areas());
  }

  /** Whether an element stands in another row, item or card than the recorded one. */
  boolean isOfAnotherItem(Element element) {
    String item = Target.of(element, sight, names).item();
    return !target.item().isEmpty() && !item.isEmpty() && !item.equals(target.item());
  }

  private String told(Map<Trait, List<Element>> candidates) {
    return candidates.entrySet().stream()
        .map(
            each ->
                "the "
                    + each.getKey().title()
                    + " \""
                    + recorded.get(each.getKey())
                    + "\" is that of "
                    + phrases(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String phrases(List<Element> elements) {
    return elements.stream().limit(3).map(Element::describe).collect(Collectors.joining(" and "));
  }

  /** What was recorded of the traits, for people. */
  String was(List<Trait> traits) {
    return Arrays.stream(Trait.values())
        .filter(traits::contains)
        .map(t -> t.title() + " \"" + recorded.get(t) + "\"")
        .collect(Collectors.joining(", "));
  }
}
