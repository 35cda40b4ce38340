package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;

/** What a visitor would like to have some day: a box to tick on the page of each product. */
final class WishList {
  private static final Duration LONG_THOUGHT = Duration.ofMillis(500);

  private final Database database;
  private final Sessions sessions;
  private final Catalogue catalogue;
  private final Switches switches;

  WishList(Database database, Sessions sessions, Catalogue catalogue, Switches switches) {
    this.database = database;
    this.sessions = sessions;
    this.catalogue = catalogue;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.post("/products/{slug}/wish", this::wish);
  }

  Html box(Visitor visitor, Product product) {
    return Html.of(
        """
        <div class="tick">
          <input id="{}" type="checkbox" data-wish="/products/{}/wish"{}>
          <label for="{}">Keep on my wish list</label>
        </div>
        """,
        switches.id("wish"),
        product.slug(),
        holds(visitor, product) ? " checked" : "",
        switches.id("wish"));
  }

  private void wish(Context request) {
    Visitor visitor = sessions.of(request);
    Product product = catalogue.named(request.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    if (switches.on(Defect.WISH_REFUSED)) {
      Delay.of(LONG_THOUGHT);
      request.json(Reply.problem("Your wish list is full."));
      return;
    }
    forget(visitor, product);
    if (Forms.ticked(request, "wanted")) {
      database.update(
          "insert into wish (session, product) values (?, ?)", visitor.session(), product.slug());
    }
    request.json(Reply.QUIET);
  }

  private void forget(Visitor visitor, Product product) {
    database.update(
        "delete from wish where session = ? and product = ?", visitor.session(), product.slug());
  }

  private boolean holds(Visitor visitor, Product product) {
    return database
        .first(
            row -> row.getString("product"),
            "select product from wish where session = ? and product = ?",
            visitor.session(),
            product.slug())
        .isPresent();
  }
}
