package dev.journeyman.remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the lines of a file another one belongs. */
record Manuscript(List<String> lines) {

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)[\\s#:]*");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])(?:\\s.*|)");
  private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");

  /** Lines to be put in behind a number of others, and which of them is the new sentence. */
  record Insertion(int after, List<String> more, int sentence) {

    /** The number of the line of the sentence once it is in. */
    int number() {
      return after + sentence + 1;
    }
  }

  /** A bullet under the step whose last sentence begins on a line. */
  Insertion under(int lastLine, int stepLine, String text) {
    String step = lines.get(stepLine - 1);
    Matcher marker = Pattern.compile("(\\s*(?:\\d{1,9}[.)]|[-*+])\\s+).*").matcher(step);
    String indent = marker.matches() ? " ".repeat(marker.group(1).length()) : "   ";
    String before = lastLine > stepLine ? leading(lines.get(lastLine - 1)) : indent;
    return new Insertion(endOfSentence(lastLine), List.of(before + "- " + text), 0);
  }

  /** A bullet at the end of a section, which is made where there is none. */
  Insertion in(List<String> headings, String made, String text) {
    Optional<Integer> heading = heading(headings);
    if (heading.isEmpty()) {
      return atEnd(List.of("## " + made), text);
    }
    int end = endOfSection(heading.get());
    int last = lastFilled(heading.get(), end);
    boolean list = last > heading.get() && ITEM.matcher(lines.get(last)).matches();
    boolean item = list || (last > heading.get() && hasItem(heading.get(), last));
    List<String> more = new ArrayList<>();
    if (!item && last > heading.get()) {
      more.add("");
    }
    more.add("- " + text);
    return new Insertion(last + 1, more, more.size() - 1);
  }

  /** A bullet at the end of the file, after some lines of its own. */
  Insertion atEnd(List<String> before, String text) {
    int last = lastFilled(-1, lines.size());
    List<String> more = new ArrayList<>();
    if (last >= 0) {
      more.add("");
    }
    more.addAll(before);
    more.add("- " + text);
    return new Insertion(last + 1, more, more.size() - 1);
  }

  /** The last line of bullets that stand under no heading Hints. */
  private boolean hasItem(int from, int to) {
    return lines.subList(from + 1, to + 1).stream().anyMatch(line -> ITEM.matcher(line).matches());
  }

  private Optional<Integer> heading(List<String> names) {
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      code ^= FENCE.matcher(lines.get(i)).matches();
      Matcher heading = HEADING.matcher(lines.get(i));
      if (!code && heading.matches() && names.contains(heading.group(2).toLowerCase(Locale.ROOT))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private int endOfSection(int heading) {
    for (int i = heading + 1; i < lines.size(); i++) {
      if (HEADING.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  private int lastFilled(int from, int end) {
    int last = end - 1;
    while (last > from && lines.get(last).isBlank()) {
      last--;
    }
    return last;
  }

  /** A sentence may go on over lines that begin no other thing; the number of its last line. */
  private int endOfSentence(int line) {
    int end = line;
    while (end < lines.size()
        && !lines.get(end).isBlank()
        && !ITEM.matcher(lines.get(end)).matches()
        && !HEADING.matcher(lines.get(end)).matches()
        && !lines.get(end).strip().startsWith(">")) {
      end++;
    }
    return end;
  }

  private static String leading(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
