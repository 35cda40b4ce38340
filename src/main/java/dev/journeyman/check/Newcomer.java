package dev.journeyman.check;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something of a sort came with the step, whatever it is called. Where nothing of it is marked as
 * such, nobody can tell.
 */
public record Newcomer(Sort sort) implements Check {

  /** What can come. */
  public enum Sort {
    DIALOG("dialog", e -> Set.of("dialog", "alertdialog").contains(e.role())),
    MENU("menu", Newcomer::isOfMenu),
    SECTION("section", e -> e.is(State.EXPANDED)),
    ROW("row", e -> e.role().equals("row") || e.role().equals("listitem"));

    private final String noun;
    private final Predicate<Element> test;

    Sort(String noun, Predicate<Element> test) {
      this.noun = noun;
      this.test = test;
    }
  }

  private static boolean isOfMenu(Element e) {
    boolean listed = Set.of("menu", "listbox", "menuitem", "option", "tree").contains(e.role());
    return (listed && !e.tag().equals("option")) || e.is(State.EXPANDED);
  }

  @Override
  public Finding on(Scene scene) {
    String expected = "a " + sort.noun + " that was not there before";
    if (scene.soFar().before().isEmpty()) {
      return Finding.undecided(expected, "nobody saw the page before");
    }
    List<Element> old = all(scene.soFar().before().get());
    return all(scene.sight()).stream()
        .filter(e -> old.stream().noneMatch(o -> isSame(o, e)))
        .findFirst()
        .map(e -> Finding.held(expected, e.describe(), e))
        .orElseGet(
            () -> Finding.undecided(expected, "nothing that came is marked as a " + sort.noun));
  }

  private List<Element> all(Sight sight) {
    return sight.elements().stream().filter(sort.test).filter(e -> !e.is(State.COVERED)).toList();
  }

  private static boolean isSame(Element old, Element now) {
    return old.ref().equals(now.ref())
        || (old.role().equals(now.role()) && Wording.same(old.title(), now.title()));
  }

  @Override
  public String describe() {
    return "new " + sort.noun;
  }

  @Override
  public String inWords() {
    return switch (sort) {
      case SECTION -> "what the step acts on is unfolded";
      case MENU -> "a menu or list is open that was not before";
      default -> "a " + sort.noun + " is there that was not there before";
    };
  }
}
