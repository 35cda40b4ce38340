package dev.journeyman.report;

import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.surface.Box;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes small pictures out of large ones: cuts, scales, marks and packs them. */
final class Darkroom {

  private static final int WIDTH = 960;

  /** A close-up shows this much around what was acted on, in pixels of the page. */
  private static final int CLOSE_WIDTH = 640;

  private static final int CLOSE_HEIGHT = 320;

  private static final float QUALITY = 0.6f;

  /** A picture that is still larger is packed again, harder: photos and noise. */
  private static final int LARGE = 60_000;

  private static final float LOW_QUALITY = 0.4f;

  private Darkroom() {}

  static byte[] print(byte[] taken, List<Mark> marks, boolean closeUp) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(taken))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("not a picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return print(reader, marks, closeUp);
      } finally {
        reader.dispose();
      }
    }
  }

  private static byte[] print(ImageReader reader, List<Mark> marks, boolean closeUp)
      throws IOException {
    Rectangle whole = new Rectangle(reader.getWidth(0), reader.getHeight(0));
    Rectangle cut = closeUp ? around(marks, whole) : whole;
    double scale = Math.min(1.0, (double) WIDTH / whole.width);
    ImageReadParam how = reader.getDefaultReadParam();
    how.setSourceRegion(cut);
    BufferedImage print = scaled(reader.read(0, how), scale);
    Graphics2D pen = print.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    new Marker(pen, cut, scale).draw(marks);
    pen.dispose();
    byte[] jpeg = packed(print, QUALITY);
    return jpeg.length > LARGE ? packed(print, LOW_QUALITY) : jpeg;
  }

  private static BufferedImage scaled(BufferedImage part, double scale) {
    int width = (int) Math.max(1, Math.round(part.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(part.getHeight() * scale));
    BufferedImage print = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = print.createGraphics();
    // as legible as bicubic at this scale, and six times as fast
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(part, 0, 0, width, height, null);
    pen.dispose();
    return print;
  }

  /** The part of the page around the first mark, as far as it is on the picture. */
  private static Rectangle around(List<Mark> marks, Rectangle whole) {
    Box box = marks.get(0).box();
    int width = Math.min(CLOSE_WIDTH, whole.width);
    int height = Math.min(CLOSE_HEIGHT, whole.height);
    int x = within((int) box.middleX() - width / 2, whole.width - width);
    int y = within((int) box.middleY() - height / 2, whole.height - height);
    return new Rectangle(x, y, width, height);
  }

  private static int within(int value, int most) {
    return Math.max(0, Math.min(value, most));
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
