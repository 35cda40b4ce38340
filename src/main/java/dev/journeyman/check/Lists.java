package dev.journeyman.check;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Finder;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Inspected;
import dev.journeyman.surface.Inspection;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Unrolled;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a check makes of a page with lists that draw only those of their rows that are scrolled to:
 * what has to do with all rows, or with one that is not drawn, is decided when they were looked
 * through, and not decided where there were too many of them.
 */
final class Lists {

  private final Scene scene;
  private final Function<Sight, Finding> look;
  private final List<Element> partial;

  private Lists(Scene scene, Function<Sight, Finding> look) {
    this.scene = scene;
    this.look = look;
    this.partial = scene.sight().elements().stream().filter(e -> e.is(State.PARTIAL)).toList();
  }

  /**
   * Look for a thing.
   *
   * @param proof whether nothing that is not drawn can change a finding, as the sight of what shall
   *     not be shown
   */
  static Finding find(
      Scene scene, Query query, Predicate<Finding> proof, Function<Sight, Finding> look) {
    Lists lists = new Lists(scene, look);
    Finding drawn = look.apply(scene.sight());
    boolean proven = proof.test(drawn) && !query.isCountedOff();
    return lists.partial.isEmpty() || proven || lists.isElsewhere(query)
        ? drawn
        : lists.through(proof.and(f -> !query.isCountedOff()));
  }

  /** The same of a thing that is anywhere. */
  static Finding find(Scene scene, Predicate<Finding> proof, Function<Sight, Finding> look) {
    Lists lists = new Lists(scene, look);
    Finding drawn = look.apply(scene.sight());
    return lists.partial.isEmpty() || proof.test(drawn) ? drawn : lists.through(proof);
  }

  /**
   * Judge several things together.
   *
   * @param all some that are drawn: where none of them is in such a list, no other one is
   */
  static Finding judge(
      Scene scene,
      Query query,
      List<Element> all,
      Predicate<Finding> proof,
      Function<Sight, Finding> look) {
    Lists lists = new Lists(scene, look);
    boolean apart = !all.isEmpty() && all.stream().noneMatch(lists::isListed);
    return apart ? look.apply(scene.sight()) : find(scene, query, proof, look);
  }

  private boolean isListed(Element element) {
    return partial.stream().anyMatch(list -> scene.sight().contains(list, element));
  }

  /** Whether what a query names is in an area that has nothing to do with these lists. */
  private boolean isElsewhere(Query query) {
    return query
        .within()
        .map(area -> Finder.on(scene.sight()).area(area).found())
        .filter(areas -> !areas.isEmpty() && areas.stream().noneMatch(this::touches))
        .isPresent();
  }

  private boolean touches(Element area) {
    return isListed(area) || partial.stream().anyMatch(list -> scene.sight().contains(area, list));
  }

  private Finding through(Predicate<Finding> proof) {
    Optional<Inspected> inspected = scene.magnifier().apply(new Inspection.Rows());
    Optional<Unrolled> unrolled = inspected.flatMap(Inspected::unrolled);
    if (unrolled.isEmpty()) {
      return undecided(
          look.apply(scene.sight()), "a list on the page draws only a part of its rows");
    }
    Finding whole = look.apply(unrolled.get().sight());
    String told = inspected.get().saw();
    boolean decided = unrolled.get().complete() || proof.test(whole);
    return decided ? whole.saying(whole.saw() + " (" + told + ")") : undecided(whole, told);
  }

  private static Finding undecided(Finding finding, String why) {
    return finding.result() == Result.UNDECIDED
        ? finding.saying(finding.saw() + " (" + why + ")")
        : Finding.undecided(
            finding.expected(), why + "; filter or search, so that it gets short enough");
  }
}
