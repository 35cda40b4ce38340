package dev.journeyman.surface;

import java.util.List;

/**
 * Something that a person did in a window.
 *
 * @param before the page just before
 * @param hovered what the mouse went over on the way, which may have opened a menu
 */
public record Noticed(Sight before, Kind kind, Action action, List<Element> hovered) {

  public Noticed {
    hovered = List.copyOf(hovered);
  }

  /** How a deed is to be taken. */
  public enum Kind {
    DONE,
    /** It takes the place of the one before, as a double click does of the click that began it. */
    INSTEAD,
    /** A secret was typed, of which nobody tells the value. */
    SECRET
  }
}
