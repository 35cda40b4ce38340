package dev.journeyman.advice;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lines of a file and what could stand there instead.
 *
 * @param first the number of the first line that goes, and {@code last} of the last one
 * @param before these lines as they were read: where a file has others by now, it is left alone
 * @param after what takes their place
 */
public record Rewrite(
    String file, int first, int last, List<String> before, List<String> after, Readiness ready) {

  /** Who may apply a rewrite. */
  public enum Readiness {
    /** It means the same, so a program may apply it. */
    SAFE,
    /** It is complete, and somebody has to want it. */
    CHOICE,
    /** It has gaps, such as {@code "<what is shown>"}, that only the author can fill. */
    GAPS
  }

  public Rewrite {
    before = List.copyOf(before);
    after = List.copyOf(after);
    if (first < 1 || last - first + 1 != before.size()) {
      throw new IllegalArgumentException(file + ":" + first + "-" + last + " is not " + before);
    }
  }

  boolean overlaps(Rewrite other) {
    return file.equals(other.file) && first <= other.last && other.first <= last;
  }

  /** The lines that take their place, as one text. */
  public String replacement() {
    return String.join("\n", after);
  }

  /** The change as a unified diff without context; {@code shift} lines were added above it. */
  List<String> hunk(int shift) {
    String head =
        "@@ -" + range(first, before.size()) + " +" + range(first + shift, after.size()) + " @@";
    return Stream.of(
            Stream.of(head),
            before.stream().map(line -> "-" + line),
            after.stream().map(line -> "+" + line))
        .flatMap(lines -> lines)
        .toList();
  }

  private static String range(int start, int count) {
    return start + "," + count;
  }
}
