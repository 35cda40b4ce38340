package dev.journeyman.report;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture as it was taken. Java spends four fifths of its time with a JPEG on turning its light
 * and tints into colours, so that is done here, with the same result to the last bit.
 */
final class Negative {

  /** Stands at the sixth byte of a JPEG that names its colours as browsers do. */
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);

  private static final int PLACES = 16;
  private static final int HALF = 1 << (PLACES - 1);

  private static final int[] RED_OF_RED = shares(1.402);
  private static final int[] GREEN_OF_RED = shares(-0.71414);
  private static final int[] GREEN_OF_BLUE = shares(-0.34414);
  private static final int[] BLUE_OF_BLUE = shares(1.772);

  private Negative() {}

  static BufferedImage read(byte[] picture) throws IOException {
    // a plain stream would go through a file
    ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture));
    BufferedImage taken = isJfif(picture) ? jfif(in) : ImageIO.read(in);
    if (taken == null) {
      throw new IOException("not a picture");
    }
    return taken;
  }

  private static boolean isJfif(byte[] picture) {
    int from = 6;
    int to = from + JFIF.length;
    return picture.length > to && Arrays.equals(picture, from, to, JFIF, 0, JFIF.length);
  }

  private static BufferedImage jfif(ImageInputStream in) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try {
      reader.setInput(in, true, true);
      Raster raster = reader.readRaster(0, null);
      if (raster.getNumBands() == 3) {
        return coloured(raster);
      }
      in.seek(0);
      reader.setInput(in, true, true);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage coloured(Raster raster) {
    int width = raster.getWidth();
    BufferedImage taken = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
    byte[] row = new byte[3 * width];
    int[] colours = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getDataElements(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        colours[x] = colour(row[3 * x] & 255, row[3 * x + 1] & 255, row[3 * x + 2] & 255);
      }
      taken.getRaster().setDataElements(0, y, width, 1, colours);
    }
    return taken;
  }

  private static int colour(int light, int blue, int red) {
    int r = light + ((RED_OF_RED[red] + HALF) >> PLACES);
    int g = light + ((GREEN_OF_RED[red] + GREEN_OF_BLUE[blue] + HALF) >> PLACES);
    int b = light + ((BLUE_OF_BLUE[blue] + HALF) >> PLACES);
    return within(r) << 16 | within(g) << 8 | within(b);
  }

  private static int within(int value) {
    return value < 0 ? 0 : Math.min(value, 255);
  }

  /** What each tint adds to a colour. */
  private static int[] shares(double most) {
    int[] shares = new int[256];
    int one = (int) Math.round(Math.abs(most) * (1 << PLACES));
    for (int tint = 0; tint < shares.length; tint++) {
      shares[tint] = (int) Math.signum(most) * one * (tint - 128);
    }
    return shares;
  }
}
