package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where to look for what a query names: inside of these elements, and next to this text.
 *
 * @param missing why there is nowhere to look
 * @param unproven why there is nowhere to look, should nothing stand by the text of the scope
 */
record Scopes(
    Optional<Match> missing,
    Optional<Match> unproven,
    Predicate<Element> inside,
    Optional<String> beside) {

  static Scopes of(Query query, Sight sight, Function<Query, Match> find) {
    if (query.within().isEmpty()) {
      return at(e -> true, query.beside());
    }
    Query outer = query.within().get();
    Match areas = find.apply(outer);
    if (!areas.isNone()) {
      return at(
          e -> areas.found().stream().anyMatch(area -> isInside(e, area, sight)), query.beside());
    }
    boolean loose =
        isLoose(outer) && query.beside().isEmpty() && Wording.holds(sight.text(), outer.name());
    return loose
        ? new Scopes(Optional.empty(), Optional.of(areas), e -> false, Optional.empty())
        : new Scopes(Optional.of(areas), Optional.empty(), e -> false, Optional.empty());
  }

  private static Scopes at(Predicate<Element> inside, Optional<String> beside) {
    return new Scopes(Optional.empty(), Optional.empty(), inside, beside);
  }

  /** Whether a scope may be no area of its own but a text nearby: "in the cart", "of Blue mug". */
  static boolean isLoose(Query scope) {
    boolean named = !scope.names().isEmpty() && !scope.ordinal().isGiven();
    return named && (scope.kind() == Kind.THING || scope.kind() == Kind.ITEM);
  }

  /** What stands under a title may be a lone control, which is in that area as a whole. */
  private static boolean isInside(Element element, Element area, Sight sight) {
    return area.equals(element)
        ? Finder.isControl(area) && !isArea(area)
        : sight.contains(area, element);
  }

  private static boolean isArea(Element element) {
    return Arrays.stream(Kind.values()).anyMatch(k -> k.isContainer() && k.includes(element));
  }
}
