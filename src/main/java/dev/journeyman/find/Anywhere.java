package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The place of a thing that its author describes, such as "in the navigation" or "in the album
 * actions", where nothing on the page is called so. It says no more than where on the screen to
 * look, and is not needed to act on a thing that there is only one of.
 */
final class Anywhere {

  /** What is there as soon as the page is; screens and pages may come later. */
  private static final Pattern PLACE =
      Pattern.compile(".*\\b(?:actions|controls|buttons|area|bar|navigation|header|footer|canvas)");

  /** What comes when something was clicked, and may have a thing of the same name in it. */
  private static final Pattern COMES =
      Pattern.compile(
          ".*\\b(?:menu|submenu|dialog|dialogue|modal|pop-?up|popover|drawer|drop-?down|overlay|window|wizard"
              + "|tooltip|toast|tab|row|item|card|tile|entry|result)s?\\b.*");

  private static final Set<String> ITEMS = Set.of("row", "listitem", "article", "treeitem");
  private static final Set<String> DIALOGS = Set.of("dialog", "alertdialog");

  private final Sight sight;

  private Anywhere(Sight sight) {
    this.sight = sight;
  }

  static Anywhere on(Sight sight) {
    return new Anywhere(sight);
  }

  /** Whether only the place of what is quoted is in words of the author's own. */
  static boolean isMeant(Query query) {
    boolean quoted = query.naming() == Naming.IN_FULL && query.names().size() == 1;
    return quoted
        && !query.ordinal().isGiven()
        && query.beside().isEmpty()
        && query.within().filter(Anywhere::isDescribed).isPresent();
  }

  private static boolean isDescribed(Query area) {
    boolean own = area.naming() == Naming.IN_OWN_WORDS && !area.names().isEmpty();
    boolean alone = area.within().isEmpty() && area.beside().isEmpty() && !area.ordinal().isGiven();
    return own && alone && area.names().stream().allMatch(Anywhere::isDescription) && isPlace(area);
  }

  /** What begins with a capital is a name, and that nothing is called so says something. */
  private static boolean isDescription(String words) {
    return words.equals(words.toLowerCase(Locale.ROOT)) && !COMES.matcher(words).matches();
  }

  private static boolean isPlace(Query area) {
    boolean told =
        area.names().stream()
            .anyMatch(n -> PLACE.matcher(n).matches() || Landmark.named(n).isPresent());
    return told && (area.kind() == Kind.SECTION || area.kind() == Kind.THING);
  }

  /** The one thing of that whole name that can be used so, if it is of the kind that is asked. */
  Optional<Match> only(Query query, Purpose purpose, List<Element> called) {
    List<Element> usable =
        called.stream()
            .filter(e -> purpose.suits(e) && Fit.of(e, query.names()) == Fit.SAME)
            .toList();
    return Optional.of(usable)
        .filter(found -> purpose == Purpose.CLICK && (found.size() == 1 || lead(found)))
        .map(found -> found.get(0))
        .filter(e -> query.kind().includes(e) || query.kind().admits(e))
        .filter(e -> isOpen(e, query.within().orElseThrow()))
        .map(e -> Match.of(List.of(e), query));
  }

  private static boolean lead(List<Element> links) {
    return links.stream().map(e -> e.labels().href()).distinct().count() == 1
        && !links.get(0).labels().href().isEmpty();
  }

  /** What stands in an item or a dialog is of that; only the entries of a navigation are items. */
  private boolean isOpen(Element element, Query area) {
    boolean landmark = area.names().stream().anyMatch(n -> Landmark.named(n).isPresent());
    return sight.ancestorsOf(element).stream()
        .noneMatch(a -> DIALOGS.contains(a.role()) || (!landmark && ITEMS.contains(a.role())));
  }
}
