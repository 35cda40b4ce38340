package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** The pictures in a request to a provider. */
final class Sights {

  private static final String JPEG = "/9j/";

  private Sights() {}

  static BufferedImage last(JsonNode request) {
    List<String> all = all(request);
    try {
      return ImageIO.read(
          new ByteArrayInputStream(Base64.getDecoder().decode(all.get(all.size() - 1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In Base64, in their order. */
  static List<String> all(JsonNode request) {
    List<String> found = new ArrayList<>();
    String text = request.asText("");
    String data = text.substring(text.indexOf(',') + 1);
    if (data.startsWith(JPEG)) {
      found.add(data);
    }
    request.forEach(it -> found.addAll(all(it)));
    return found;
  }

  static boolean isRed(BufferedImage picture) {
    int red = 0;
    for (int x = 0; x < picture.getWidth(); x += 10) {
      for (int y = 0; y < picture.getHeight(); y += 10) {
        Color colour = new Color(picture.getRGB(x, y));
        red += colour.getRed() > 200 && colour.getGreen() < 60 && colour.getBlue() < 60 ? 1 : 0;
      }
    }
    return red * 100 > 95 * picture.getWidth() / 10 * (picture.getHeight() / 10);
  }
}
