package dev.journeyman.find;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares texts as a reader would: without regard to case, white space, kinds of quotes and the
 * colon after a label or the star around it, and of the space beside a currency sign, but never
 * across word or number boundaries, so that "3 results" is not found in "13 results" nor "£2" in
 * "£2.50".
 */
public final class Wording {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
  private static final int LONGEST = 80;
  private static final String CURRENCIES = "£$€¥₹";
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:](?=\\s)");
  private static final Pattern DENIAL =
      Pattern.compile("(?i)\\b(?:not|never|no|nothing|cannot|without|unable|fail\\w*)\\b|n't\\b");
  private static final Pattern LABEL_MARKS =
      Pattern.compile("^\\s*\\*+\\s*(?=[^\\s*])|(?<=.)\\s*[:*]+\\s*$");

  /** What close buttons show and people write as "x". */
  private static final Set<String> CROSSES =
      Set.of("\u00d7", "\u2715", "\u2716", "\u2717", "\u2a2f", "\u274c");

  private Wording() {}

  /** The text with white space folded and quotes and dashes made plain; case is kept. */
  public static String plain(String text) {
    String folded = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    return folded
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace('\u2013', '-')
        .replace('\u2014', '-')
        .replace('\u2212', '-')
        .replace("\u2026", "...")
        .strip();
  }

  /** The text in quotation marks, as sentences for people quote it; of a long one the beginning. */
  public static String quoted(String text) {
    String line = SPACE.matcher(text).replaceAll(" ");
    return "\u201c"
        + (line.length() > LONGEST ? line.substring(0, LONGEST).strip() + "\u2026" : line)
        + "\u201d";
  }

  public static String folded(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  public static boolean same(String one, String other) {
    return alike(bare(one), bare(other));
  }

  /** The same with regard to case and marks, as what stands in a field is. */
  public static boolean sameValue(String one, String other) {
    return alike(plain(one), plain(other));
  }

  private static boolean alike(String one, String other) {
    return one.equals(other)
        || Money.in(other).filter(money -> money.matcher(one).matches()).isPresent();
  }

  /** Whether the phrase stands in the text as whole words and whole numbers. */
  public static boolean holds(String text, String phrase) {
    String haystack = folded(text);
    String needle = folded(phrase);
    return indexIn(haystack, needle) >= 0
        || Money.in(needle)
            .filter(money -> isBoundedIn(haystack, money.matcher(haystack)))
            .isPresent();
  }

  static boolean holdsAny(String text, List<String> phrases) {
    return phrases.stream().anyMatch(phrase -> holds(text, phrase));
  }

  private static boolean isBoundedIn(String haystack, Matcher found) {
    while (found.find()) {
      if (bounded(haystack, found.start(), found.end())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the phrase stands in the text in another case only, and each time after a word of the
   * same sentence that denies it: "Saved" in "Could not be saved".
   */
  public static boolean denies(String text, String phrase) {
    String readable = plain(text);
    String haystack = readable.toLowerCase(Locale.ROOT);
    String needle = folded(phrase);
    int at = indexIn(haystack, needle, 0);
    boolean found = at >= 0;
    for (; at >= 0; at = indexIn(haystack, needle, at + 1)) {
      String before = readable.substring(0, at);
      int start = SENTENCE_END.matcher(before).results().mapToInt(MatchResult::end).max().orElse(0);
      boolean denied = DENIAL.matcher(before.substring(start)).find();
      if (readable.startsWith(plain(phrase), at) || !denied) {
        return false;
      }
    }
    return found;
  }

  public static boolean starts(String text, String phrase) {
    return indexIn(folded(text), folded(phrase)) == 0;
  }

  public static boolean ends(String text, String phrase) {
    String haystack = folded(text);
    String needle = folded(phrase);
    int at = haystack.length() - needle.length();
    return at >= 0 && haystack.endsWith(needle) && bounded(haystack, at, at + needle.length());
  }

  /** Whether every word of the phrase stands somewhere in the text. */
  public static boolean holdsWords(String text, String phrase) {
    String haystack = folded(text);
    return words(phrase).stream().allMatch(word -> indexIn(haystack, word) >= 0);
  }

  public static List<String> words(String text) {
    return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}£$€%]+"))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /** The text without the first occurrence of the phrase and the punctuation that joined them. */
  public static String without(String text, String phrase) {
    String readable = plain(text);
    String needle = folded(phrase);
    int at = indexIn(readable.toLowerCase(Locale.ROOT), needle);
    if (at < 0) {
      return readable;
    }
    String rest = readable.substring(0, at) + " " + readable.substring(at + needle.length());
    return rest.strip()
        .replaceFirst("^(?:[:=\\s]|-(?=\\s))+", "")
        .replaceFirst("[:=\\s]+$", "")
        .strip();
  }

  private static String bare(String text) {
    String bare = LABEL_MARKS.matcher(folded(text)).replaceAll("");
    return CROSSES.contains(bare) ? "x" : bare;
  }

  private static int indexIn(String haystack, String needle) {
    return indexIn(haystack, needle, 0);
  }

  private static int indexIn(String haystack, String needle, int from) {
    if (needle.isEmpty()) {
      return -1;
    }
    for (int at = haystack.indexOf(needle, from); at >= 0; at = haystack.indexOf(needle, at + 1)) {
      if (bounded(haystack, at, at + needle.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean bounded(String text, int start, int end) {
    boolean left = start == 0 || !joins(text, start - 1, start);
    return left && (end == text.length() || !joins(text, end - 1, end));
  }

  /** Whether two neighbouring characters belong to one word or one number. */
  private static boolean joins(String text, int left, int right) {
    char a = text.charAt(left);
    char b = text.charAt(right);
    if (Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b)) {
      return true;
    }
    boolean pointBefore = isPoint(a) && Character.isDigit(b) && left > 0 && digit(text, left - 1);
    boolean pointAfter =
        Character.isDigit(a)
            && isPoint(b)
            && right + 1 < text.length()
            && Character.isDigit(text.charAt(right + 1));
    boolean sign = (a == '-' || a == '+') && Character.isDigit(b) && !wordBefore(text, left);
    return pointBefore || pointAfter || sign || isOwed(text, left, right);
  }

  /** Whether a minus stands before an amount, or before the currency of it: -£2 is not £2. */
  private static boolean isOwed(String text, int left, int right) {
    boolean currency = CURRENCIES.indexOf(text.charAt(left)) >= 0;
    int minus = currency ? left - 1 : left;
    boolean amount =
        currency
            ? Character.isDigit(text.charAt(right))
            : CURRENCIES.indexOf(text.charAt(right)) >= 0;
    return amount
        && minus >= 0
        && text.charAt(minus) == '-'
        && (minus == 0 || !Character.isLetterOrDigit(text.charAt(minus - 1)));
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',';
  }

  private static boolean digit(String text, int at) {
    return Character.isDigit(text.charAt(at));
  }

  private static boolean wordBefore(String text, int at) {
    return at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ' ');
  }
}
