package dev.journeyman.brain.plain;

/** What an instruction does. */
enum Verb {
  OPEN,
  CLICK,
  DOUBLE_CLICK,
  RIGHT_CLICK,
  HOVER,
  FILL,
  TYPE,
  CLEAR,
  PRESS,
  SELECT,
  CHECK,
  UNCHECK,
  UPLOAD,
  DRAG,
  SCROLL_TO,
  SCROLL,
  ACCEPT_DIALOG,
  DISMISS_DIALOG,
  BACK,
  FORWARD,
  RELOAD,
  SWITCH_TAB,
  CLOSE_TAB,
  LOG_IN,
  SEARCH,
  REMEMBER,
  WAIT,
  /** Nothing is done for so many seconds. */
  PAUSE,
  /** Nothing is done; what must be true is a promise of the step. */
  VERIFY
}
