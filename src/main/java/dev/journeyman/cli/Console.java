package dev.journeyman.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What people and programs read. Whatever came from the app is made plain first: no escape codes,
 * no control characters.
 */
final class Console {

  /** The colours that we use, by what they say. */
  enum Tone {
    PLAIN(""),
    GOOD("32"),
    BAD("31"),
    UNSURE("33"),
    QUIET("2"),
    STRONG("1");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CONTROLS =
      Pattern.compile(
          "\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|\u001b\\[[0-?]*[ -/]*[@-~]|\u001b.|[\\p{Cc}&&[^\n\t]]");

  /** Those that JSON may hold as they are, and a terminal obeys. */
  private static final Pattern LATE_CONTROLS = Pattern.compile("[\\x7f-\\x9f]");

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean colour;
  private boolean json;

  Console(PrintWriter out, PrintWriter err, boolean colour) {
    this.out = out;
    this.err = err;
    this.colour = colour;
  }

  /** From now on standard output is for one JSON object; people's text goes to standard error. */
  void speakJson() {
    json = true;
  }

  synchronized void say(String text) {
    PrintWriter to = json ? err : out;
    to.println(text);
    to.flush();
  }

  synchronized void complain(String text) {
    err.println(text);
    err.flush();
  }

  void print(Object value) {
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
      out.println(LATE_CONTROLS.matcher(text).replaceAll(Console::escaped));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + value, e);
    }
  }

  private static String escaped(MatchResult control) {
    return String.format(Locale.ROOT, "\\\\u%04x", (int) control.group().charAt(0));
  }

  String in(Tone tone, String text) {
    return colour && !tone.code.isEmpty() ? "\u001b[" + tone.code + "m" + text + "\u001b[0m" : text;
  }

  /** Text from elsewhere as it may be printed. */
  static String plain(String text) {
    return CONTROLS.matcher(text).replaceAll("");
  }
}
