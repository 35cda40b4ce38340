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

  /** GitHub's: two colons at the beginning of a line, and the older sign anywhere. */
  private static final Pattern COMMANDS = Pattern.compile("(?m)^[\\s\\p{Z}\u0085\ufeff]*::|##\\[");

  /** A space without width, which is no blank to GitHub and nothing to people. */
  private static final char NOTHING = '\u200b';

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean colour;
  private final boolean obeyed;
  private boolean json;

  Console(PrintWriter out, PrintWriter err, Place place) {
    this.out = out;
    this.err = err;
    this.colour = place.wantsColour();
    this.obeyed = place.isGitHub();
  }

  /** From now on standard output is for one JSON object; people's text goes to standard error. */
  void speakJson() {
    json = true;
  }

  void say(String text) {
    command(harmless(text));
  }

  /** Say what a build server obeys; of what came from the app it must have nothing unescaped. */
  synchronized void command(String text) {
    PrintWriter to = json ? err : out;
    to.println(text);
    to.flush();
  }

  synchronized void complain(String text) {
    err.println(harmless(text));
    err.flush();
  }

  void print(Object value) {
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
      String safe = LATE_CONTROLS.matcher(text).replaceAll(Console::escaped);
      out.println(obeyed ? safe.replace("##[", "##\\u005b") : safe);
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written as JSON: " + value, e);
    }
  }

  /** The same with nothing that a build server takes for a command. */
  private String harmless(String text) {
    return obeyed ? COMMANDS.matcher(text).replaceAll(Console::apart) : text;
  }

  private static String apart(MatchResult command) {
    String sign = command.group();
    return sign.substring(0, sign.length() - 1) + NOTHING + sign.charAt(sign.length() - 1);
  }

  private static String escaped(MatchResult control) {
    return String.format(Locale.ROOT, "\\\\u%04x", (int) control.group().charAt(0));
  }

  String in(Tone tone, String text) {
    return colour && !tone.code.isEmpty() ? "\u001b[" + tone.code + "m" + text + "\u001b[0m" : text;
  }

  /** Text from elsewhere on one line. */
  static String line(String text) {
    return plain(text).replaceAll("\\s+", " ");
  }

  /** Text from elsewhere as it may be printed. */
  static String plain(String text) {
    return CONTROLS.matcher(text).replaceAll("");
  }
}
