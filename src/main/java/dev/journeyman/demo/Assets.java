package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Style, scripts and pictures, all from the jar. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private Assets() {}

  static void addTo(Javalin app) {
    app.get("/assets/{file}", request -> send(request, "assets/"));
    app.get("/pictures/{file}", request -> send(request, "pictures/"));
  }

  private static void send(Context request, String folder) {
    String file = request.pathParam("file");
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    if (type == null || !file.matches("[a-z0-9-]+\\.[a-z]+")) {
      throw new NotFoundResponse();
    }
    try (InputStream content = Assets.class.getResourceAsStream(folder + file)) {
      if (content == null) {
        throw new NotFoundResponse();
      }
      request
          .contentType(type)
          .header("Cache-Control", "max-age=300")
          .result(content.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Could not read " + folder + file, unreadable);
    }
  }
}
