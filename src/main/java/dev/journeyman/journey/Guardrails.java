package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import dev.journeyman.source.TextReading;
import dev.journeyman.source.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/**
 * What must hold throughout every journey of a project: each bullet of each markdown file in a
 * folder; all other text is for people.
 *
 * @param hints the bullets under a heading Hints, which are for whoever walks
 */
public record Guardrails(List<Line> lines, List<Line> hints, List<Problem> problems) {

  private static final String PLACE = "the guardrails";

  public Guardrails {
    lines = List.copyOf(lines);
    hints = List.copyOf(hints);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the files of a folder in the order of their names; none where there is no such folder.
   *
   * @param root the folder that file names are relative to
   */
  public static Guardrails read(Path folder, Path root) {
    return read(folder, root, Texts.SAVED);
  }

  /** Reads the same where one of the texts is perhaps not saved yet. */
  public static Guardrails read(Path folder, Path root, Texts texts) {
    List<Line> lines = new ArrayList<>();
    List<Line> hints = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files(folder, root, problems)) {
      String name = name(file, root);
      TextReading reading = texts.read(file, name);
      problems.addAll(reading.problems());
      reading.text().ifPresent(text -> bullets(new Sheet(text), lines, hints, problems));
    }
    return new Guardrails(lines, hints, problems);
  }

  private static List<Path> files(Path folder, Path root, List<Problem> problems) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".md"))
          .filter(file -> !file.getFileName().toString().equalsIgnoreCase("README.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      problems.add(
          Problem.error(
              name(folder, root), 1, "this cannot be read (" + e + ")", "check its permissions"));
      return List.of();
    }
  }

  private static String name(Path file, Path root) {
    Path absolute = file.toAbsolutePath().normalize();
    Path top = root.toAbsolutePath().normalize();
    return (absolute.startsWith(top) ? top.relativize(absolute) : absolute)
        .toString()
        .replace('\\', '/');
  }

  private static void bullets(
      Sheet sheet, List<Line> promises, List<Line> hints, List<Problem> problems) {
    List<Line> all = new ArrayList<>();
    boolean hinting = false;
    Node block = Markdown.parse(sheet, 0).getFirstChild();
    for (; block != null; block = block.getNext()) {
      if (block instanceof Heading heading) {
        hinting = Section.of(Flat.of(heading).text()).equals(Optional.of(Section.HINTS));
      } else if (block instanceof ListBlock) {
        List<Line> lines = Item.lines(sheet, block, PLACE);
        (hinting ? hints : promises).addAll(lines);
        all.addAll(lines);
      }
    }
    problems.addAll(sheet.problems());
    all.stream().filter(line -> !onlyRunId(line)).forEach(line -> problems.add(foreign(line)));
  }

  private static Problem foreign(Line line) {
    return Problem.error(
        line.file(),
        line.number(),
        "a guardrail is for every journey, so it cannot use the data of one",
        "write the value out, or move the line to Always in that journey");
  }

  private static boolean onlyRunId(Line line) {
    return !Placeholders.malformed(line.text())
        && Set.of(Placeholders.RUN_ID).containsAll(Placeholders.names(line.text()));
  }
}
