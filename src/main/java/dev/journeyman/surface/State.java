package dev.journeyman.surface;

/** What can be true of an element besides its name and text. */
public enum State {
  CHECKED,
  /** Can be checked, but is not. */
  UNCHECKED,
  DISABLED,
  /** Chosen of several: an option, a tab, or what {@code aria-current} marks. */
  SELECTED,
  FOCUSED,
  EXPANDED,
  PRESSED,
  REQUIRED,
  READONLY,
  INVALID,
  /** Takes text: an input, a text area, an editable region. */
  EDITABLE,
  /**
   * Looks or says that it can be clicked: native control, handler attribute, or a pointer cursor.
   */
  CLICKABLE,
  /** An image that did not load. */
  BROKEN,
  /** The element's value is a secret: a password field. */
  SECRET,
  /** What is in it flows in columns, the first one down to its end, then the next. */
  COLUMNS,
  /** What is in it begins at the right. */
  LEFTWARD,
  /** Stays where it is in the window while what is around it scrolls. */
  PINNED,
  /** Scrolls, and what is in it is drawn only where it is scrolled to. */
  PARTIAL;

  /** Whether this is of how the page is laid out, and not of what can be done with an element. */
  public boolean isOfLayout() {
    return this == COLUMNS || this == LEFTWARD || this == PINNED || this == PARTIAL;
  }
}
