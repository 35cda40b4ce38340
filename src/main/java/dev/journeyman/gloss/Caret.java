package dev.journeyman.gloss;

import dev.journeyman.journey.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody is writing in a journey.
 *
 * @param lines of the text
 * @param line the number of the line, from 1
 * @param column how many characters of it stand before the caret
 */
record Caret(List<String> lines, int line, int column) {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*\\s*");
  private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,9}[.)]\\s+");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+");
  private static final String FENCE = "---";

  Caret {
    lines = List.copyOf(lines);
  }

  /** A place outside of the text is moved into it. */
  static Caret in(String text, int line, int column) {
    List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
    int number = Math.max(1, Math.min(line, lines.size()));
    int length = lines.get(number - 1).length();
    return new Caret(lines, number, Math.max(0, Math.min(column, length)));
  }

  /** What stands in the line before the caret. */
  String before() {
    return lines.get(line - 1).substring(0, column);
  }

  /** What stands in the line after it. */
  String after() {
    return lines.get(line - 1).substring(column);
  }

  boolean inMatter() {
    if (line == 1 || !isFence(1)) {
      return false;
    }
    for (int number = 2; number < line; number++) {
      if (isFence(number)) {
        return false;
      }
    }
    return !isFence(line);
  }

  private boolean isFence(int number) {
    return lines.get(number - 1).stripTrailing().equals(FENCE);
  }

  /** Whether the front matter has a key already. */
  boolean hasKey(String key) {
    return lines.stream()
        .skip(1)
        .takeWhile(each -> !each.stripTrailing().equals(FENCE))
        .anyMatch(each -> each.startsWith(key + ":"));
  }

  /** The section that the line belongs to, by the headings above it. */
  Optional<Section> section() {
    Optional<Section> open = Optional.empty();
    int level = 0;
    for (int number = 1; number < line; number++) {
      Matcher heading = HEADING.matcher(lines.get(number - 1));
      if (heading.matches()) {
        Optional<Section> named = Section.of(heading.group(2));
        int depth = heading.group(1).length();
        if (named.isPresent() || open.isEmpty() || depth <= level) {
          open = named;
          level = depth;
        }
      }
    }
    return open;
  }

  /** The sections that the text has no heading for. */
  List<Section> missing() {
    return List.of(Section.values()).stream()
        .filter(section -> lines.stream().noneMatch(each -> isHeadingOf(each, section)))
        .toList();
  }

  private static boolean isHeadingOf(String line, Section section) {
    Matcher heading = HEADING.matcher(line);
    return heading.matches() && Section.of(heading.group(2)).equals(Optional.of(section));
  }

  /** The item that the caret stands in: what it is, and how much of it is written before it. */
  Optional<Item> item() {
    Optional<Section> section = section();
    Matcher numbered = NUMBERED.matcher(before());
    Matcher bullet = BULLET.matcher(before());
    if (section.isEmpty() || !(numbered.lookingAt() || bullet.lookingAt())) {
      return Optional.empty();
    }
    int start = numbered.lookingAt() ? numbered.end() : bullet.end();
    boolean deeds = section.get() == Section.STEPS || section.get() == Section.BEFORE;
    boolean deed =
        deeds
            && (numbered.lookingAt()
                || (!isNumbered() && !Character.isWhitespace(before().charAt(0))));
    return Optional.of(new Item(deed, section.get(), before().substring(start), start, after()));
  }

  /** Whether the steps of the text have numbers, so that a bullet is a promise. */
  private boolean isNumbered() {
    return lines.stream().anyMatch(each -> NUMBERED.matcher(each).lookingAt());
  }

  /**
   * An item that is being written.
   *
   * @param deed whether it says what is done, and not what must be true
   * @param typed its sentence up to the caret
   * @param start how many characters of the line stand before the sentence
   * @param rest what stands after the caret
   */
  record Item(boolean deed, Section section, String typed, int start, String rest) {}
}
