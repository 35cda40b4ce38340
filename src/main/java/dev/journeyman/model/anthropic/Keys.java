package dev.journeyman.model.anthropic;

import dev.journeyman.model.Chord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Key names, which the model writes as xdotool does or as browsers do, in Playwright's notation.
 */
final class Keys {

  private static final Set<String> MODIFIERS = Set.of("Control", "Shift", "Alt", "Meta");

  /** Playwright's name, and the others for the same key. */
  private static final String NAMES =
      """
      Control control ctrl control_l control_r ctrl_l ctrl_r
      Shift shift shift_l shift_r
      Alt alt alt_l alt_r option opt
      Meta meta meta_l super super_l super_r cmd command win windows
      Enter enter return kp_enter
      Escape escape esc
      Tab tab
      Backspace backspace
      Delete delete del
      Insert insert ins
      Space space spacebar
      Home home
      End end
      PageUp pageup page_up prior pgup
      PageDown pagedown page_down next pgdn
      ArrowUp arrowup up
      ArrowDown arrowdown down
      ArrowLeft arrowleft left
      ArrowRight arrowright right
      CapsLock capslock caps_lock
      ContextMenu contextmenu menu
      + plus
      - minus
      = equal
      , comma
      . period
      / slash
      \\ backslash
      ; semicolon
      ' apostrophe
      ` grave
      [ bracketleft
      ] bracketright
      _ underscore
      """;

  private static final Map<String, String> BY_NAME = byName();

  private Keys() {}

  /** Keys or chords with spaces between them. */
  static List<String> sequence(String text) throws UnreadableInput {
    if (text.equals(" ")) {
      return List.of("Space");
    }
    List<String> chords = new ArrayList<>();
    for (String chord : text.strip().split("\\s+")) {
      chords.add(chord(chord));
    }
    return chords;
  }

  /** One key, or several with a plus between them, of which all but the last are modifiers. */
  static String chord(String text) throws UnreadableInput {
    List<String> keys = new ArrayList<>();
    for (String part : parts(text)) {
      keys.add(
          key(part)
              .orElseThrow(
                  () -> new UnreadableInput("there is no key '" + part + "' in '" + text + "'")));
    }
    if (!MODIFIERS.containsAll(keys.subList(0, keys.size() - 1))) {
      throw new UnreadableInput("'" + text + "' holds a key that is no modifier");
    }
    return Chord.asTyped(keys);
  }

  /** Modifiers held during something else; empty for none. */
  static String held(String text) throws UnreadableInput {
    if (text.isBlank()) {
      return "";
    }
    String chord = chord(text.strip());
    if (!MODIFIERS.containsAll(List.of(chord.split("\\+")))) {
      throw new UnreadableInput("'" + text + "' is no modifier key");
    }
    return chord;
  }

  /** A plus at the end is the key of that name. */
  private static List<String> parts(String text) {
    if (text.equals("+")) {
      return List.of("+");
    }
    boolean plus = text.endsWith("++");
    List<String> parts = new ArrayList<>();
    parts.addAll(List.of((plus ? text.substring(0, text.length() - 2) : text).split("\\+", -1)));
    if (plus) {
      parts.add("+");
    }
    return parts;
  }

  private static Optional<String> key(String name) {
    if (name.codePointCount(0, name.length()) == 1) {
      return Optional.of(name);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches("f([1-9]|1\\d|2[0-4])")) {
      return Optional.of(lower.toUpperCase(Locale.ROOT));
    }
    return Optional.ofNullable(BY_NAME.get(lower));
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new TreeMap<>();
    NAMES
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            row -> {
              for (int i = 1; i < row.length; i++) {
                names.put(row[i], row[0]);
              }
            });
    return names;
  }
}
