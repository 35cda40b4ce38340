package dev.journeyman.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures drawn in memory, where no browser is needed. */
final class Drawn implements SampleRun.Pictures {

  @Override
  public byte[] shop() {
    return page(Color.LIGHT_GRAY);
  }

  @Override
  public byte[] results() {
    return page(Color.WHITE);
  }

  @Override
  public byte[] added() {
    return page(Color.WHITE);
  }

  @Override
  public byte[] checkout() {
    return page(Color.WHITE);
  }

  @Override
  public byte[] wrong() {
    return page(Color.PINK);
  }

  static byte[] page(Color colour) {
    BufferedImage page = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 1280, 800);
    pen.dispose();
    return packed(page);
  }

  static byte[] packed(BufferedImage page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(page, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
