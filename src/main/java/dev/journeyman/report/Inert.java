package dev.journeyman.report;

import dev.journeyman.verdict.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from elsewhere, made fit for markdown on a forge: whatever it says, it mentions nobody,
 * refers to nothing, links and loads nothing, and ends no table, span or block that it stands in.
 */
public final class Inert {

  private static final int LONGEST = 400;

  /** Longer text is cut before it is looked at, so that a megabyte costs no more than a page. */
  private static final int LOOKED_AT = 4;

  /** What has no shape of its own: controls, marks of direction, joiners, halves of characters. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85]+");

  /**
   * What forges, and programs that read comments, take for a mention, a reference, a link, an emoji
   * or a command: apart from what follows it, it is none.
   */
  private static final Pattern LIVE =
      Pattern.compile(
          "[@#]"
              + "|[!&%~$^](?=[\\w\"'`])"
              + "|:(?=//|:|\\?|[A-Za-z0-9_+-]+:)"
              + "|(?<=[A-Za-z]):(?=[A-Za-z])"
              + "|(?i:www)(?=\\.)"
              + "|(?:(?<=\\b[A-Z]{1,10})|(?i:(?<=\\bGH)))-(?=\\d)"
              + "|<(?=!)"
              + "|[0-9a-fA-F]{6}(?=[0-9a-fA-F])");

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&^]");

  /** What means something at the beginning of a line. */
  private static final Pattern LEADING = Pattern.compile("[-+=/:]|\\d{1,9}[.)]");

  /** Nobody sees it, and nothing reads across it. */
  private static final String GAP = "\u200b";

  /** Signs that neither end an address nor mean anything in a table or in HTML. */
  private static final Pattern WEB =
      Pattern.compile("https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]{1,2000}");

  private static final int DEEPEST = 40;

  private static final Pattern TICKS = Pattern.compile("`+");

  private final String markdown;

  private Inert(String markdown) {
    this.markdown = markdown;
  }

  /** As running text on one line. */
  public static Inert text(String text) {
    return text(text, LONGEST);
  }

  /** The same, cut where it is longer than that. */
  public static Inert text(String text, int longest) {
    String apart = apart(text, longest);
    String escaped = SPECIAL.matcher(apart).replaceAll("\\\\$0");
    // in an element of its own no sign is money, mathematics, a mention or part of an address
    String lone = escaped.replace("$", "<span>$</span>").replace("@", "<span>@</span>");
    return new Inert(LEADING.matcher(lone).lookingAt() ? GAP + lone : lone);
  }

  /** As a code span, which keeps every sign; not for tables, which end at a bar. */
  public static Inert code(String text) {
    String line = apart(text, LONGEST);
    int longest = longestTicks(line);
    String fence = "`".repeat(longest + 1);
    String space = longest == 0 ? "" : " ";
    return new Inert(line.isEmpty() ? "nothing" : fence + space + line + space + fence);
  }

  /** As plain text on one line, for places that know no markdown. */
  public static String plain(String text, int longest) {
    return apart(text, longest);
  }

  /** Lines in a block of code, which none of them can end. */
  public static Inert block(List<String> lines) {
    List<String> apart = lines.stream().map(Inert::apartInBlock).toList();
    String fence = "`".repeat(Math.max(3, longestTicks(String.join("\n", apart)) + 1));
    return new Inert(fence + "diff\n" + String.join("\n", apart) + "\n" + fence);
  }

  /** A link, where the address is one of the web; else its label alone. */
  public static Inert link(String label, String url) {
    Inert text = text(label);
    return isWeb(url) ? new Inert("[" + text + "](" + address(url) + ")") : text;
  }

  /** A picture, where its address is one of the web; else what it shows. */
  public static Inert picture(String shows, String url) {
    Inert text = text(shows);
    return isWeb(url) ? new Inert("![" + text + "](" + address(url) + ")") : text;
  }

  public static Inert number(long number) {
    return new Inert(Long.toString(number));
  }

  public static Inert sign(Verdict verdict) {
    return new Inert(
        switch (verdict) {
          case PASSED -> "\u2705";
          case FAILED -> "\u274c";
          case BLOCKED -> "\u26a0\ufe0f";
        });
  }

  private static boolean isWeb(String url) {
    return WEB.matcher(url).matches();
  }

  private static String address(String url) {
    return "<" + url + ">";
  }

  private static int longestTicks(String text) {
    return TICKS.matcher(text).results().mapToInt(m -> m.group().length()).max().orElse(0);
  }

  /** With the blanks at its beginning, by which people read a difference. */
  private static String apartInBlock(String line) {
    String blanks = line.substring(0, line.length() - line.stripLeading().length());
    int depth = Math.min(blanks.length(), DEEPEST);
    return " ".repeat(depth) + apart(line, LONGEST);
  }

  private static String apart(String text, int longest) {
    String looked = text.substring(0, Math.min(text.length(), longest * LOOKED_AT));
    String line = Plain.line(BLANKS.matcher(looked).replaceAll(" "));
    String seen = Plain.cut(UNSEEN.matcher(line).replaceAll("").strip(), longest);
    return LIVE.matcher(seen).replaceAll(live -> Matcher.quoteReplacement(live.group()) + GAP);
  }

  /** The markdown. */
  @Override
  public String toString() {
    return markdown;
  }
}
