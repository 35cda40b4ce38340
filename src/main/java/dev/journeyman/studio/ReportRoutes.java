package dev.journeyman.studio;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Shows what runs published. A page in a frame can send no header, so whoever asks knows a ticket
 * instead, which opens nothing but reports.
 */
final class ReportRoutes {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "png", "image/png",
          "jpg", "image/jpeg",
          "gif", "image/gif",
          "md", "text/plain; charset=utf-8",
          "txt", "text/plain; charset=utf-8",
          "xml", "text/plain; charset=utf-8");

  private final Path reports;
  private final Token ticket;

  ReportRoutes(Path reports, Token ticket) {
    this.reports = reports;
    this.ticket = ticket;
  }

  void addTo(Javalin app) {
    app.get("/reports/{ticket}/{run}/public/<file>", this::send);
  }

  /** The address of a published file of a run. */
  String address(String run, String file) {
    return "/reports/" + ticket.text() + "/" + run + "/public/" + file;
  }

  private void send(Context request) {
    if (!ticket.is(request.pathParam("ticket"))) {
      throw Refusal.forbidden("this ticket is of an earlier start", "open the page again");
    }
    Hardening.report(request);
    String name = request.pathParam("file");
    Path file =
        published(request.pathParam("run"), name)
            .orElseThrow(
                () ->
                    Refusal.missing(
                        "there is no such file in that report", "run the journeys again"));
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      request
          .contentType(TYPES.getOrDefault(ending, "application/octet-stream"))
          .result(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Optional<Path> published(String run, String name) {
    try {
      Path folder = reports.resolve(run).resolve("public");
      if (!Files.isDirectory(folder) || !Files.isRegularFile(folder.resolve(name))) {
        return Optional.empty();
      }
      Path real = folder.resolve(name).toRealPath();
      Path home = reports.toRealPath();
      Path inside = home.relativize(real);
      boolean open =
          real.startsWith(home)
              && inside.getNameCount() > 2
              && inside.getName(1).endsWith("public");
      return open ? Optional.of(real) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
