package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** One product, with its rating. */
final class ProductPages {
  private static final Money OLD_MARKUP = new Money(45);

  private static final int MOST_ALIKE = 3;

  /** What the rating element shows after a click. */
  record Rated(String toast, String average, int yours) {}

  private final Sessions sessions;
  private final Layout layout;
  private final Catalogue catalogue;
  private final Ratings ratings;
  private final WishList wishes;
  private final Shelf shelf;
  private final Switches switches;

  ProductPages(
      Sessions sessions,
      Layout layout,
      Catalogue catalogue,
      Ratings ratings,
      WishList wishes,
      Shelf shelf,
      Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.catalogue = catalogue;
    this.ratings = ratings;
    this.wishes = wishes;
    this.shelf = shelf;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/products/{slug}", this::page);
    app.post("/products/{slug}/rating", this::rate);
  }

  private void page(Context request) {
    Visitor visitor = sessions.of(request);
    Product product = product(request);
    Money price =
        switches.on(Defect.PRICE_DIFFERS) ? product.price().plus(OLD_MARKUP) : product.price();
    Html main =
        Html.of(
            """
            <article class="product">
              <div class="plate{}">{}</div>
              <div class="facts">
                <p class="crumb"><a href="/products?category={}">{}</a></p>
                <h1>{}</h1>
                <p class="lead">{}</p>
                <dl class="sums">
                  <div><dt>Price</dt><dd>{}</dd></div>
                  <div><dt>Availability</dt><dd>{}</dd></div>
                  <div><dt>Average rating</dt><dd id="average">{}</dd></div>
                </dl>
                {}
                {}
                {}
              </div>
            </article>
            <section id="recent" class="recent" hidden>
              <h2>You looked at</h2>
              <p id="recent-names"></p>
            </section>
            {}
            {}
            <script src="/assets/product.js" defer></script>
            """,
            product.soldOut() || switches.on(Defect.RIBBON_ON_ALL) ? " sold-out" : "",
            shelf.picture(product),
            product.category(),
            product.category(),
            product.name(),
            product.description(),
            price,
            product.soldOut() ? "Sold out" : "In stock",
            ratings.average(product.slug()).text(),
            buy(product),
            wishes.box(visitor, product),
            stars(visitor, product),
            alike(product),
            Html.of("<data id=\"viewed\" value=\"{}\"></data>", product.name())
                .when(!switches.on(Defect.SCRIPT_ERROR)));
    layout.send(request, visitor, product.name(), main);
  }

  private Html buy(Product product) {
    boolean dead = switches.on(Defect.DEAD_ADD_BUTTON);
    boolean orderable = !product.soldOut() || switches.on(Defect.SOLD_OUT_ORDERABLE);
    return Html.of(
        """
        <form class="buy" data-live method="post" action="/cart/lines" novalidate>
          <input type="hidden" name="product" value="{}">
          <div class="field narrow">
            <label for="{}">Quantity</label>
            <input id="{}" name="quantity" type="number" min="1" max="10" value="1">
          </div>
          <button type="{}"{}>{}{}</button>
          <p class="problem" data-problem="form" role="alert"></p>
        </form>
        """,
        product.slug(),
        switches.id("quantity"),
        switches.id("quantity"),
        dead ? "button" : "submit",
        orderable ? "" : " disabled",
        switches.icon(Extras.BAG),
        shelf.addToCart());
  }

  private Html alike(Product product) {
    if (!switches.on(Change.RECOMMENDATIONS)) {
      return Html.NONE;
    }
    List<Product> others =
        catalogue.published().stream()
            .filter(other -> other.category().equals(product.category()))
            .filter(other -> !other.slug().equals(product.slug()))
            .limit(MOST_ALIKE)
            .toList();
    return Html.of(
        "<section class=\"alike\"><h2>You may also like</h2>{}</section>",
        shelf.of("You may also like", others));
  }

  private Html stars(Visitor visitor, Product product) {
    return Html.of(
        """
        <section class="rate" aria-labelledby="rate-title">
          <h2 id="rate-title">Your rating</h2>
          <star-rating action="/products/{}/rating" value="{}"></star-rating>
        </section>
        """,
        product.slug(),
        ratings.of(product.slug(), visitor.session()).orElse(0));
  }

  private void rate(Context request) {
    Visitor visitor = sessions.of(request);
    Product product = product(request);
    int stars = Forms.number(request, "stars").filter(n -> n >= 1 && n <= 5).orElse(1);
    ratings.rate(product.slug(), visitor.session(), stars);
    request.json(
        new Rated(
            "Thank you for your rating",
            ratings.average(product.slug()).text(),
            ratings.of(product.slug(), visitor.session()).orElse(0)));
  }

  private Product product(Context request) {
    return catalogue
        .named(request.pathParam("slug"))
        .filter(product -> product.published() || sessions.of(request).staff())
        .orElseThrow(NotFoundResponse::new);
  }
}
