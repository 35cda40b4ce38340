package dev.journeyman.app;

import java.util.function.Consumer;

/**
 * Cuts a stream of characters into lines that are safe to print: without escape sequences, control
 * and bidirectional override characters. Holds at most one line of {@value #LONGEST} characters; a
 * longer one is broken.
 */
final class Lines {

  static final int LONGEST = 4000;

  private static final char ESC = '\u001b';

  private enum State {
    TEXT,
    /** After ESC. */
    ESCAPE,
    /** In CSI: colours, cursor, screen. */
    SEQUENCE,
    /** In OSC, DCS, PM, APC or SOS: titles, links, the clipboard. */
    STRING
  }

  private final Consumer<String> sink;
  private final StringBuilder line = new StringBuilder();
  private State state = State.TEXT;

  /** The line has been handed on already, so a newline that comes next belongs to it. */
  private boolean returned;

  private int hidden;

  Lines(Consumer<String> sink) {
    this.sink = sink;
  }

  void add(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      i = state == State.TEXT ? plain(chars, i, length) : i;
      if (i < length) {
        one(chars[i]);
      }
    }
  }

  /** What has been printed of the line that has not ended yet. */
  String pending() {
    return line.toString();
  }

  void end() {
    if (line.length() > 0) {
      emit();
    }
  }

  /** Take the run of ordinary characters at once; most of a large log is one. */
  private int plain(char[] chars, int from, int length) {
    int to = from;
    int room = LONGEST - line.length();
    while (to < length && to - from < room && isPlain(chars[to])) {
      to++;
    }
    if (to > from) {
      returned = false;
      line.append(chars, from, to - from);
    }
    if (line.length() >= LONGEST && !Character.isHighSurrogate(line.charAt(line.length() - 1))) {
      emit();
      returned = true;
      return to < length && isPlain(chars[to]) ? plain(chars, to, length) : to;
    }
    return to;
  }

  private void one(char c) {
    if (c == '\n') {
      newline();
    } else {
      switch (state) {
        case TEXT -> text(c);
        case ESCAPE -> escape(c);
        case SEQUENCE -> sequence(c);
        case STRING -> string(c);
      }
    }
  }

  private void newline() {
    state = State.TEXT;
    if (!returned) {
      emit();
    }
    returned = false;
  }

  private void text(char c) {
    hidden = 0;
    if (c == '\r') {
      returned = line.length() > 0;
      end();
      return;
    }
    state = start(c);
    if (state == State.TEXT && isPlain(c)) {
      line.append(c);
    }
  }

  private static State start(char c) {
    return switch (c) {
      case ESC -> State.ESCAPE;
      case '\u009b' -> State.SEQUENCE;
      case '\u0090', '\u0098', '\u009d', '\u009e', '\u009f' -> State.STRING;
      default -> State.TEXT;
    };
  }

  private void escape(char c) {
    state =
        switch (c) {
          case '[' -> State.SEQUENCE;
          case ']', 'P', 'X', '^', '_' -> State.STRING;
          case ESC -> State.ESCAPE;
          default -> c >= 0x20 && c <= 0x2f ? State.ESCAPE : State.TEXT;
        };
  }

  private void sequence(char c) {
    if (c == ESC) {
      state = State.ESCAPE;
    } else if (c > 0x7e) {
      state = State.TEXT;
      text(c);
    } else if (c >= 0x40) {
      state = State.TEXT;
    }
  }

  /**
   * A string that nobody ends must not hide the rest of the log: so a newline or length ends it.
   */
  private void string(char c) {
    if (c == ESC) {
      state = State.ESCAPE;
    } else if (c == '\u0007' || c == '\u009c' || ++hidden > LONGEST) {
      state = State.TEXT;
      hidden = 0;
    }
  }

  private void emit() {
    sink.accept(line.toString());
    line.setLength(0);
  }

  private static boolean isPlain(char c) {
    if (c < 0x7f) {
      return c >= 0x20 || c == '\t';
    }
    return c > 0x9f
        && !(c >= '\u200e' && c <= '\u200f')
        && !(c >= '\u2028' && c <= '\u202e')
        && !(c >= '\u2066' && c <= '\u2069')
        && c != '\ufeff';
  }
}
