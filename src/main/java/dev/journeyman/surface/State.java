package dev.journeyman.surface;

/** What can be true of an element besides its name and text. */
public enum State {
  CHECKED,
  /** Can be checked, but is not. */
  UNCHECKED,
  DISABLED,
  /** The page keeps mouse and keys from it, itself or by a modal dialog over it. */
  INERT,
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
  SECRET
}
