package dev.journeyman.brain.plain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of keys and chords, as people write them. */
final class Keys {

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
          Map.entry("delete key", "Delete"),
          Map.entry("home key", "Home"),
          Map.entry("end key", "End"),
          Map.entry("up arrow", "ArrowUp"),
          Map.entry("down arrow", "ArrowDown"),
          Map.entry("left arrow", "ArrowLeft"),
          Map.entry("right arrow", "ArrowRight"),
          Map.entry("arrow up", "ArrowUp"),
          Map.entry("arrow down", "ArrowDown"),
          Map.entry("arrow left", "ArrowLeft"),
          Map.entry("arrow right", "ArrowRight"),
          Map.entry("page up", "PageUp"),
          Map.entry("page down", "PageDown"));
  private static final List<String> MODIFIERS =
      List.of("ctrl", "control", "shift", "alt", "option", "cmd", "command", "meta");

  private Keys() {}

  /** The key or chord as the author put it, if it is one. */
  static Optional<String> named(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (NAMES.containsKey(folded)) {
      return Optional.of(NAMES.get(folded));
    }
    if (folded.matches("f\\d{1,2}")) {
      return Optional.of(folded.toUpperCase(Locale.ROOT));
    }
    String[] parts = folded.split("\\+");
    boolean chord = parts.length > 1 && MODIFIERS.contains(parts[0].strip());
    return chord ? Optional.of(name.replace(" ", "")) : Optional.empty();
  }

  /** The chord in Playwright's notation, such as {@code Control+S} for {@code Ctrl+S}. */
  static String notation(String key) {
    return Arrays.stream(key.split("\\+")).map(Keys::part).collect(Collectors.joining("+"));
  }

  private static String part(String part) {
    String folded = part.toLowerCase(Locale.ROOT);
    return switch (folded) {
      case "ctrl", "control" -> "Control";
      case "cmd", "command", "meta" -> "Meta";
      case "shift" -> "Shift";
      case "alt", "option" -> "Alt";
      default -> NAMES.getOrDefault(folded, part);
    };
  }
}
