package dev.journeyman.surface;

import java.util.Set;

/** What can be true of an element besides its name and text. */
public enum State {
  CHECKED,
  /** Can be checked, but is not. */
  UNCHECKED,
  DISABLED,
  /** The page keeps mouse and keys from it, itself or by a modal dialog over it. */
  INERT,
  /** All that it says is under something opaque, so nobody sees it. */
  COVERED,
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
  /** Is empty, and shows its placeholder. */
  HINTING,
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
  PARTIAL,
  /** Is meant to come and go: a live region, a dialog, a popover, a toast. */
  PASSING;

  private static final Set<State> OF_LAYOUT =
      Set.of(COLUMNS, LEFTWARD, PINNED, PARTIAL, PASSING, HINTING);

  /** Whether it is of how the page is laid out, and not of what can be done with an element. */
  public boolean isOfLayout() {
    return OF_LAYOUT.contains(this);
  }

  /** What tells how it is used or laid out, rather than how it is: nobody is told of these. */
  public boolean isTold() {
    return this != CLICKABLE && this != EDITABLE && !isOfLayout();
  }
}
