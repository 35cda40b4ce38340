package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Mark;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes small pictures out of large ones: cuts, scales, marks and packs them. */
final class Darkroom {

  /**
   * How a picture is printed.
   *
   * @param cut how much of the page to show around what is marked, in pixels of the page; all of it
   *     where empty
   * @param width of the print at most, in pixels
   */
  record Format(Optional<Dimension> cut, int width, float quality) {

    static Format whole(int width, float quality) {
      return new Format(Optional.empty(), width, quality);
    }

    static Format around(Dimension cut, int width, float quality) {
      return new Format(Optional.of(cut), width, quality);
    }
  }

  static final Format PAGE = Format.whole(960, 0.6f);

  static final Format CLOSE_UP = Format.around(new Dimension(640, 320), 480, 0.6f);

  /** A print that is still larger is packed again, harder: photos and noise. */
  private static final int LARGE = 60_000;

  private static final float LOW_QUALITY = 0.4f;

  private Darkroom() {}

  static byte[] print(BufferedImage taken, List<Mark> marks, Format format) throws IOException {
    return packed(develop(taken, marks, format), format);
  }

  static byte[] packed(BufferedImage print, Format format) throws IOException {
    byte[] jpeg = packed(print, format.quality());
    return jpeg.length > LARGE ? packed(print, LOW_QUALITY) : jpeg;
  }

  static BufferedImage develop(BufferedImage taken, List<Mark> marks, Format format) {
    Rectangle whole = new Rectangle(taken.getWidth(), taken.getHeight());
    Rectangle cut = format.cut().map(least -> Cutting.around(marks, least, whole)).orElse(whole);
    double scale = Math.min(1.0, (double) format.width() / cut.width);
    BufferedImage part = taken.getSubimage(cut.x, cut.y, cut.width, cut.height);
    BufferedImage print = scaled(part, scale);
    Graphics2D pen = print.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    new Marker(pen, cut, scale).draw(marks);
    pen.dispose();
    return print;
  }

  private static BufferedImage scaled(BufferedImage part, double scale) {
    int width = (int) Math.max(1, Math.round(part.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(part.getHeight() * scale));
    // in this order of colours, packing takes two thirds of the time
    BufferedImage print = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = print.createGraphics();
    // as legible as bicubic at this scale, and six times as fast
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(part, 0, 0, width, height, null);
    pen.dispose();
    return print;
  }

  private static byte[] packed(BufferedImage print, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      if (how instanceof JPEGImageWriteParam jpeg) {
        jpeg.setOptimizeHuffmanTables(true);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(print, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
