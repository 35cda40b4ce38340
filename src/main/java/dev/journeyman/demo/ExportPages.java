package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The file for the bookkeeper, what is in it, and a check of it that tells as it goes along. */
final class ExportPages {
  private static final Duration PACE = Duration.ofMillis(10);

  private final Sessions sessions;
  private final Layout layout;
  private final Admin admin;
  private final Switches switches;

  /** Who had the file. */
  private final Set<String> served = ConcurrentHashMap.newKeySet();

  ExportPages(Sessions sessions, Layout layout, Admin admin, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.admin = admin;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/admin/products.csv", this::file);
    app.get("/admin/export", this::page);
    app.get("/admin/export/check", this::check);
  }

  private void file(Context request) {
    if (!served.add(sessions.of(request).session()) && switches.on(Defect.CSV_ONLY_ONCE)) {
      request.status(HttpStatus.NO_CONTENT);
      return;
    }
    request
        .contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"products.csv\"")
        .result(admin.csv());
  }

  /** One line for each row after those that are checked already, as it is checked. */
  private void check(Context request) {
    int after = Optional.ofNullable(request.queryParam("after")).map(Integer::valueOf).orElse(0);
    int from = after > 0 && switches.on(Defect.LAST_ROW_CHECKED_TWICE) ? after - 1 : after;
    List<Product> rows = admin.exported();
    try {
      OutputStream out = request.contentType("text/plain; charset=utf-8").res().getOutputStream();
      for (Product row : rows.subList(Math.min(from, rows.size()), rows.size())) {
        out.write((row.name() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        Delay.of(PACE);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException("Could not tell about the file", gone);
    }
  }

  private void page(Context request) {
    Html main =
        Html.of(
            """
            {}
            <h1>Export</h1>
            <p class="quiet">This is what the file holds: everything that is in the shop.</p>
            <p><a class="button" href="/admin/products.csv" download>Download CSV</a>
              <button type="button" class="soft" data-check="/admin/export/check">Check the file</button></p>
            <dl class="sums slim-sums"><div><dt>Rows checked</dt><dd id="checked">None</dd></div></dl>
            <div class="panel">
              <table class="lines">
                <caption class="unseen">Exported products</caption>
                <thead><tr><th scope="col">Name</th><th scope="col">Category</th><th scope="col">Price</th><th scope="col">Stock</th></tr></thead>
                <tbody>{}</tbody>
              </table>
            </div>
            <script src="/assets/admin.js" defer></script>
            """,
            AdminTable.TABS,
            Html.each(admin.exported(), ExportPages::row));
    layout.send(request, sessions.of(request), "Export", main);
  }

  private static Html row(Product product) {
    return Html.of(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
        product.name(),
        product.category(),
        product.price(),
        product.stock());
  }
}
