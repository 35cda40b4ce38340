package dev.journeyman.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys in Playwright's notation, whatever a provider calls them. */
public final class Chord {

  private static final Map<String, String> NAMES =
      names(
          """
          Control ctrl control ctl controlleft controlright controlormeta
          Shift shift shiftleft shiftright
          Alt alt option altleft altright
          Meta meta cmd command super win windows os metaleft metaright
          Enter enter return kpenter numpadenter
          Escape escape esc
          Backspace backspace
          Delete delete del
          Insert insert ins
          Tab tab
          Space space spacebar
          Home home
          End end
          PageUp pageup pgup prior
          PageDown pagedown pgdn pgdown next
          ArrowUp arrowup up
          ArrowDown arrowdown down
          ArrowLeft arrowleft left
          ArrowRight arrowright right
          CapsLock capslock
          ContextMenu contextmenu menu apps
          + plus
          - minus
          """);

  private static final Pattern FUNCTION_KEY = Pattern.compile("[fF]([1-9]|1[0-9]|2[0-4])");

  private Chord() {}

  /** Keys pressed together; empty where one of them is unknown or there are none. */
  public static Optional<String> of(List<String> keys) {
    List<Optional<String>> named = keys.stream().map(Chord::key).toList();
    return keys.isEmpty() || named.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(asTyped(named.stream().map(Optional::orElseThrow).toList()));
  }

  /** In a chord, Shift makes a letter large and nothing else does, as on a keyboard. */
  public static String asTyped(List<String> keys) {
    String last = keys.get(keys.size() - 1);
    String letter =
        keys.size() == 1 || last.length() != 1
            ? last
            : keys.contains("Shift")
                ? last.toUpperCase(Locale.ROOT)
                : last.toLowerCase(Locale.ROOT);
    return Stream.concat(keys.stream().limit(keys.size() - 1), Stream.of(letter))
        .collect(Collectors.joining("+"));
  }

  /** Read {@code ctrl+shift+t} or {@code ctrl shift t}. */
  public static Optional<String> parse(String text) {
    return of(split(text));
  }

  private static Optional<String> key(String name) {
    if (name.equals(" ")) {
      return Optional.of("Space");
    }
    String plain = name.strip();
    if (plain.codePointCount(0, plain.length()) == 1) {
      return Optional.of(plain);
    }
    if (FUNCTION_KEY.matcher(plain).matches()) {
      return Optional.of(plain.toUpperCase(Locale.ROOT));
    }
    return Optional.ofNullable(NAMES.get(plain.toLowerCase(Locale.ROOT).replaceAll("[_-]", "")));
  }

  /** The last plus of {@code ctrl++} is a key. */
  private static List<String> split(String text) {
    if (text.equals(" ")) {
      return List.of(text);
    }
    String plain = text.strip();
    List<String> keys = new ArrayList<>();
    boolean plus = plain.equals("+") || plain.endsWith("++");
    String rest = plus ? plain.substring(0, Math.max(0, plain.length() - 2)) : plain;
    if (!rest.isEmpty()) {
      keys.addAll(Arrays.asList(rest.split("\\s*\\+\\s*|\\s+", -1)));
    }
    if (plus) {
      keys.add("+");
    }
    return keys;
  }

  private static Map<String, String> names(String table) {
    return table
        .lines()
        .map(line -> line.split(" "))
        .flatMap(row -> Arrays.stream(row).skip(1).map(it -> Map.entry(it, row[0])))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
