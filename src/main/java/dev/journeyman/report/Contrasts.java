package dev.journeyman.report;

import dev.journeyman.compare.Cell;
import dev.journeyman.compare.Comparison;
import dev.journeyman.compare.PixelDifference;
import dev.journeyman.compare.Row;
import dev.journeyman.compare.StepRow;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Pictured;
import dev.journeyman.report.Darkroom.Format;
import dev.journeyman.surface.Box;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures of a comparison, each step's beside each other. */
final class Contrasts {

  private record Key(String journey, int step, String version) {}

  private record Task(Row row, StepRow step) {}

  private static final String CAPTION = "After the step";
  private static final double ROOM = 10;

  private final Map<Key, Contrast> all = new ConcurrentHashMap<>();
  private final Format format;

  private Contrasts(Format format) {
    this.format = format;
  }

  /** Compare all pictures; those that cannot be read are left out with a warning. */
  static Contrasts of(Comparison comparison, Warnings warnings) {
    List<Task> tasks =
        comparison.rows().stream()
            .flatMap(row -> row.steps().stream().map(step -> new Task(row, step)))
            .toList();
    Contrasts contrasts =
        new Contrasts(tasks.size() <= 100 ? Format.whole(720, 0.5f) : Format.whole(480, 0.45f));
    tasks.parallelStream().forEach(task -> contrasts.compare(task, warnings));
    return contrasts;
  }

  Optional<Contrast> of(Row row, StepRow step, Cell cell) {
    return Optional.ofNullable(all.get(key(new Task(row, step), cell)));
  }

  /** How many of a journey's steps do not look the same on all versions. */
  long changed(Row row) {
    return row.steps().stream()
        .filter(
            step ->
                step.cells().stream()
                    .flatMap(cell -> of(row, step, cell).stream())
                    .anyMatch(Contrast::isChanged))
        .count();
  }

  private static Key key(Task task, Cell cell) {
    return new Key(task.row().journey().id(), task.step().index(), cell.version().name());
  }

  private void compare(Task task, Warnings warnings) {
    Optional<Cell> reference = task.step().reference();
    if (reference.isEmpty()) {
      return;
    }
    try {
      compare(task, reference.get());
    } catch (IOException | RuntimeException | LinkageError e) {
      warnings.add(
          "The pictures of "
              + task.row().title()
              + ", "
              + task.step().step().title()
              + ", could not be compared: "
              + e);
    }
  }

  private void compare(Task task, Cell reference) throws IOException {
    Pictured first = taken(task, reference);
    BufferedImage before = covered(reference, first);
    boolean alone = true;
    boolean same = true;
    for (Cell cell : task.step().cells()) {
      if (!cell.version().equals(reference.version())
          && cell.pictured(task.step().shot()).isPresent()) {
        Pictured second = taken(task, cell);
        Contrast contrast =
            isWithheld(first) || isWithheld(second)
                ? uncompared(covered(cell, second), second)
                : contrast(before, cell, second);
        all.put(key(task, cell), contrast);
        alone = false;
        same &= contrast.frame().isEmpty();
      }
    }
    Contrast shown = !alone && same ? Contrast.SAME : uncompared(before, first);
    all.put(key(task, reference), shown);
  }

  private static boolean isWithheld(Pictured picture) {
    return picture.marks().stream().anyMatch(mark -> Ink.of(mark) == Ink.WITHHELD);
  }

  private Contrast uncompared(BufferedImage page, Pictured picture) throws IOException {
    Frame shown = frame(page, picture, kept(picture));
    return new Contrast(0, List.of(), Optional.of(shown), Optional.empty());
  }

  private static Pictured taken(Task task, Cell cell) {
    return cell.pictured(task.step().shot()).orElseThrow();
  }

  /** A picture as it may be published: with its secrets covered. */
  private static BufferedImage covered(Cell cell, Pictured picture) throws IOException {
    BufferedImage taken = Negative.read(Files.readAllBytes(cell.file(picture)));
    List<Mark> secrets = picture.marks().stream().filter(mark -> Ink.of(mark).covers()).toList();
    return Darkroom.develop(taken, secrets, Format.whole(taken.getWidth(), 1));
  }

  private Contrast contrast(BufferedImage before, Cell cell, Pictured picture) throws IOException {
    BufferedImage after = covered(cell, picture);
    PixelDifference difference = PixelDifference.between(before, after);
    if (difference.isNone()) {
      return Contrast.SAME;
    }
    List<Mark> marks = new ArrayList<>(kept(picture));
    difference.regions().forEach(box -> marks.add(new Mark(around(box), "changed")));
    return new Contrast(
        difference.share(),
        difference.regions(),
        Optional.of(frame(after, picture, marks)),
        Optional.of(frame(drawn(after, difference), picture, List.of())));
  }

  /** Room for the outline, since a few digits of a value that is to be read may have changed. */
  private static Box around(Box box) {
    return new Box(box.x() - ROOM, box.y() - ROOM / 2, box.width() + 2 * ROOM, box.height() + ROOM);
  }

  /** Marks that mean the same beside another version: what does not hold, and a cover of it all. */
  private static List<Mark> kept(Pictured picture) {
    return picture.marks().stream()
        .filter(mark -> Ink.of(mark) == Ink.BROKEN || Ink.of(mark) == Ink.WITHHELD)
        .toList();
  }

  /** The changed pixels in colour, the page as a faint shadow behind them. */
  private static BufferedImage drawn(BufferedImage page, PixelDifference difference) {
    int ink = Ink.CHANGED.colour().getRGB();
    BufferedImage drawn =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        drawn.setRGB(x, y, difference.isChanged(x, y) ? ink : faint(page.getRGB(x, y)));
      }
    }
    return drawn;
  }

  private static int faint(int rgb) {
    int grey = ((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
    int light = 195 + grey * 60 / 255;
    return light << 16 | light << 8 | light;
  }

  private Frame frame(BufferedImage page, Pictured picture, List<Mark> marks) throws IOException {
    BufferedImage print = Darkroom.develop(page, marks, format);
    View view = new View(CAPTION, new Pictured(picture.file(), picture.shot(), marks), false);
    byte[] jpeg = Darkroom.packed(print, format);
    return new Frame(view, jpeg, print.getWidth(), print.getHeight());
  }
}
