package dev.journeyman.brain.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts that a model is given; each is a file that people can read. */
enum Prompt {
  ACT,
  CHECK,
  READ,
  JUDGE;

  String text() {
    String name = name().toLowerCase(java.util.Locale.ROOT) + ".md";
    try (InputStream in = Prompt.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the prompt " + name, e);
    }
  }
}
