package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.surface.Box;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.Stream;

/** Finds the part of a page that shows what is marked. */
final class Cutting {

  /** So much of the page around a mark makes plain where it is. */
  private static final int ROOM = 60;

  private Cutting() {}

  /**
   * The part around what matters most, grown in its proportions until it shows all marks of that
   * kind.
   */
  static Rectangle around(List<Mark> marks, Dimension least, Rectangle whole) {
    List<Mark> telling = telling(marks);
    if (telling.isEmpty()) {
      return whole;
    }
    Rectangle all = telling.stream().map(Cutting::room).reduce(Rectangle::union).orElse(whole);
    double scale =
        Math.max(1, Math.max(all.getWidth() / least.width, all.getHeight() / least.height));
    int width = (int) Math.min(least.width * scale, whole.width);
    int height = (int) Math.min(least.height * scale, whole.height);
    int x = within((int) all.getCenterX() - width / 2, whole.width - width);
    int y = within((int) all.getCenterY() - height / 2, whole.height - height);
    return new Rectangle(x, y, width, height);
  }

  /** What did not hold, else what did, else what was acted on last. */
  private static List<Mark> telling(List<Mark> marks) {
    List<Mark> shown = marks.stream().filter(m -> !m.box().isEmpty()).toList();
    List<Mark> acted = of(Ink.ACTED, shown);
    return Stream.of(
            of(Ink.BROKEN, shown),
            of(Ink.HELD, shown),
            acted.subList(Math.max(0, acted.size() - 1), acted.size()))
        .filter(kind -> !kind.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Mark> of(Ink ink, List<Mark> marks) {
    return marks.stream().filter(m -> Ink.of(m) == ink).toList();
  }

  private static Rectangle room(Mark mark) {
    Box box = mark.box();
    Rectangle place =
        new Rectangle((int) box.x(), (int) box.y(), (int) box.width(), (int) box.height());
    place.grow(ROOM, ROOM);
    return place;
  }

  private static int within(int value, int most) {
    return Math.max(0, Math.min(value, most));
  }
}
