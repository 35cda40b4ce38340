package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import dev.journeyman.source.TextReading;
import dev.journeyman.source.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListBlock;

/** Reads one file without following its includes. */
final class DraftReader {
  private DraftReader() {}

  /** A draft, unless the file could not be read as text, and what is wrong with it. */
  record Result(Optional<Draft> draft, List<Problem> problems) {}

  static Result read(Path path, String file, Texts texts) {
    TextReading reading = texts.read(path, file);
    List<Problem> problems = new ArrayList<>(reading.problems());
    Optional<Draft> draft =
        reading
            .text()
            .map(
                text -> {
                  Sheet sheet = new Sheet(text);
                  Draft read = draft(path, sheet);
                  problems.addAll(sheet.problems());
                  return read;
                });
    return new Result(draft, problems);
  }

  private static Draft draft(Path path, Sheet sheet) {
    Matter matter = Matter.read(sheet);
    Outline outline = Outline.of(Markdown.parse(sheet, matter.lineCount()), sheet);
    Line id = matter.id().orElseGet(() -> new Line(idOf(path), sheet.file(), 1));
    return new Draft(
        path,
        sheet.file(),
        id,
        outline.title().map(Line::text).orElse(id.text()),
        outline.title().isPresent(),
        matter.values(),
        matter.start(),
        matter.data(),
        outline.prose(),
        entries(sheet, outline, Section.BEFORE, "preparation"),
        outline.part(Section.STEPS).map(part -> steps(sheet, part)),
        promises(sheet, outline, Section.OUTCOME),
        promises(sheet, outline, Section.ALWAYS),
        outline.part(Section.HINTS).map(part -> hints(sheet, part)).orElse(List.of()),
        matter.lineCount() == 0 && outline.isEmpty());
  }

  private static Draft.Steps steps(Sheet sheet, Outline.Part part) {
    List<Entry> entries = StepList.read(sheet, part, "step");
    if (entries.isEmpty()) {
      sheet.error(
          part.line(), "Steps has no items", "number what the person does: 1. Search for \"mug\".");
    }
    for (Entry entry : entries) {
      if (entry instanceof Entry.Written written && written.step().expectations().isEmpty()) {
        sheet.warning(
            written.step().line().number(),
            "step " + written.number() + " promises nothing",
            "add a bullet that says what must be true");
      }
    }
    return new Draft.Steps(part.line(), entries);
  }

  private static List<Entry> entries(Sheet sheet, Outline outline, Section section, String noun) {
    return outline.part(section).map(part -> StepList.read(sheet, part, noun)).orElse(List.of());
  }

  private static List<Line> promises(Sheet sheet, Outline outline, Section section) {
    return outline
        .part(section)
        .map(part -> PromiseList.read(sheet, part, section))
        .orElse(List.of());
  }

  /** Only bullets are hints; all else stays prose. */
  private static List<Line> hints(Sheet sheet, Outline.Part part) {
    return part.blocks().stream()
        .filter(ListBlock.class::isInstance)
        .flatMap(list -> Item.lines(sheet, list, Section.HINTS.heading()).stream())
        .toList();
  }

  /** The file name without its ending, in the letters that an id may have. */
  private static String idOf(Path path) {
    String name = String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "");
    String id = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[._-]+|-+$", "");
    return id.isEmpty() ? "journey" : id;
  }
}
