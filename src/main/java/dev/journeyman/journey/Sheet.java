package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import dev.journeyman.source.TextFile;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** One file while it is read: its lines by number and the problems found so far. */
final class Sheet {
  private final String file;
  private final List<String> lines;
  private final List<Problem> problems = new ArrayList<>();

  Sheet(TextFile text) {
    this.file = text.file();
    this.lines = List.of(text.text().split("\n", -1));
  }

  String file() {
    return file;
  }

  List<String> lines() {
    return lines;
  }

  List<Problem> problems() {
    return problems;
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void error(int line, String message, String remedy) {
    problems.add(Problem.error(file, line, message, remedy));
  }

  void warning(int line, String message, String remedy) {
    problems.add(Problem.warning(file, line, message, remedy));
  }

  /**
   * Returns the number of the line where a block begins; a block without source has its parent's.
   */
  int line(Node block) {
    for (Node node = block; node != null; node = node.getParent()) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (!spans.isEmpty()) {
        return spans.get(0).getLineIndex() + 1;
      }
    }
    return 1;
  }

  /** Returns lines as they are written; both numbers count from zero and are included. */
  String source(int first, int last) {
    return String.join("\n", lines.subList(first, last + 1));
  }
}
