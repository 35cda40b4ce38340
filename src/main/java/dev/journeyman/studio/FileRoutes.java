package dev.journeyman.studio;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Optional;

/** Opens and saves files. */
final class FileRoutes {
  private final Shelf shelf;
  private final DiskWatch watch;

  FileRoutes(Shelf shelf, DiskWatch watch) {
    this.shelf = shelf;
    this.watch = watch;
  }

  void addTo(Javalin app) {
    app.get("/api/file", this::open);
    app.put("/api/file", this::save);
  }

  /** A file as it was opened. */
  record Opened(String path, String text, String version) {}

  /** A text that is to be saved over a version; over nothing where there is none. */
  record Saving(String path, String text, Optional<String> base) {}

  /** The version that now lies on the disk. */
  record Saved(String version) {}

  private void open(Context request) {
    ProjectPath path = shelf.path(Optional.ofNullable(request.queryParam("path")).orElse(""));
    Manuscript found = shelf.read(path);
    Wire.send(request, new Opened(path.name(), found.text(), found.version()));
  }

  private void save(Context request) {
    Saving saving = Wire.read(request, Saving.class);
    ProjectPath path = shelf.path(saving.path());
    watch.ourselves(
        path.name(),
        () -> {
          String version = shelf.write(path, saving.text(), saving.base());
          Wire.send(request, new Saved(version));
        });
  }
}
