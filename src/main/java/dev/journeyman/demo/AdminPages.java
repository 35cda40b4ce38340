package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The back room: products, drafts, order of the featured list. */
final class AdminPages {
  private static final Duration LONG_LIST = Duration.ofMillis(500);

  private final Sessions sessions;
  private final Layout layout;
  private final Catalogue catalogue;
  private final Admin admin;
  private final AdminTable table;
  private final Switches switches;

  AdminPages(
      Sessions sessions, Layout layout, Catalogue catalogue, Admin admin, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.catalogue = catalogue;
    this.admin = admin;
    this.table = new AdminTable(switches);
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.before("/admin*", this::staffOnly);
    app.before("/admin/*", this::staffOnly);
    app.get("/admin", this::page);
    app.get("/admin/rows", this::rows);
    app.get("/admin/featured", this::featuredPage);
    app.post("/admin/featured", this::feature);
    app.post("/admin/products", this::add);
    app.post("/admin/products/{slug}", this::edit);
    app.post("/admin/products/{slug}/delete", this::delete);
    app.post("/admin/products/{slug}/duplicate", this::duplicate);
    app.post("/admin/products/{slug}/visibility", this::visibility);
  }

  private void staffOnly(Context request) {
    if (!sessions.of(request).staff() && !switches.on(Defect.ADMIN_OPEN)) {
      throw new ForbiddenResponse();
    }
  }

  private void page(Context request) {
    layout.send(request, sessions.of(request), "Products", table.page(admin.products()));
  }

  private void rows(Context request) {
    if (switches.on(Defect.DELETED_COMES_BACK)) {
      Delay.of(LONG_LIST);
    }
    request.html(Html.each(admin.products(), table::row).text());
  }

  private void featuredPage(Context request) {
    Html main =
        Html.of(
            """
            {}
            <h1>Featured products</h1>
            <p class="quiet">Drag a product to where it belongs on the front page.</p>
            <ol id="featured" class="featured" aria-label="Featured" data-post="/admin/featured">{}</ol>
            <script src="/assets/admin.js" defer></script>
            """,
            AdminTable.TABS,
            Html.each(
                catalogue.featured(),
                product ->
                    Html.of(
                        "<li draggable=\"true\" data-slug=\"{}\"><img src=\"/pictures/{}.svg\" alt=\"\""
                            + " width=\"48\" height=\"48\" draggable=\"false\"><span>{}</span></li>",
                        product.slug(),
                        product.picture(),
                        product.name())));
    layout.send(request, sessions.of(request), "Featured products", main);
  }

  private void feature(Context request) {
    admin.feature(request.formParams("slug"));
    request.json(Reply.toast("New order saved"));
  }

  private void add(Context request) {
    String name = Forms.text(request, "name");
    Optional<Money> price = price(request);
    Optional<Integer> stock = stock(request);
    Map<String, String> problems = new LinkedHashMap<>();
    if (name.isEmpty()) {
      problems.put("name", "Enter a name.");
    }
    if (price.isEmpty()) {
      problems.put("price", "Enter a price such as 4.50.");
    }
    if (stock.isEmpty()) {
      problems.put("stock", "Enter how many there are.");
    }
    if (problems.isEmpty()) {
      admin.addDraft(
          name, Forms.text(request, "category"), price.orElseThrow(), stock.orElseThrow());
      request.json(saved("Draft added"));
    } else {
      request.json(Reply.problems(problems));
    }
  }

  private void edit(Context request) {
    Product product = product(request);
    Optional<Money> price = price(request);
    Optional<Integer> stock = stock(request);
    if (price.isEmpty()) {
      request.json(Reply.problem("The price must be above zero."));
    } else if (stock.isEmpty()) {
      request.json(Reply.problem("The stock must be zero or more."));
    } else {
      admin.setPrice(product, price.get());
      admin.setStock(product, stock.get());
      request.json(
          Reply.toast("Changes saved")
              .html(
                  Html.each(
                      admin.products(),
                      row ->
                          table.row(
                              row.slug().equals(product.slug()) ? row.at(price.get()) : row))));
    }
  }

  private void delete(Context request) {
    admin.delete(product(request));
    request.json(Reply.toast("Product deleted").html(table.loading()));
  }

  private void duplicate(Context request) {
    admin.duplicate(product(request));
    request.json(saved("Product duplicated"));
  }

  private void visibility(Context request) {
    Product product = product(request);
    admin.publish(product, !product.published());
    request.json(saved(product.published() ? "Hidden from the shop" : "Shown in the shop"));
  }

  private Reply saved(String toast) {
    return Reply.toast(toast).html(Html.each(admin.products(), table::row));
  }

  private Optional<Money> price(Context request) {
    return Money.read(Forms.text(request, "price"))
        .filter(price -> price.pence() > 0 || switches.on(Defect.NEGATIVE_PRICE));
  }

  private static Optional<Integer> stock(Context request) {
    return Forms.number(request, "stock").filter(stock -> stock >= 0);
  }

  private Product product(Context request) {
    return catalogue.named(request.pathParam("slug")).orElseThrow(NotFoundResponse::new);
  }
}
