package dev.journeyman.brain.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of keys and chords, as people write them. */
final class Keys {

  /** By their names in small letters without spaces, hyphens and the word "key". */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("enter", "Enter"),
          Map.entry("return", "Enter"),
          Map.entry("escape", "Escape"),
          Map.entry("esc", "Escape"),
          Map.entry("tab", "Tab"),
          Map.entry("space", "Space"),
          Map.entry("spacebar", "Space"),
          Map.entry("backspace", "Backspace"),
          Map.entry("delete", "Delete"),
          Map.entry("del", "Delete"),
          Map.entry("insert", "Insert"),
          Map.entry("ins", "Insert"),
          Map.entry("home", "Home"),
          Map.entry("end", "End"),
          Map.entry("uparrow", "ArrowUp"),
          Map.entry("downarrow", "ArrowDown"),
          Map.entry("leftarrow", "ArrowLeft"),
          Map.entry("rightarrow", "ArrowRight"),
          Map.entry("arrowup", "ArrowUp"),
          Map.entry("arrowdown", "ArrowDown"),
          Map.entry("arrowleft", "ArrowLeft"),
          Map.entry("arrowright", "ArrowRight"),
          Map.entry("pageup", "PageUp"),
          Map.entry("pgup", "PageUp"),
          Map.entry("pagedown", "PageDown"),
          Map.entry("pgdn", "PageDown"),
          Map.entry("pgdown", "PageDown"));

  /** Buttons and links are called so as well. */
  private static final Set<String> SHARED = Set.of("Delete", "Insert", "Home", "End");

  private static final Map<String, String> MODIFIERS =
      Map.of(
          "ctrl", "Control",
          "control", "Control",
          "shift", "Shift",
          "alt", "Alt",
          "option", "Alt",
          "cmd", "Meta",
          "command", "Meta",
          "meta", "Meta");

  private Keys() {}

  /** The key or chord as the author put it, if it is one and nothing else is called so. */
  static Optional<String> named(String name) {
    return said(name).filter(key -> !SHARED.contains(key));
  }

  /** The key or chord, where the author says that it is one. */
  static Optional<String> said(String name) {
    return single(name).or(() -> isChord(name) ? Optional.of(joined(name)) : Optional.empty());
  }

  private static Optional<String> single(String name) {
    String folded = name.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
    return folded.matches("f(?:[1-9]|1[0-2])")
        ? Optional.of(folded.toUpperCase(Locale.ROOT))
        : Optional.ofNullable(NAMES.get(folded));
  }

  private static boolean isChord(String name) {
    List<String> parts = parts(name);
    int last = parts.size() - 1;
    return last > 0
        && parts.subList(0, last).stream().allMatch(it -> MODIFIERS.containsKey(small(it)))
        && (parts.get(last).length() == 1 || single(parts.get(last)).isPresent());
  }

  private static String joined(String chord) {
    return String.join("+", parts(chord));
  }

  /** "Ctrl + A", "Shift-Tab". */
  private static List<String> parts(String chord) {
    String by = chord.contains("+") ? "\\s*\\+\\s*(?!$)" : "\\s*-\\s*(?!$)";
    return Arrays.asList(chord.strip().split(by));
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The chord in Playwright's notation, such as {@code Control+s} for {@code Ctrl+S}. */
  static String notation(String key) {
    List<String> parts = parts(key);
    boolean shifted = parts.stream().anyMatch(it -> small(it).equals("shift"));
    return parts.stream().map(it -> part(it, shifted)).collect(Collectors.joining("+"));
  }

  /** Who presses a letter without Shift gets a small one, however the chord is written. */
  private static String part(String part, boolean shifted) {
    if (part.length() == 1) {
      return shifted ? part.toUpperCase(Locale.ROOT) : small(part);
    }
    return Optional.ofNullable(MODIFIERS.get(small(part))).or(() -> single(part)).orElse(part);
  }
}
