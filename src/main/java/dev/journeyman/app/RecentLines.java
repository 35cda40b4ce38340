package dev.journeyman.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last lines of a log, numbered from its beginning; old ones make room. */
final class RecentLines {

  private static final int MOST_LINES = 5_000;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final Deque<String> lines = new ArrayDeque<>();
  private long count;
  private int characters;

  void add(String line) {
    lines.addLast(line);
    count++;
    characters += line.length();
    while (lines.size() > MOST_LINES || characters > MOST_CHARACTERS) {
      characters -= lines.removeFirst().length();
    }
  }

  long count() {
    return count;
  }

  /** The number of the oldest line that is still here. */
  long first() {
    return count - lines.size();
  }

  List<String> since(long mark) {
    List<String> since = new ArrayList<>();
    if (mark < first()) {
      since.add("[journeyman] %d earlier lines are in the log file only".formatted(first() - mark));
    }
    lines.stream().skip(Math.max(0, mark - first())).forEach(since::add);
    return since;
  }
}
