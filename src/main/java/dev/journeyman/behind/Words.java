package dev.journeyman.behind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence in which white space and the mark at its end do not count, and whose quotations are
 * folded into one character each, so that what is quoted is one value.
 */
record Words(String text, List<String> quotations) {

  private static final char FIRST = '\ue000';
  private static final Pattern QUOTATION =
      Pattern.compile(
          "\"([^\"]*)\"|\u201c([^\u201d]*)\u201d|\u2018([^\u2019]*)\u2019|`([^`]*)`|\\*\\*([^*]+)\\*\\*");

  Words {
    quotations = List.copyOf(quotations);
  }

  static Words of(String raw) {
    List<String> quotations = new ArrayList<>();
    String folded =
        QUOTATION
            .matcher(raw)
            .replaceAll(
                match -> {
                  quotations.add(inner(match));
                  return String.valueOf((char) (FIRST + quotations.size() - 1));
                });
    return new Words(plain(folded), quotations);
  }

  static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip().replaceFirst("[.!;:]+$", "").strip();
  }

  private static String inner(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return "";
  }

  /**
   * The same without the word by which an author says that it held before; what is quoted stays.
   */
  Words withoutStill() {
    return new Words(text.replaceAll("(?i)\\bstill ", ""), quotations);
  }

  /** A part with its quotations unfolded, without quotation marks. */
  String unfold(String part) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      plain.append(isQuotation(c) ? quotations.get(c - FIRST) : String.valueOf(c));
    }
    return plain.toString().strip();
  }

  private boolean isQuotation(char c) {
    return c >= FIRST && c < FIRST + quotations.size();
  }

  /** Whether anything is quoted. */
  static boolean quotes(String raw) {
    return QUOTATION.matcher(raw).find();
  }
}
