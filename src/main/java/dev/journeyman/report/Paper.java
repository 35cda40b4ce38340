package dev.journeyman.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** A page for people: one file without a script, which may load nothing. */
final class Paper {

  private final String title;
  private final String css;

  /** A page with some of our own sheets, the later ones stronger. */
  Paper(String title, String... sheets) {
    this.title = title;
    StringBuilder all = new StringBuilder();
    for (String sheet : sheets) {
      all.append(read(sheet));
    }
    this.css = all.toString();
  }

  void write(List<Element> body, Path file) throws IOException {
    Element page = Element.of("html").with("lang", "en").add(head(), Element.of("body").add(body));
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.append("<!DOCTYPE html>\n");
      page.to(out);
    }
  }

  private Element head() {
    return Element.of("head")
        .add(
            Element.of("meta").with("charset", "utf-8"),
            Element.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", policy(css)),
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
            Element.of("meta").with("name", "referrer").with("content", "no-referrer"),
            Element.of("title").text(title),
            Element.of("style").sheet(css));
  }

  /** Only our own sheet, known by its hash, and pictures that are in the page. */
  private static String policy(String css) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; img-src data:; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(hash)
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  private static String read(String sheet) {
    try (InputStream in = Paper.class.getResourceAsStream(sheet)) {
      if (in == null) {
        throw new IllegalStateException(sheet + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
