package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;

/**
 * The page is the one of that name: its heading or its title says so. A link or a menu does not,
 * and a page may well be called otherwise by itself than by others.
 */
public record Arrived(String name) implements Check {

  @Override
  public Finding on(Scene scene) {
    Sight sight = scene.sight();
    String expected = "a page called \"" + name + "\"";
    Optional<Element> own = heading(scene).or(() -> newlyCurrent(scene));
    if (own.isPresent()) {
      return Finding.held(expected, own.get().describe(), own.get());
    }
    return Wording.holds(sight.title(), name)
        ? Finding.held(expected, "the title \"" + sight.title() + "\"")
        : Finding.undecided(
            expected,
            "neither a heading nor the title says so; the title is \"" + sight.title() + "\"");
  }

  /** The main heading; any other one may have named a part of the page before. */
  private Optional<Element> heading(Scene scene) {
    List<Element> old = scene.soFar().before().map(this::headings).orElse(List.of());
    return headings(scene.sight()).stream()
        .filter(e -> e.tag().equals("h1") || old.stream().noneMatch(o -> SoFar.isSame(o, e)))
        .findFirst();
  }

  private List<Element> headings(Sight sight) {
    return Finder.on(sight).all(Query.of(Kind.HEADING, name)).stream()
        .filter(e -> e.role().equals("heading"))
        .toList();
  }

  private Optional<Element> newlyCurrent(Scene scene) {
    Optional<Sight> before = scene.soFar().before();
    return before.filter(it -> current(it).isEmpty()).flatMap(it -> current(scene.sight()));
  }

  /** Where one is, as the navigation marks it, or at the end of a trail. */
  private Optional<Element> current(Sight sight) {
    return sight.elements().stream()
        .filter(e -> e.is(State.SELECTED) && !e.role().equals("tab") && !e.role().equals("option"))
        .filter(e -> Wording.same(e.title(), name) && isOfNavigation(sight, e))
        .findFirst();
  }

  private static boolean isOfNavigation(Sight sight, Element e) {
    return sight.ancestorsOf(e).stream().anyMatch(a -> a.role().equals("navigation"));
  }

  @Override
  public Mentions mentions() {
    return Mentions.NONE.saying(name);
  }

  @Override
  public String describe() {
    return "page \"" + name + "\"";
  }

  @Override
  public String inWords() {
    return "a heading or the title of the page says " + Wording.quoted(name);
  }
}
