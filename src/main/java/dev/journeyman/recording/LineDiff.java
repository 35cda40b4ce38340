package dev.journeyman.recording;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, as people review it. */
public final class LineDiff {

  private static final int CONTEXT = 3;

  private LineDiff() {}

  /** The lines that went with {@code -}, those that came with {@code +}, and some around them. */
  public static List<String> of(String old, String now) {
    List<String> was = old.lines().toList();
    List<String> is = now.lines().toList();
    int[][] common = common(was, is);
    List<String> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        all.add("  " + was.get(i++));
        j++;
      } else if (j >= is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
        all.add("- " + was.get(i++));
      } else {
        all.add("+ " + is.get(j++));
      }
    }
    return around(all);
  }

  /** The length of the longest common rest from each pair of lines on. */
  private static int[][] common(List<String> was, List<String> is) {
    int[][] length = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        length[i][j] =
            was.get(i).equals(is.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }

  private static List<String> around(List<String> all) {
    List<String> shown = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < all.size(); i++) {
      if (isNearChange(all, i)) {
        if (gap) {
          shown.add("  ...");
        }
        shown.add(all.get(i));
        gap = false;
      } else {
        gap = !shown.isEmpty();
      }
    }
    return shown;
  }

  private static boolean isNearChange(List<String> all, int index) {
    int from = Math.max(0, index - CONTEXT);
    int to = Math.min(all.size(), index + CONTEXT + 1);
    return all.subList(from, to).stream().anyMatch(line -> !line.startsWith("  "));
  }
}
