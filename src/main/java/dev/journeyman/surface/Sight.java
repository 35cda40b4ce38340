package dev.journeyman.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page as it was at one moment: what is on it, and what happened since the last {@link
 * Surface#drain()}.
 *
 * @param text all visible text of the page, blocks on lines of their own
 * @param tab which of the tabs this is, from 0
 * @param tabs the titles of the open tabs
 * @param unread what is on the page and could not be read, each a phrase such as {@code a frame
 *     that gave no answer}; what is not seen may be there
 */
public record Sight(
    String url,
    String title,
    String text,
    List<Element> elements,
    int tab,
    List<String> tabs,
    Activity activity,
    List<String> unread) {

  public static final Sight NOTHING = new Sight("", "", "", List.of(), 0, List.of(), Activity.NONE);

  /** A page of which all could be read. */
  public Sight(
      String url,
      String title,
      String text,
      List<Element> elements,
      int tab,
      List<String> tabs,
      Activity activity) {
    this(url, title, text, elements, tab, tabs, activity, List.of());
  }

  public Sight {
    unread = List.copyOf(unread);
    elements = List.copyOf(elements);
    tabs = List.copyOf(tabs);
  }

  /** The same page, with nothing having happened since. */
  public Sight quiet() {
    return with(Activity.NONE);
  }

  public Optional<Element> parentOf(Element element) {
    return element.parent() < 0 ? Optional.empty() : Optional.of(elements.get(element.parent()));
  }

  /** Whether the inner element is the outer one or anywhere below it. */
  public boolean contains(Element outer, Element inner) {
    for (int i = inner.index(); i >= 0; i = elements.get(i).parent()) {
      if (i == outer.index()) {
        return true;
      }
    }
    return false;
  }

  /** The elements that hold this one, the nearest first. */
  public List<Element> ancestorsOf(Element element) {
    List<Element> ancestors = new ArrayList<>();
    for (int i = element.parent(); i >= 0; i = elements.get(i).parent()) {
      ancestors.add(elements.get(i));
    }
    return ancestors;
  }

  /** What is meant to come and go with all that it holds, and is or holds this element. */
  public Optional<Element> passing(Element element) {
    return Stream.concat(Stream.of(element), ancestorsOf(element).stream())
        .filter(e -> e.is(State.PASSING))
        .findFirst();
  }

  /** The same page, with other things having happened. */
  public Sight with(Activity other) {
    return new Sight(url, title, text, elements, tab, tabs, other, unread);
  }

  /** The elements below this one, in document order. */
  public List<Element> below(Element element) {
    List<Element> below = new ArrayList<>();
    for (int i = element.index() + 1; i < elements.size(); i++) {
      if (elements.get(i).parent() < element.index()) {
        break;
      }
      below.add(elements.get(i));
    }
    return below;
  }

  /** Whether nothing at all can be seen: no text, no control, no picture. */
  public boolean isBlank() {
    return text.isBlank()
        && elements.stream()
            .noneMatch(
                e -> e.is(State.CLICKABLE) || e.is(State.EDITABLE) || e.role().equals("img"));
  }

  /** The elements that have a role or a name, each on a line, indented in what holds them. */
  public List<String> outline() {
    int[] depth = new int[elements.size()];
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < depth.length; i++) {
      Element element = elements.get(i);
      int above = element.parent();
      boolean told = !element.role().equals("generic") || !element.name().isBlank();
      int outer = above >= 0 && above < i ? depth[above] : 0;
      depth[i] = told ? outer + 1 : outer;
      if (told) {
        String value = element.value().filter(v -> !v.isBlank()).map(v -> ": " + v).orElse("");
        String states =
            element.states().stream()
                .filter(State::isTold)
                .map(s -> " [" + s.name().toLowerCase(Locale.ROOT) + "]")
                .sorted()
                .collect(Collectors.joining());
        lines.add("  ".repeat(outer) + "- " + element.describe() + value + states);
      }
    }
    return lines;
  }
}
