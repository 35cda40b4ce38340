package dev.journeyman.check;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Match;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** There are so many of a thing. */
public record Counting(Query query, Comparison comparison, int number) implements Check {

  @Override
  public Finding on(Scene scene) {
    List<Element> drawn = Finder.on(scene.sight()).all(query);
    List<Element> alike = query.names().isEmpty() ? drawn : List.of();
    Finding finding = Lists.judge(scene, query, alike, f -> isPast(drawn.size()), this::on);
    return drawn.isEmpty() ? finding.unlessIn(scene.sight().unread()) : finding;
  }

  /** Whether more of them would change nothing. */
  private boolean isPast(int seen) {
    return switch (comparison) {
      case AT_LEAST -> seen >= number;
      case EQUAL, NOT_EQUAL, AT_MOST, MORE -> seen > number;
      case LESS -> seen >= number;
    };
  }

  private Finding on(Sight sight) {
    Finder finder = Finder.on(sight);
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
  public Mentions mentions() {
    return Mentions.of(query);
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
