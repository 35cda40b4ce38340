package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Query;
import dev.journeyman.find.ReadingOrder;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;

/** One text stands before another, in the order in which a person reads the page. */
public record Order(String first, String second) implements Check {

  @Override
  public Finding on(Scene scene) {
    return Lists.find(scene, f -> f.where().isPresent(), this::on);
  }

  private Finding on(Sight sight) {
    String expected = "\"" + first + "\" before \"" + second + "\"";
    List<Element> one = places(sight, first);
    List<Element> other = places(sight, second);
    if (one.isEmpty() || other.isEmpty()) {
      String missing = one.isEmpty() ? first : second;
      return Finding.broken(expected, "\"" + missing + "\" is not on the page");
    }
    ReadingOrder order = ReadingOrder.of(sight);
    boolean allBefore = order.compare(last(one), other.get(0)) < 0;
    boolean allAfter = order.compare(one.get(0), last(other)) > 0;
    if (allBefore) {
      return Finding.held(expected, expected, one.get(0));
    }
    return allAfter
        ? Finding.broken(expected, "\"" + second + "\" before \"" + first + "\"", one.get(0))
        : Finding.undecided(expected, "both are on the page more than once, in mixed order");
  }

  private static List<Element> places(Sight sight, String text) {
    List<Element> all = Finder.on(sight).all(Query.thing(text));
    List<Element> same = all.stream().filter(e -> Wording.same(e.title(), text)).toList();
    return same.isEmpty() ? all : same;
  }

  private static Element last(List<Element> elements) {
    return elements.get(elements.size() - 1);
  }

  @Override
  public Mentions mentions() {
    return Mentions.NONE.saying(first, second);
  }

  @Override
  public String describe() {
    return "order \"" + first + "\" < \"" + second + "\"";
  }

  @Override
  public String inWords() {
    return Wording.quoted(first) + " comes before " + Wording.quoted(second);
  }
}
