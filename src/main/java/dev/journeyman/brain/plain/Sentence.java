package dev.journeyman.brain.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with each quotation folded into one character, so that patterns never look into what
 * somebody quoted. Every part of it can be unfolded again.
 */
final class Sentence {

  private static final char FIRST = '\ue000';
  private static final Pattern QUOTATION =
      Pattern.compile(
          "\"([^\"]*)\"|\u201c([^\u201d]*)\u201d|\u2018([^\u2019]*)\u2019|`([^`]*)`"
              + "|(?<![\\w/.=@&?:-])(\\{\\{[^{}]*}})(?![\\w/=@&-]|\\.\\w)|\\*\\*([^*]+)\\*\\*|(?<![\\p{L}\\p{N}])'([^']+)'(?![\\p{L}\\p{N}])");

  /** What tables and programs write for a quotation mark within another. */
  private static final String DOUBLED = "\"\"(?=[^\\s\"])|(?<=[^\\s\"])\"\"";

  private static final Pattern END =
      Pattern.compile("(?<!\\be\\.g|\\bi\\.e|\\bNo)[.!?] +(?=[\\p{Lu}\ue000-\uf8ff])");

  private final String text;
  private final List<String> quotations;

  private Sentence(String text, List<String> quotations) {
    this.text = text;
    this.quotations = quotations;
  }

  static Sentence of(String raw) {
    List<String> quotations = new ArrayList<>();
    Matcher matcher = QUOTATION.matcher(raw.replaceAll(DOUBLED, "\""));
    StringBuilder folded = new StringBuilder();
    while (matcher.find()) {
      String inner = "";
      for (int group = 1; group <= matcher.groupCount(); group++) {
        inner = matcher.group(group) == null ? inner : matcher.group(group);
      }
      quotations.add(inner);
      matcher.appendReplacement(folded, String.valueOf((char) (FIRST + quotations.size() - 1)));
    }
    matcher.appendTail(folded);
    String oneLine = folded.toString().replaceAll("\\s+", " ").strip();
    return new Sentence(oneLine.replaceFirst("[.!;:]+$", "").strip(), quotations);
  }

  /** The folded text. */
  String text() {
    return text;
  }

  Sentence with(String otherText) {
    return new Sentence(otherText.strip(), quotations);
  }

  /** A part with its quotations unfolded, without quotes. */
  String unfold(String part) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      plain.append(isQuotation(c) ? quotations.get(c - FIRST) : String.valueOf(c));
    }
    return plain.toString().strip();
  }

  /** What is one sentence after the other: a full stop outside of quotation marks ends it. */
  List<Sentence> each() {
    return Arrays.stream(END.split(text)).map(this::with).toList();
  }

  /** A part with its quotations in straight quotation marks. */
  String quoted(String part) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      plain.append(isQuotation(c) ? '"' + quotations.get(c - FIRST) + '"' : String.valueOf(c));
    }
    return plain.toString().strip();
  }

  static boolean isQuotation(char c) {
    return c >= FIRST && c <= '\uf8ff';
  }

  /** Whether a part is one quotation and nothing else. */
  static boolean isQuoted(String part) {
    return part.length() == 1 && isQuotation(part.charAt(0));
  }

  static boolean quotes(String part) {
    return part.chars().anyMatch(c -> isQuotation((char) c));
  }
}
