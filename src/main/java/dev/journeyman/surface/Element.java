package dev.journeyman.surface;

import java.util.Optional;
import java.util.Set;

/**
 * One visible element of a page.
 *
 * @param ref the surface's own name of it; it acts on the element as long as that stays on the page
 * @param index its place in {@link Sight#elements()}, which is document order
 * @param parent the index of the element that holds it, or -1
 * @param role its ARIA role, {@code generic} where it has none
 * @param name its accessible name, empty where it has none
 * @param text its visible text with that of its children; white space folded, blocks on lines of
 *     their own
 * @param value what a form control holds; bullets for a password; the chosen label for a select
 * @param box where it is in the viewport, which may be outside of what is scrolled into view
 */
public record Element(
    String ref,
    int index,
    int parent,
    String tag,
    String role,
    String name,
    String text,
    Optional<String> value,
    Labels labels,
    Set<State> states,
    Box box) {

  public Element {
    states = Set.copyOf(states);
  }

  public boolean is(State state) {
    return states.contains(state);
  }

  /** What a person would call it: its name, else its text's first line, else its value. */
  public String title() {
    if (!name.isBlank()) {
      return name;
    }
    String firstLine = text.lines().findFirst().orElse("");
    return firstLine.isBlank() ? value.orElse("") : firstLine;
  }

  /** A phrase such as {@code button "Save"}. */
  public String describe() {
    String kind = role.equals("generic") ? tag : role;
    String title = title();
    String shown = title.length() > 60 ? title.substring(0, 57) + "..." : title;
    return shown.isBlank() ? kind : kind + " \"" + shown + "\"";
  }
}
