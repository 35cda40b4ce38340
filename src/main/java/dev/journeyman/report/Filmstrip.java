package dev.journeyman.report;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.report.Darkroom.Format;
import dev.journeyman.report.Lettering.Face;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * {@code storyboard.png}: the key frames of the most telling journey, the first that failed. Its
 * letters are legible where a pull request shows it 900 pixels wide.
 */
final class Filmstrip {

  static final Color INK = new Color(0x16191d);
  static final Color QUIET = new Color(0x565e69);
  static final Color BED = new Color(0xf0f2f5);

  private static final int WIDTH = 1350;
  private static final int MARGIN = 26;
  private static final int MOST = 6;

  private static final Face TITLE = new Face(Font.BOLD, 32, INK);
  private static final Face WORDS = new Face(Font.PLAIN, 22, INK);
  private static final Face FOOT = new Face(Font.PLAIN, 18, QUIET);

  private record Key(StepVerdict step, View view) {}

  private final Ruled journey;
  private final RunFolder run;
  private final List<FilmFrame> frames = new ArrayList<>();
  private final int columns;

  private Filmstrip(Ruled journey, RunFolder run) throws IOException {
    this.journey = journey;
    this.run = run;
    List<Key> keys = keys(journey);
    this.columns = keys.size() == 1 ? 1 : 2;
    int width = (WIDTH - (columns + 1) * MARGIN) / columns;
    int height = columns == 1 ? width / 2 : width * 10 / 16;
    for (Key key : keys) {
      frames.add(new FilmFrame(key.step(), picture(key.view(), width, height), width, height));
    }
  }

  /** Write the strip; without any journey there is nothing to show, and no file. */
  static void write(List<Ruled> journeys, RunFolder run, RunFacts facts, Path file)
      throws IOException {
    List<Ruled> worst = Storyboard.worstFirst(journeys);
    if (worst.isEmpty()) {
      throw new IOException("no journey was run");
    }
    BufferedImage strip;
    try {
      strip = new Filmstrip(worst.get(0), run).draw(facts);
    } catch (InternalError | UnsatisfiedLinkError | NullPointerException e) {
      // so Java says that it found no font
      throw new IOException("no font was found; install one, such as fonts-dejavu-core", e);
    }
    // of its own accord Java writes through a file, which it cannot while it is shutting down
    try (OutputStream bytes = Files.newOutputStream(file);
        ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(strip, "png", out)) {
        throw new IOException("this Java writes no PNG");
      }
    }
  }

  /** The step that decided and what led to it, or where all is well, steps along the whole way. */
  private static List<Key> keys(Ruled journey) {
    List<Key> all = new ArrayList<>();
    for (StepVerdict step : journey.verdict().steps()) {
      journey
          .evidence()
          .step(step.index())
          .flatMap(seen -> View.of(journey, seen).stream().findFirst())
          .ifPresent(view -> all.add(new Key(step, view)));
    }
    if (all.size() <= MOST) {
      return all;
    }
    List<Key> chosen = new ArrayList<>();
    boolean passed = journey.is(Verdict.PASSED);
    for (int i = 0; i < MOST; i++) {
      int end = all.size() - MOST + i;
      chosen.add(all.get(passed ? i * (all.size() - 1) / (MOST - 1) : i == 0 ? 0 : end));
    }
    return chosen;
  }

  private BufferedImage picture(View view, int width, int height) throws IOException {
    byte[] taken = Files.readAllBytes(run.pictures().resolve(view.taken().file()));
    Format format = Format.around(new Dimension(width * 9 / 8, height * 9 / 8), width, 1);
    BufferedImage picture = Darkroom.develop(Negative.read(taken), view.taken().marks(), format);
    return picture.getHeight() <= height
        ? picture
        : picture.getSubimage(0, 0, picture.getWidth(), height);
  }

  private BufferedImage draw(RunFacts facts) {
    int inner = WIDTH - 2 * MARGIN;
    Sign sign = Sign.of(journey.verdict().verdict());
    Color colour =
        switch (journey.verdict().verdict()) {
          case PASSED -> new Color(0x006b4a);
          case FAILED -> new Color(0xb3340a);
          case BLOCKED -> new Color(0x7a5200);
        };
    Lettering word = new Face(Font.BOLD, 24, Color.WHITE).set(sign.word(), 300, 1);
    int badge = word.width() + 36;
    Lettering title = TITLE.set(journey.title(), inner - badge - 20, 2);
    Lettering words = WORDS.set(why(), inner, 3);
    Lettering foot = FOOT.set(foot(facts), inner, 1);
    int head = MARGIN + title.height() + 8 + words.height() + 22;
    int height = head + rows() + foot.height() + MARGIN;
    BufferedImage strip = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = strip.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, height);
    pen.setColor(colour);
    pen.fillRect(0, 0, WIDTH, 8);
    pen.fillRoundRect(MARGIN, MARGIN, badge, 40, 40, 40);
    word.draw(pen, MARGIN + 18, MARGIN + 4);
    title.draw(pen, MARGIN + badge + 20, MARGIN);
    words.draw(pen, MARGIN, MARGIN + title.height() + 8);
    draw(pen, head);
    foot.draw(pen, MARGIN, height - MARGIN - foot.height() + 8);
    pen.dispose();
    return strip;
  }

  private int rows() {
    int sum = 0;
    for (List<FilmFrame> row : inRows()) {
      sum += height(row) + MARGIN;
    }
    return sum;
  }

  private List<List<FilmFrame>> inRows() {
    List<List<FilmFrame>> rows = new ArrayList<>();
    for (int i = 0; i < frames.size(); i += columns) {
      rows.add(frames.subList(i, Math.min(frames.size(), i + columns)));
    }
    return rows;
  }

  private static int caption(List<FilmFrame> row) {
    return row.stream().mapToInt(FilmFrame::captionHeight).max().orElse(0);
  }

  private int height(List<FilmFrame> row) {
    int caption = caption(row);
    boolean alone = row.size() < columns;
    return row.stream()
        .mapToInt(frame -> alone ? frame.heightBeside(caption) : frame.height(caption))
        .max()
        .orElse(0);
  }

  private void draw(Graphics2D pen, int top) {
    int y = top;
    for (List<FilmFrame> row : inRows()) {
      int x = MARGIN;
      for (FilmFrame frame : row) {
        frame.draw(pen, x, y, caption(row), row.size() < columns);
        x += (WIDTH - MARGIN) / columns;
      }
      y += height(row) + MARGIN;
    }
  }

  private String why() {
    if (journey.is(Verdict.PASSED)) {
      return new Trust(List.of(journey)).sentences().get(0);
    }
    Optional<ExpectationVerdict> promise = journey.decisivePromise();
    return promise.isPresent()
        ? "Promised: " + promise.get().expectation().text() + " Seen: " + promise.get().saw()
        : journey.verdict().reason();
  }

  private String foot(RunFacts facts) {
    int steps = journey.verdict().steps().size();
    String shown =
        frames.size() < steps ? frames.size() + " of " + steps + " steps" : steps + " steps";
    return shown
        + " \u00b7 "
        + journey.plan().file()
        + " \u00b7 run "
        + facts.runId()
        + " \u00b7 Journeyman "
        + facts.version();
  }
}
