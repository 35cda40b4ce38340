package dev.journeyman.report;

import dev.journeyman.report.Lettering.Face;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One step on the filmstrip: its sentence, its picture, and what was seen. */
final class FilmFrame {

  private static final int GAP = 10;
  private static final int INDENT = 30;

  private static final Face SENTENCE = new Face(Font.BOLD, 21, Filmstrip.INK);
  private static final Face PROMISE = new Face(Font.PLAIN, 20, Filmstrip.INK);
  private static final Face SEEN = new Face(Font.BOLD, 20, Ink.BROKEN.colour());
  private static final Face QUIET = new Face(Font.PLAIN, 18, Filmstrip.QUIET);

  /** A line below the picture; without a sign, it belongs to the line above. */
  private record Line(Optional<Ink> sign, Lettering text) {}

  private final int width;
  private final int pictureHeight;
  private final BufferedImage picture;
  private final Lettering sentence;
  private final List<Line> lines = new ArrayList<>();

  FilmFrame(StepVerdict step, BufferedImage picture, int width, int pictureHeight) {
    this.width = width;
    this.pictureHeight = pictureHeight;
    this.picture = picture;
    this.sentence = SENTENCE.set(sentence(step), width, 2);
    boolean passed = !step.isNot(Verdict.PASSED);
    if (passed) {
      held(step.expectations());
    } else {
      Stream.concat(step.expectations().stream(), step.always().stream())
          .filter(e -> e.verdict() != Verdict.PASSED)
          .limit(2)
          .forEach(this::broken);
      step.reasons().stream()
          .limit(2)
          .forEach(reason -> add(Optional.of(Ink.BROKEN), SEEN, reason));
    }
  }

  private static String sentence(StepVerdict step) {
    return switch (step.step().phase()) {
      case BEFORE -> "Before: " + step.step().intent();
      case STEPS -> step.step().number() + ". " + step.step().intent();
      case OUTCOME -> "In the end, opened afresh";
    };
  }

  private void held(List<ExpectationVerdict> promises) {
    promises.stream()
        .limit(promises.size() > 3 ? 2 : 3)
        .forEach(e -> add(Optional.of(Ink.HELD), PROMISE, e.expectation().text()));
    if (promises.size() > 3) {
      add(Optional.empty(), QUIET, "and " + (promises.size() - 2) + " more that hold");
    }
  }

  private void broken(ExpectationVerdict promise) {
    add(Optional.of(Ink.BROKEN), PROMISE, promise.expectation().text());
    if (promise.check().isEmpty()) {
      add(Optional.empty(), SEEN, "Not checked: " + promise.saw());
    } else {
      add(Optional.empty(), PROMISE, "Expected: " + promise.expected());
      add(Optional.empty(), SEEN, "Seen: " + promise.saw());
    }
  }

  private void add(Optional<Ink> sign, Face face, String text) {
    lines.add(new Line(sign, face.set(text, width - INDENT, 2)));
  }

  int captionHeight() {
    return sentence.height();
  }

  int height(int caption) {
    return caption + GAP + pictureHeight + GAP + linesHeight();
  }

  /** The height where the lines stand beside the picture. */
  int heightBeside(int caption) {
    return caption + GAP + Math.max(pictureHeight, linesHeight());
  }

  private int linesHeight() {
    return lines.stream().mapToInt(line -> line.text().height() + 4).sum();
  }

  /**
   * Draw it, with the same room for the captions of all frames of a row.
   *
   * @param beside whether the lines stand beside the picture, where the row has room for them
   */
  void draw(Graphics2D pen, int x, int y, int caption, boolean beside) {
    sentence.draw(pen, x, y + caption - sentence.height());
    int top = y + caption + GAP;
    pen.setColor(Filmstrip.BED);
    pen.fillRect(x, top, width, pictureHeight);
    int left = x + (width - picture.getWidth()) / 2;
    pen.drawImage(picture, left, top + (pictureHeight - picture.getHeight()) / 2, null);
    pen.setColor(new Color(0xc4c9d0));
    pen.setStroke(new BasicStroke(1));
    pen.drawRect(x, top, width - 1, pictureHeight - 1);
    int text = beside ? x + width + 2 * GAP : x;
    int at = beside ? top : top + pictureHeight + GAP;
    for (Line line : lines) {
      int middle = at + 14;
      line.sign().ifPresent(ink -> sign(pen, ink, text + 12, middle));
      line.text().draw(pen, text + INDENT, at);
      at += line.text().height() + 4;
    }
  }

  private static void sign(Graphics2D pen, Ink ink, int x, int y) {
    pen.setColor(ink.colour());
    pen.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(Glyph.at(ink.path(), x, y, 1.3));
  }
}
