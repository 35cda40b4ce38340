package dev.journeyman.evidence;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way in which something that must not be told is written, and what is written instead.
 *
 * @param instead a replacement as {@link Matcher#replaceAll} takes it
 */
record Spelling(Pattern pattern, String instead) {

  /** A shorter piece of Base64 stands in other text by chance. */
  private static final int SHORTEST_PIECE = 4;

  /** More letters than these are not looked at one by one: matching takes stack for each. */
  private static final int MOST_LETTERS = 256;

  /** Between the letters of UTF-16 that is read byte by byte stands a zero. */
  private static final String BETWEEN = "\0?";

  /** What stands where a text was cut off. */
  private static final String CUT = "(?=\\.\\.\\.|\u2026)";

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private static final Map<Integer, String> ENTITIES =
      Map.of(
          (int) '&',
          "amp",
          (int) '<',
          "lt",
          (int) '>',
          "gt",
          (int) '"',
          "quot",
          (int) '\'',
          "apos");

  /** The spellings of a value: letter by letter in any mix of escapes, and as a whole in bytes. */
  static List<Spelling> of(String value, String instead) {
    String replacement = Matcher.quoteReplacement(instead);
    List<Spelling> all = new ArrayList<>();
    List<String> letters =
        value.codePoints().limit(MOST_LETTERS).mapToObj(Spelling::letter).toList();
    all.add(new Spelling(Pattern.compile(whole(value, letters)), replacement));
    all.add(new Spelling(Pattern.compile(begun(letters)), replacement));
    for (String piece : encoded(value)) {
      all.add(new Spelling(Pattern.compile(Pattern.quote(piece)), replacement));
    }
    return all;
  }

  /** A value that stands in other words by chance: taken out only where it is a word. */
  static Spelling ofWord(String value, String instead) {
    List<String> letters = value.codePoints().mapToObj(Spelling::letter).toList();
    String whole = "(?<![\\p{L}\\p{N}])" + String.join("", letters) + "(?![\\p{L}\\p{N}])";
    return new Spelling(Pattern.compile(whole), Matcher.quoteReplacement(instead));
  }

  String in(String text) {
    return pattern.matcher(text).replaceAll(instead);
  }

  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  private static String whole(String value, List<String> letters) {
    int looked = value.offsetByCodePoints(0, letters.size());
    return String.join(BETWEEN, letters) + optional(Pattern.quote(value.substring(looked)));
  }

  /** Long texts are cut before they come here, perhaps in the middle of a secret. */
  private static String begun(List<String> letters) {
    String more = "";
    for (int i = letters.size() - 1; i >= Redactor.SHORTEST; i--) {
      more = optional(BETWEEN + letters.get(i) + more);
    }
    return String.join(BETWEEN, letters.subList(0, Math.min(Redactor.SHORTEST, letters.size())))
        + more
        + CUT;
  }

  private static String optional(String regex) {
    return "(?:" + regex + ")?";
  }

  private static String letter(int point) {
    String plain = Character.toString(point);
    List<String> ways = new ArrayList<>();
    if (plain.equals("\\")) {
      ways.add("\\\\+");
    } else if (plain.equals("\"") || plain.equals("/") || plain.equals("'")) {
      ways.add("\\\\*" + plain);
    } else {
      ways.add(Pattern.quote(plain));
    }
    if (plain.equals("\n")) {
      ways.add("\\\\+n");
    }
    if (plain.equals(" ")) {
      ways.add("\\+");
    }
    ways.add("(?i:" + percent(plain) + ")");
    ways.add("(?i:" + unicode(plain) + ")");
    ways.add("&#0*" + point + ";");
    ways.add("(?i:&#x0*" + Integer.toHexString(point) + ";)");
    if (ENTITIES.containsKey(point)) {
      ways.add("&" + ENTITIES.get(point) + ";");
    }
    return "(?:" + String.join("|", ways) + ")";
  }

  private static String percent(String plain) {
    return HexFormat.ofDelimiter("")
        .withPrefix("%")
        .formatHex(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String unicode(String plain) {
    return plain
        .chars()
        .mapToObj(unit -> String.format(Locale.ROOT, "\\\\+u%04x", unit))
        .collect(Collectors.joining());
  }

  private static Set<String> encoded(String value) {
    Set<String> all = new LinkedHashSet<>();
    for (Charset charset : CHARSETS) {
      byte[] bytes = value.getBytes(charset);
      all.add(HexFormat.of().formatHex(bytes));
      all.add(HexFormat.of().withUpperCase().formatHex(bytes));
      all.addAll(base64(bytes));
    }
    return all;
  }

  /**
   * The value in Base64 as it looks at each of the three offsets that it can have in a longer text.
   */
  private static List<String> base64(byte[] bytes) {
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset < 3; offset++) {
      byte[] shifted = new byte[offset + bytes.length];
      System.arraycopy(bytes, 0, shifted, offset, bytes.length);
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      int first = (offset * 8 + 5) / 6;
      int last = shifted.length * 8 / 6;
      if (last - first >= SHORTEST_PIECE) {
        String sure = encoded.substring(first, last);
        all.add(sure);
        all.add(sure.replace('+', '-').replace('/', '_'));
      }
    }
    return all;
  }
}
