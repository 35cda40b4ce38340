package dev.journeyman.forge;

import dev.journeyman.forge.Forge.Picture;
import java.util.Locale;
import java.util.Map;

/** What a picture is called at a forge: nothing of it may have a meaning there. */
final class PictureName {

  private static final Map<String, String> ENDS =
      Map.of(
          "image/png", ".png",
          "image/jpeg", ".jpg",
          "image/gif", ".gif",
          "image/webp", ".webp");
  private static final int LONGEST = 60;

  private PictureName() {}

  /** The last part of its path, without what is no letter, digit or hyphen, and the right end. */
  static String of(Picture picture) {
    String path = picture.path();
    String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    String name = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String bare = name.replaceAll("^-|-$", "");
    String shorter = bare.substring(0, Math.min(LONGEST, bare.length()));
    return (shorter.isEmpty() ? "picture" : shorter) + end(picture);
  }

  static String end(Picture picture) {
    return ENDS.getOrDefault(picture.mediaType(), ".bin");
  }
}
