package dev.journeyman.check;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A menu or a part of the page is open that was not: what came beside that on which the step acted.
 * Menus are seldom marked as such; where another page came, nobody can tell.
 */
public record Unfolded(Sort sort) implements Check {

  /** What unfolds. */
  public enum Sort {
    MENU("menu or list", 2),
    SECTION("part of the page", 1);

    private final String noun;

    /** So many things have to come where nothing marks them. */
    private final int least;

    Sort(String noun, int least) {
      this.noun = noun;
      this.least = least;
    }
  }

  private static final Set<String> OF_MENU =
      Set.of("menu", "listbox", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "tree");

  private static final Set<String> OTHERS =
      Set.of("alert", "status", "log", "dialog", "alertdialog", "tooltip", "progressbar", "img");

  /** In CSS pixels; menus open beside what opens them. */
  private static final double NEAR = 300;

  @Override
  public Finding on(Scene scene) {
    String expected = "a " + sort.noun + " that opened";
    Optional<Sight> before = scene.soFar().before();
    if (before.isEmpty()) {
      return Finding.undecided(expected, "nobody saw the page before");
    }
    List<Element> old = before.get().elements();
    if (SoFar.isLoaded(scene.sight()) || !isKept(old, scene.sight())) {
      return Finding.undecided(expected, "another page came, where nothing tells what was open");
    }
    List<Element> came =
        scene.sight().elements().stream()
            .filter(e -> !e.is(State.COVERED) && !e.title().isBlank())
            .filter(e -> old.stream().noneMatch(o -> SoFar.isSame(o, e)))
            .toList();
    return opened(scene, came)
        .map(e -> Finding.held(expected, e.describe() + " came", e))
        .orElseGet(() -> Finding.undecided(expected, "nothing that came tells that it is one"));
  }

  private Optional<Element> opened(Scene scene, List<Element> came) {
    Optional<Element> marked =
        came.stream()
            .filter(e -> OF_MENU.contains(e.role()) && !e.tag().equals("option"))
            .findFirst();
    return marked.or(
        () -> scene.soFar().handled(scene.sight()).flatMap(by -> beside(by, scene.sight(), came)));
  }

  /** What came beside a thing that says that it is open, or so much of it that it is a menu. */
  private Optional<Element> beside(Element by, Sight sight, List<Element> came) {
    List<Element> near =
        came.stream()
            .filter(e -> e.box().distanceTo(by.box()) <= NEAR)
            .filter(e -> TroubleWords.in(e.text().toLowerCase(Locale.ROOT)).isEmpty())
            .filter(e -> isApart(e, sight))
            .toList();
    List<Element> offered =
        sort == Sort.MENU ? near.stream().filter(e -> e.is(State.CLICKABLE)).toList() : near;
    return by.is(State.EXPANDED) || offered.size() >= sort.least
        ? near.stream().findFirst()
        : Optional.empty();
  }

  /**
   * Whether it is no notice, no dialog and no sign of waiting; bubbles of links are often alerts.
   */
  private static boolean isApart(Element e, Sight sight) {
    return Stream.concat(Stream.of(e), sight.ancestorsOf(e).stream())
        .filter(a -> OTHERS.contains(a.role()))
        .allMatch(a -> a.role().equals("alert") && links(a, sight) > 1);
  }

  private static long links(Element bubble, Sight sight) {
    return sight.below(bubble).stream().filter(e -> e.role().equals("link")).count();
  }

  private static boolean isKept(List<Element> old, Sight now) {
    long kept =
        old.stream().filter(o -> now.elements().stream().anyMatch(e -> SoFar.isSame(o, e))).count();
    return 2 * kept >= old.size();
  }

  @Override
  public String describe() {
    return sort == Sort.MENU ? "new menu" : "unfolded section";
  }

  @Override
  public String inWords() {
    return sort == Sort.MENU
        ? "a menu or list is open beside what the step acts on, that was not before"
        : "what the step acts on is unfolded";
  }
}
