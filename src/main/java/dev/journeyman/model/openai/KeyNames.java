package dev.journeyman.model.openai;

import static java.util.Map.entry;

import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Keys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Key names as models write them, in Playwright's notation. */
final class KeyNames {

  private static final List<String> MODIFIERS = List.of("Control", "Alt", "Shift", "Meta");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("ctrl", "Control"),
          entry("control", "Control"),
          entry("shift", "Shift"),
          entry("alt", "Alt"),
          entry("option", "Alt"),
          entry("meta", "Meta"),
          entry("cmd", "Meta"),
          entry("command", "Meta"),
          entry("super", "Meta"),
          entry("win", "Meta"),
          entry("enter", "Enter"),
          entry("return", "Enter"),
          entry("esc", "Escape"),
          entry("escape", "Escape"),
          entry("tab", "Tab"),
          entry("space", "Space"),
          entry("backspace", "Backspace"),
          entry("del", "Delete"),
          entry("delete", "Delete"),
          entry("ins", "Insert"),
          entry("insert", "Insert"),
          entry("home", "Home"),
          entry("end", "End"),
          entry("pageup", "PageUp"),
          entry("pgup", "PageUp"),
          entry("page_up", "PageUp"),
          entry("pagedown", "PageDown"),
          entry("pgdn", "PageDown"),
          entry("page_down", "PageDown"),
          entry("up", "ArrowUp"),
          entry("arrowup", "ArrowUp"),
          entry("down", "ArrowDown"),
          entry("arrowdown", "ArrowDown"),
          entry("left", "ArrowLeft"),
          entry("arrowleft", "ArrowLeft"),
          entry("right", "ArrowRight"),
          entry("arrowright", "ArrowRight"),
          entry("capslock", "CapsLock"),
          entry("plus", "+"),
          entry("minus", "-"));

  private KeyNames() {}

  /** The presses that a list of keys means: modifiers go with each of the others. */
  static List<Gesture> presses(List<String> words) throws Garbled {
    List<String> keys = names(words);
    List<String> modifiers = MODIFIERS.stream().filter(keys::contains).toList();
    List<String> others = keys.stream().filter(it -> !MODIFIERS.contains(it)).toList();
    if (keys.isEmpty()) {
      throw new Garbled("a keypress without keys");
    }
    if (others.isEmpty()) {
      return List.of(new Keys(String.join("+", modifiers), 1));
    }
    List<Gesture> presses = new ArrayList<>();
    for (String key : others) {
      add(presses, chord(modifiers, key));
    }
    return presses;
  }

  /** Keys that are held while the mouse does something. */
  static String held(List<String> words) throws Garbled {
    return String.join("+", names(words));
  }

  private static void add(List<Gesture> presses, String chord) {
    int last = presses.size() - 1;
    if (last >= 0 && presses.get(last) instanceof Keys keys && keys.chord().equals(chord)) {
      presses.set(last, new Keys(chord, keys.times() + 1));
    } else {
      presses.add(new Keys(chord, 1));
    }
  }

  /** A letter is written as the keyboard would give it: Control and A make an "a". */
  private static String chord(List<String> modifiers, String key) {
    boolean letter = key.length() == 1 && !modifiers.isEmpty();
    String cased = modifiers.contains("Shift") ? upper(key) : key.toLowerCase(Locale.ROOT);
    return String.join(
        "+", Stream.concat(modifiers.stream(), Stream.of(letter ? cased : key)).toList());
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT);
  }

  private static List<String> names(List<String> words) throws Garbled {
    List<String> names = new ArrayList<>();
    for (String word : words) {
      for (String part : parts(word)) {
        names.add(name(part));
      }
    }
    return names.stream().filter(once()).toList();
  }

  /** A modifier that is named twice is still one key. */
  private static Predicate<String> once() {
    Set<String> seen = new HashSet<>();
    return it -> !MODIFIERS.contains(it) || seen.add(it);
  }

  private static List<String> parts(String word) {
    return word.length() > 1 && word.contains("+") && !word.endsWith("+")
        ? Arrays.asList(word.split("\\+", -1))
        : List.of(word);
  }

  private static String name(String word) throws Garbled {
    if (word.codePointCount(0, word.length()) == 1) {
      return word.equals(" ") ? "Space" : word;
    }
    String known = NAMES.get(word.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    if (word.matches("(?i)f([1-9]|1[0-2])")) {
      return upper(word);
    }
    throw new Garbled("there is no key '" + Garbled.shorten(word) + "'");
  }
}
