package dev.journeyman.studio;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page itself, from the jar; it carries no secret. */
final class Page {
  private static final String INDEX = "index.html";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private Page() {}

  static void addTo(Javalin app) {
    app.get("/", Page::index);
    app.get("/{file}", Page::file);
    app.get("/lib/{name}.js", Page::library);
  }

  private static void index(Context request) {
    String nonce = Token.random().text();
    Hardening.page(request, nonce);
    String text = new String(content(INDEX), StandardCharsets.UTF_8);
    request.html(text.replace("{{nonce}}", nonce));
  }

  private static void file(Context request) {
    String file = request.pathParam("file");
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    if (type == null || !file.matches("[a-z0-9-]+\\.[a-z]+")) {
      throw missing(file);
    }
    request.contentType(type).result(content(file));
  }

  private static void library(Context request) {
    String name = request.pathParam("name");
    String resource = EditorLibrary.resource(name).orElseThrow(() -> missing(name));
    request.contentType("text/javascript; charset=utf-8").result(content(resource));
  }

  private static byte[] content(String resource) {
    try (InputStream content = Page.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw missing(resource);
      }
      return content.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Could not read " + resource, unreadable);
    }
  }

  private static Refusal missing(String file) {
    return Refusal.missing("there is no " + file + " here", "open the page again");
  }
}
