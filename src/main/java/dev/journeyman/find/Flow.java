package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands under a title, up to the next title of its rank. */
final class Flow {

  /** Parts of a page that do not belong to what stands before them. */
  private static final Set<String> FRAMES =
      Set.of("banner", "contentinfo", "complementary", "dialog", "alertdialog");

  /** What is an area itself, however little is in it. */
  private static final Set<String> WHOLES =
      Set.of("dialog", "alertdialog", "listitem", "row", "article", "region", "complementary");

  private static final int LOWEST = 7;

  private final Sight sight;

  private Flow(Sight sight) {
    this.sight = sight;
  }

  static Flow on(Sight sight) {
    return new Flow(sight);
  }

  static boolean isTitle(Element e) {
    return isHeading(e) || e.tag().equals("legend") || e.tag().equals("caption");
  }

  /**
   * A short text such as "3 results", "Results for mug" or "Best matches:", which says what follows
   * it.
   */
  boolean isCaption(Element e, String name) {
    boolean leaf = sight.below(e).stream().allMatch(b -> b.text().isBlank());
    boolean part =
        sight.ancestorsOf(e).stream().anyMatch(a -> a.is(State.CLICKABLE) || isHeading(a));
    if (!leaf || part || e.is(State.CLICKABLE) || e.is(State.EDITABLE) || isHeading(e)) {
      return false;
    }
    String quoted = Pattern.quote(Wording.plain(name).toLowerCase(Locale.ROOT));
    String counted =
        "(?:(?:showing )?(?:no|[\\d,.]+)(?: of [\\d,.]+)? )?" + quoted + "(?: for .*)?:?";
    String introduced = "(?:\\p{L}+ ){1,2}" + quoted + ":";
    return Wording.plain(e.text()).toLowerCase(Locale.ROOT).matches(counted + "|" + introduced);
  }

  List<Element> under(Element title) {
    Element block = title;
    Optional<Element> holder = sight.parentOf(block);
    while (holder.filter(h -> isAlone(title, h)).isPresent()) {
      block = holder.get();
      holder = sight.parentOf(block);
    }
    if (holder.filter(h -> !isWide(h) && isOwn(h, title)).isPresent()) {
      return List.of(holder.get());
    }
    List<Element> after = after(block, title);
    return after.isEmpty() && !block.equals(title) ? List.of(block) : after;
  }

  private static boolean isAlone(Element title, Element holder) {
    return !WHOLES.contains(holder.role())
        && !holder.tag().equals("body")
        && Wording.same(holder.text(), title.text());
  }

  /** Whether something holds the frame of the page too, and not only what a title speaks of. */
  private boolean isWide(Element holder) {
    boolean page = holder.tag().equals("body") || holder.role().equals("main");
    return page
        || sight.below(holder).stream()
            .anyMatch(
                e -> FRAMES.contains(e.role()) || Set.of("main", "navigation").contains(e.role()));
  }

  private boolean isOwn(Element holder, Element title) {
    return sight.below(holder).stream().noneMatch(e -> !e.equals(title) && ends(title, e));
  }

  private List<Element> after(Element block, Element title) {
    List<Element> after = new ArrayList<>();
    for (Element e : sight.elements()) {
      if (e.parent() != block.parent() || e.index() <= block.index()) {
        continue;
      }
      if (ends(title, e) || sight.below(e).stream().anyMatch(b -> ends(title, b))) {
        break;
      }
      if (!FRAMES.contains(e.role())) {
        after.add(e);
      }
    }
    return after;
  }

  private boolean ends(Element title, Element other) {
    return isTitle(other) && rank(other) <= rank(title);
  }

  /** A caption ranks with the heading that it stands under. */
  private int rank(Element title) {
    if (!isTitle(title)) {
      return sight.elements().stream()
          .filter(e -> e.index() < title.index() && isHeading(e))
          .reduce((first, last) -> last)
          .map(this::rank)
          .orElse(1);
    }
    if (title.tag().matches("h[1-6]")) {
      return title.tag().charAt(1) - '0';
    }
    return isHeading(title) ? 2 : LOWEST;
  }

  private static boolean isHeading(Element e) {
    return e.role().equals("heading");
  }
}
