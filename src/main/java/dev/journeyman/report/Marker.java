package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Outlines places on a picture. Colour never stands alone: a tick, a cross or a pointer says the
 * same, and a broken place is dashed; the colours differ for the colour-blind too.
 */
final class Marker {

  private static final Color HALO = new Color(255, 255, 255, 200);
  private static final float LINE = 3f;
  private static final double MARGIN = 4;
  private static final double BADGE = 11;

  private final Graphics2D pen;
  private final Rectangle cut;
  private final double scale;

  /**
   * A marker for a picture.
   *
   * @param cut the part of the page that the picture shows, at the given scale
   */
  Marker(Graphics2D pen, Rectangle cut, double scale) {
    this.pen = pen;
    this.cut = cut;
    this.scale = scale;
  }

  void draw(List<Mark> marks) {
    long acted = marks.stream().filter(m -> Ink.of(m) == Ink.ACTED).count();
    int number = 0;
    for (Mark mark : marks) {
      Ink ink = Ink.of(mark);
      number += ink == Ink.ACTED ? 1 : 0;
      boolean shown =
          !mark.box().isEmpty()
              && cut.intersects(
                  mark.box().x(), mark.box().y(), mark.box().width(), mark.box().height());
      if (shown && ink.covers()) {
        cover(mark, ink);
      } else if (shown) {
        draw(mark, ink, ink == Ink.ACTED && acted > 1 ? number : 0);
      }
    }
  }

  private void cover(Mark mark, Ink ink) {
    pen.setColor(ink.colour());
    if (ink == Ink.WITHHELD) {
      pen.fillRect(0, 0, (int) Math.ceil(cut.width * scale), (int) Math.ceil(cut.height * scale));
    } else {
      pen.fill(outline(mark));
    }
  }

  private void draw(Mark mark, Ink ink, int number) {
    RoundRectangle2D outline = outline(mark);
    stroke(outline, HALO, new BasicStroke(LINE + 4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    stroke(outline, ink.colour(), ink.stroke(LINE));
    // beside a corner, since a value can be smaller than the badge, and begin at the page's own
    boolean cornered = outline.getX() < 2 * BADGE && outline.getY() < 2 * BADGE;
    double left = Math.max(BADGE + 2, outline.getX() - 0.7 * BADGE);
    double right = Math.min(cut.width * scale - BADGE - 2, outline.getMaxX() + 0.7 * BADGE);
    double x = cornered ? right : left;
    double y = Math.max(BADGE + 2, outline.getY() - 0.7 * BADGE);
    Shape disc = new Ellipse2D.Double(x - BADGE, y - BADGE, 2 * BADGE, 2 * BADGE);
    stroke(disc, HALO, new BasicStroke(4));
    pen.setColor(ink.colour());
    pen.fill(disc);
    Shape sign = number > 0 ? Glyph.number(number, x, y) : ink.glyph(x, y);
    stroke(sign, Color.WHITE, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  /** A little outside of the element, and never outside of the picture. */
  private RoundRectangle2D outline(Mark mark) {
    double left = Math.max(LINE, (mark.box().x() - cut.x) * scale - MARGIN);
    double top = Math.max(LINE, (mark.box().y() - cut.y) * scale - MARGIN);
    double right =
        Math.min(
            cut.width * scale - LINE,
            (mark.box().x() + mark.box().width() - cut.x) * scale + MARGIN);
    double bottom =
        Math.min(
            cut.height * scale - LINE,
            (mark.box().y() + mark.box().height() - cut.y) * scale + MARGIN);
    return new RoundRectangle2D.Double(left, top, right - left, bottom - top, 8, 8);
  }

  private void stroke(Shape shape, Color colour, BasicStroke stroke) {
    pen.setColor(colour);
    pen.setStroke(stroke);
    pen.draw(shape);
  }
}
