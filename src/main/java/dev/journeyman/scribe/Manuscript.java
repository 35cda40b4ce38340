package dev.journeyman.scribe;

import dev.journeyman.scribe.Line.Kind;
import dev.journeyman.scribe.Line.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes lines as the markdown of a journey. */
public final class Manuscript {

  /** What becomes of promises that were proposed and neither kept nor dropped. */
  public enum Proposed {
    LEFT_OUT,
    /** They stand in comments, for the person to choose from. */
    IN_COMMENTS
  }

  private final String title;
  private final String start;
  private final Map<String, String> data;
  private final Proposed proposed;

  Manuscript(String title, String start, Map<String, String> data, Proposed proposed) {
    this.title = title;
    this.start = start;
    this.data = data;
    this.proposed = proposed;
  }

  String write(List<Line> lines, List<String> outcome) {
    List<String> text = new ArrayList<>(List.of("---", "start: " + plain(start)));
    if (!data.isEmpty()) {
      text.add(
          data.entrySet().stream()
              .map(e -> e.getKey() + ": " + quoted(e.getValue()))
              .collect(Collectors.joining(", ", "data: {", "}")));
    }
    text.addAll(List.of("---", "# " + title.strip(), "", "## Steps"));
    int number = 0;
    for (Line step : lines) {
      if (step.kind() == Kind.STEP && step.state() != State.DROPPED) {
        number++;
        step(number, step, lines, text);
      }
    }
    if (!outcome.isEmpty()) {
      text.addAll(List.of("", "## Outcome"));
      outcome.forEach(o -> text.add("- " + Quoted.inMarkdown(o)));
    }
    return String.join("\n", text) + "\n";
  }

  private void step(int number, Line step, List<Line> lines, List<String> text) {
    String begin = number + ". ";
    String indent = " ".repeat(begin.length());
    text.add(begin + Quoted.inMarkdown(step.text()));
    List<Line> own =
        lines.stream().filter(l -> l.of().filter(of -> of == step.id()).isPresent()).toList();
    own.stream()
        .filter(l -> l.state() == State.KEPT)
        .forEach(l -> text.add(indent + "- " + Quoted.inMarkdown(l.text())));
    if (!step.remark().isEmpty()) {
      text.add(indent + "<!-- unsure: " + comment(step.remark()) + " -->");
    }
    if (proposed == Proposed.IN_COMMENTS) {
      own.stream()
          .filter(l -> l.state() == State.PROPOSED)
          .forEach(l -> text.add(indent + "<!-- or: " + comment(l.text()) + " -->"));
    }
  }

  private static String comment(String text) {
    return text.replace("--", "- -");
  }

  private static String plain(String value) {
    return value.matches("[A-Za-z0-9/][A-Za-z0-9/._-]*") ? value : quoted(value);
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
