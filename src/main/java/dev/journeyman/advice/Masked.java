package dev.journeyman.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in which each letter of a quotation and of a placeholder is hidden: a pattern never
 * looks into what somebody quoted, and every letter keeps its place.
 */
record Masked(String text, String open) {

  /** Stands for each letter that is hidden. */
  static final char HIDDEN = '\u00b7';

  private static final Pattern QUOTATION =
      Pattern.compile(
          "\"([^\"]*)\"|\u201c([^\u201d]*)\u201d|\u2018([^\u2019]*)\u2019"
              + "|(?<![\\p{L}\\p{N}])'([^']+)'(?![\\p{L}\\p{N}])|(\\{\\{[^{}]*}})");

  /** Something quoted: where it begins and ends, marks included, and what is in it. */
  record Quotation(int start, int end, String value) {}

  static Masked of(String text) {
    StringBuilder open = new StringBuilder(text);
    for (Quotation quotation : quotations(text)) {
      for (int i = quotation.start; i < quotation.end; i++) {
        open.setCharAt(i, HIDDEN);
      }
    }
    return new Masked(text, open.toString());
  }

  List<Quotation> quotations() {
    return quotations(text);
  }

  /** A part of it, from one letter to before another. */
  Masked part(int start, int end) {
    return new Masked(text.substring(start, end), open.substring(start, end));
  }

  boolean hidesNothing() {
    return open.indexOf(HIDDEN) < 0;
  }

  private static List<Quotation> quotations(String text) {
    List<Quotation> quotations = new ArrayList<>();
    Matcher matcher = QUOTATION.matcher(text);
    while (matcher.find()) {
      String inner = "";
      for (int group = 1; group <= matcher.groupCount(); group++) {
        inner = matcher.group(group) == null ? inner : matcher.group(group);
      }
      quotations.add(new Quotation(matcher.start(), matcher.end(), inner));
    }
    return quotations;
  }
}
