package dev.journeyman.parcel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file from elsewhere, with slashes, that no file system can take for another. */
public record FileName(String text) {

  private static final int LONGEST = 240;
  private static final int LONGEST_PART = 160;
  private static final int DEEPEST = 8;

  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\:*?\"<>|]");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  /** Accept a name, or say what is wrong with it. */
  static FileName of(String text) throws Unfit {
    Optional<String> trouble = trouble(text);
    if (trouble.isPresent()) {
      throw new Unfit(text, trouble.get());
    }
    return new FileName(text);
  }

  /** Says what is wrong with a name, as the rest of a sentence about it. */
  public static Optional<String> trouble(String text) {
    if (text.startsWith("/")) {
      return Optional.of("is an absolute path");
    }
    if (text.length() > LONGEST) {
      return Optional.of("has a name of " + text.length() + " characters");
    }
    if (!text.codePoints().allMatch(FileName::isPrintable)) {
      return Optional.of("has a character in its name that cannot be seen");
    }
    if (FORBIDDEN.matcher(text).find()) {
      return Optional.of("has one of \\ : * ? \" < > | in its name");
    }
    List<String> parts = SLASH.splitAsStream(text + "/.").toList();
    if (parts.size() - 1 > DEEPEST) {
      return Optional.of("lies " + (parts.size() - 1) + " folders deep");
    }
    return parts.subList(0, parts.size() - 1).stream()
        .flatMap(part -> troubleOf(part).stream())
        .findFirst();
  }

  private static Optional<String> troubleOf(String part) {
    if (part.equals("..")) {
      return Optional.of("leads out of its folder");
    }
    if (part.isEmpty()
        || part.startsWith(".")
        || part.endsWith(".")
        || !part.equals(part.strip())) {
      return Optional.of("has a part in its path that is empty, hidden, or ends in a dot or space");
    }
    if (part.length() > LONGEST_PART) {
      return Optional.of("has a name of " + part.length() + " characters");
    }
    return DEVICE.matcher(part).matches()
        ? Optional.of("is named like a device of Windows")
        : Optional.empty();
  }

  static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  String folded() {
    return folded(text);
  }

  /** The same for names that some file system takes for one. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
