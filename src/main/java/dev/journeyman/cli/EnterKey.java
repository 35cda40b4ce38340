package dev.journeyman.cli;

import java.io.IOException;

/** Whether the person has pressed Enter in the terminal. */
final class EnterKey {

  private volatile boolean pressed;

  private EnterKey() {}

  /** Where no person looks on: the input may be meant for who started this program. */
  static EnterKey unwatched() {
    return new EnterKey();
  }

  static EnterKey watched() {
    EnterKey key = new EnterKey();
    Thread thread = new Thread(key::read, "enter");
    thread.setDaemon(true);
    thread.start();
    return key;
  }

  boolean isPressed() {
    return pressed;
  }

  private void read() {
    try {
      for (int each = System.in.read(); each >= 0; each = System.in.read()) {
        pressed |= each == '\n';
      }
    } catch (IOException e) {
      // no input, no Enter: closing the window still ends the recording
    }
  }
}
