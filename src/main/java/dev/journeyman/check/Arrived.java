package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;

/**
 * The page is the one of that name: its heading or its title says so. A link or a menu does not,
 * and a page may well be called otherwise by itself than by others.
 */
public record Arrived(String name) implements Check {

  @Override
  public Finding on(Scene scene) {
    Sight sight = scene.sight();
    String expected = "a page called \"" + name + "\"";
    List<Element> headings = Finder.on(sight).all(Query.of(Kind.HEADING, name));
    List<Element> own = headings.stream().filter(e -> e.role().equals("heading")).toList();
    if (!own.isEmpty()) {
      return Finding.held(expected, own.get(0).describe(), own.get(0));
    }
    return Wording.holds(sight.title(), name)
        ? Finding.held(expected, "the title \"" + sight.title() + "\"")
        : Finding.undecided(
            expected,
            "neither a heading nor the title says so; the title is \"" + sight.title() + "\"");
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
