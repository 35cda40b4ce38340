package dev.journeyman.model;

import java.util.Base64;

/**
 * A picture for a model.
 *
 * @param base64 its bytes
 * @param mediaType such as {@code image/jpeg}
 */
public record Picture(String base64, String mediaType, int width, int height) {

  public static Picture jpeg(byte[] data, int width, int height) {
    return new Picture(Base64.getEncoder().encodeToString(data), "image/jpeg", width, height);
  }

  public String dataUrl() {
    return "data:" + mediaType + ";base64," + base64;
  }
}
