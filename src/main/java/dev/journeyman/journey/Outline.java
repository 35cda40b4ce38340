package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * A markdown document cut at its headings. A deeper unknown heading stays inside a known section,
 * so that grouped steps are not lost; any other unknown heading begins prose.
 */
final class Outline {
  private final Sheet sheet;
  private final Map<Section, Part> parts = new EnumMap<>(Section.class);
  private final StringBuilder prose = new StringBuilder();
  private Optional<Line> title = Optional.empty();
  private Optional<Part> open = Optional.empty();

  /** The blocks under the headings of one section, and the line and level of the first heading. */
  record Part(int line, int level, List<Node> blocks) {}

  private Outline(Sheet sheet) {
    this.sheet = sheet;
  }

  static Outline of(Node document, Sheet sheet) {
    Outline outline = new Outline(sheet);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading) {
        outline.heading(heading);
      } else {
        outline.block(block);
      }
    }
    return outline;
  }

  Optional<Line> title() {
    return title;
  }

  String prose() {
    return prose.toString().strip();
  }

  Optional<Part> part(Section section) {
    return Optional.ofNullable(parts.get(section));
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  private void heading(Heading heading) {
    String text = Flat.of(heading).text();
    Optional<Section> section = Section.of(text);
    if (section.isPresent()) {
      Part part = new Part(sheet.line(heading), heading.getLevel(), new ArrayList<>());
      open = Optional.of(parts.computeIfAbsent(section.get(), each -> part));
    } else if (open.isEmpty() || heading.getLevel() <= open.get().level()) {
      open = Optional.empty();
      unknown(heading, text);
    }
  }

  private void unknown(Heading heading, String text) {
    if (title.isEmpty() && heading.getLevel() == 1 && !text.isEmpty()) {
      title = Optional.of(new Line(text, sheet.file(), sheet.line(heading)));
      return;
    }
    prose(heading);
    Section.meantBy(text)
        .ifPresent(
            meant ->
                sheet.add(
                    Problem.warning(
                        sheet.file(),
                        sheet.line(heading),
                        "the heading \"" + text + "\" is not known, so what follows is not run",
                        "write " + meant + " if you mean that")));
  }

  private void block(Node block) {
    open.ifPresentOrElse(part -> part.blocks().add(block), () -> prose(block));
  }

  private void prose(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    if (!spans.isEmpty()) {
      int first = spans.get(0).getLineIndex();
      int last = spans.get(spans.size() - 1).getLineIndex();
      prose.append(sheet.source(first, last)).append("\n\n");
    }
  }
}
