package dev.journeyman.scribe;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that will be otherwise the next time: times, dates, numbers that were just given out. */
final class Passing {

  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile("\\b\\d{1,2}:\\d{2}\\b"),
          Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b"),
          Pattern.compile(
              "\\b\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b"
                  + "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{1,2}\\b"),
          Pattern.compile(
              "\\b(?:just now|today|yesterday|tomorrow|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b"),
          Pattern.compile(
              "\\b\\d+(?:\\.\\d+)? ?(?:ms|milliseconds?|seconds?|secs?|minutes?|mins?)\\b"),
          // a bare number of five digits or more, a code such as CS-1005, or hexadecimal
          Pattern.compile("(?<![.,\\d])\\d{5,}(?![.,]\\d)"),
          Pattern.compile("\\b[a-z]{1,5}[-_#]\\d{3,}\\b|#\\d{2,}\\b"),
          Pattern.compile("\\b(?=[0-9a-f-]*\\d)(?=[0-9a-f-]*[a-f])[0-9a-f-]{8,}\\b"));

  private Passing() {}

  static boolean looksPassing(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return SIGNS.stream().anyMatch(sign -> sign.matcher(folded).find());
  }
}
