package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Match;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** There are so many of a thing. */
public record Counting(Query query, Comparison comparison, int number) implements Check {

  @Override
  public Finding on(Scene scene) {
    Finder finder = Finder.on(scene.sight());
    String expected = comparison.phrase(Integer.toString(number)) + " of " + query;
    if (query.within().isPresent()) {
      Match area = finder.area(query.within().get());
      boolean whichever = area.asked().names().isEmpty() && area.found().size() > 1;
      if (area.isNone() || whichever) {
        return Finding.undecided(expected, area.explain());
      }
    }
    List<Element> all = finder.all(query);
    String saw = all.isEmpty() ? "none" : all.size() + ": " + names(all);
    boolean held = comparison.holds(BigDecimal.valueOf(all.size()), BigDecimal.valueOf(number));
    if (all.isEmpty()) {
      return held ? Finding.held(expected, saw) : Finding.broken(expected, saw);
    }
    return held
        ? Finding.held(expected, saw, all.get(0))
        : Finding.broken(expected, saw, all.get(0));
  }

  private static String names(List<Element> all) {
    String some = all.stream().limit(4).map(Element::describe).collect(Collectors.joining(", "));
    return all.size() > 4 ? some + ", ..." : some;
  }

  @Override
  public String describe() {
    return "count " + query.describe() + " " + comparison.sign() + " " + number;
  }

  @Override
  public String inWords() {
    boolean one = number == 1;
    String exactly = comparison == Comparison.EQUAL && number > 0 ? "exactly " : "";
    String many = comparison.phrase(query.counted(number));
    return "there " + (one ? "is " : "are ") + exactly + many;
  }
}
