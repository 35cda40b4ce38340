package dev.journeyman.brain.vision;

import dev.journeyman.model.Picture;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Exposure;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as a model may see them: where the page shows a secret, they are black. */
final class Camera {

  private final Surface surface;
  private final int width;
  private final int height;
  private final Predicate<String> hides;

  Camera(Surface surface, int width, int height, Predicate<String> hides) {
    this.surface = surface;
    this.width = width;
    this.height = height;
    this.hides = hides;
  }

  Picture picture(Sight sight) {
    byte[] jpeg = surface.picture();
    List<Box> places = new ArrayList<>(secrets(sight));
    if (!places.isEmpty() || isEntered(sight)) {
      // it may have come or moved between the look and the picture
      places.addAll(secrets(surface.look()));
    }
    return Picture.jpeg(blackened(jpeg, places), width, height);
  }

  /** A part of the page, enlarged; empty of secrets only as far as the whole page shows none. */
  Optional<Picture> zoom(Box part, Sight sight) {
    return secrets(sight).isEmpty()
        ? Optional.of(Picture.jpeg(surface.picture(part), width, height))
        : Optional.empty();
  }

  private static boolean isEntered(Sight sight) {
    return sight.elements().stream().anyMatch(e -> e.is(State.SECRET));
  }

  /** Where it is black: all over, where a secret stands nobody knows where. */
  private List<Box> secrets(Sight sight) {
    Exposure exposure = Exposure.of(sight, hides, e -> false);
    return exposure.elsewhere()
        ? List.of(new Box(0, 0, width, height))
        : exposure.places().stream().map(Element::box).toList();
  }

  private static byte[] blackened(byte[] jpeg, List<Box> places) {
    if (places.isEmpty()) {
      return jpeg;
    }
    try {
      BufferedImage image =
          ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
      Graphics2D pen = image.createGraphics();
      pen.setColor(Color.BLACK);
      places.forEach(
          box ->
              pen.fillRect(
                  (int) box.x() - 1,
                  (int) box.y() - 1,
                  (int) Math.ceil(box.width()) + 2,
                  (int) Math.ceil(box.height()) + 2));
      pen.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      // of its own accord Java keeps a copy in a file
      try (ImageOutputStream held = new MemoryCacheImageOutputStream(out)) {
        ImageIO.write(image, "jpeg", held);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot blacken a picture", e);
    }
  }
}
