package dev.journeyman.surface.playwright;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rules of axe-core, from the jar of its maker. */
final class Axe {

  /**
   * Puts axe into a document under a symbol; a page that has an axe or a module loader keeps it.
   */
  static final String INTO_PAGE =
      "() => { const own = window.axe; { const define = undefined, module = undefined,"
          + " exports = undefined;\n"
          + read()
          + "\n} document[Symbol.for('journeyman.axe')] = window.axe;"
          + " if (own === undefined) delete window.axe; else window.axe = own; }";

  private Axe() {}

  private static String read() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(in, "axe.min.js is not in the class path").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read axe.min.js", e);
    }
  }
}
