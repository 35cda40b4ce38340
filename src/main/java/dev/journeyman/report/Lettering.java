package dev.journeyman.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** A text set in lines of a width, cut where it has too many. */
final class Lettering {

  private static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);

  private static final float LEADING = 1.32f;

  private final List<TextLayout> lines;
  private final float size;
  private final Color colour;

  private Lettering(List<TextLayout> lines, float size, Color colour) {
    this.lines = lines;
    this.size = size;
    this.colour = colour;
  }

  /** A face of letters; it needs a font on the machine, whichever. */
  record Face(int style, float size, Color colour) {

    Font font() {
      return new Font(Font.SANS_SERIF, style, Math.round(size));
    }

    Lettering set(String text, int width, int most) {
      String line = Plain.line(text);
      List<TextLayout> lines = new ArrayList<>();
      if (!line.isEmpty()) {
        LineBreakMeasurer breaks = measurer(line);
        while (breaks.getPosition() < line.length() && lines.size() < most) {
          int from = breaks.getPosition();
          TextLayout next = breaks.nextLayout(width);
          boolean cut = lines.size() == most - 1 && breaks.getPosition() < line.length();
          lines.add(cut ? ending(line.substring(from, breaks.getPosition()), width) : next);
        }
      }
      return new Lettering(lines, size, colour);
    }

    private TextLayout ending(String text, int width) {
      String kept = text.strip();
      TextLayout layout = layout(kept + "\u2026");
      while (layout.getAdvance() > width && kept.length() > 1) {
        kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).strip();
        layout = layout(kept + "\u2026");
      }
      return layout;
    }

    private TextLayout layout(String text) {
      return new TextLayout(text, font(), SCREEN);
    }

    private LineBreakMeasurer measurer(String text) {
      AttributedString attributed = new AttributedString(text);
      attributed.addAttribute(TextAttribute.FONT, font());
      return new LineBreakMeasurer(attributed.getIterator(), SCREEN);
    }
  }

  int height() {
    return Math.round(lines.size() * size * LEADING);
  }

  /** The width of the longest line. */
  int width() {
    return (int) Math.ceil(lines.stream().mapToDouble(TextLayout::getAdvance).max().orElse(0));
  }

  void draw(Graphics2D pen, int x, int y) {
    pen.setColor(colour);
    float baseline = y + size;
    for (TextLayout line : lines) {
      line.draw(pen, x, baseline);
      baseline += size * LEADING;
    }
  }
}
