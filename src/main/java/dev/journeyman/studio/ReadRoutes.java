package dev.journeyman.studio;

import dev.journeyman.gloss.Gloss;
import dev.journeyman.gloss.Seen;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads texts that nobody has saved yet, and says how they could go on. */
final class ReadRoutes {
  private final Gloss gloss;
  private final Shelf shelf;
  private final Rehearsal rehearsal;

  ReadRoutes(Gloss gloss, Shelf shelf, Rehearsal rehearsal) {
    this.gloss = gloss;
    this.shelf = shelf;
    this.rehearsal = rehearsal;
  }

  void addTo(Javalin app) {
    app.post("/api/read", this::read);
    app.post("/api/complete", this::complete);
  }

  /** A text as if it stood in a file. */
  record Unsaved(String path, String text) {}

  /** The same with a caret in it. */
  record Caret(String path, String text, int line, int column) {}

  private void read(Context request) throws IOException {
    Unsaved unsaved = Wire.read(request, Unsaved.class);
    Path path = Path.of(shelf.path(unsaved.path()).name());
    Wire.send(request, Understood.of(gloss.read(path, unsaved.text())));
  }

  private void complete(Context request) throws IOException {
    Caret caret = Wire.read(request, Caret.class);
    Path path = Path.of(shelf.path(caret.path()).name());
    List<Seen> seen = rehearsal.seen().stream().map(it -> new Seen(it.role(), it.name())).toList();
    Wire.send(
        request,
        Understood.Offers.of(
            gloss.complete(path, caret.text(), caret.line(), caret.column(), seen)));
  }
}
