package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** The cart and everything that changes it. */
final class CartPages {
  private static final String TOO_MANY = "Choose a quantity from 1 to " + Carts.MOST_OF_ONE + ".";

  private final Sessions sessions;
  private final Layout layout;
  private final Catalogue catalogue;
  private final Carts carts;
  private final Switches switches;

  CartPages(Sessions sessions, Layout layout, Catalogue catalogue, Carts carts, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.catalogue = catalogue;
    this.carts = carts;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get(switches.cartPath(), this::page);
    if (switches.on(Change.CART_MOVED)) {
      app.get("/cart", request -> request.redirect(switches.cartPath()));
    }
    app.post("/cart/lines", this::add);
    app.post("/cart/lines/{slug}", this::change);
    app.post("/cart/lines/{slug}/remove", this::remove);
    app.post("/cart/coupon", this::apply);
    app.post("/cart/coupon/remove", this::dropCoupon);
  }

  private void page(Context request) {
    Visitor visitor = sessions.of(request);
    CartView view = new CartView(carts.of(visitor.session()), switches);
    layout.send(
        request,
        visitor,
        "Cart",
        Html.of("<h1>Your cart</h1><div id=\"cart\" class=\"cart\">{}</div>", view.html()));
  }

  private void add(Context request) {
    Visitor visitor = sessions.of(request);
    Product product =
        catalogue
            .named(Forms.text(request, "product"))
            .filter(found -> !found.soldOut() || switches.on(Defect.SOLD_OUT_ORDERABLE))
            .orElseThrow(NotFoundResponse::new);
    int quantity = Forms.number(request, "quantity").orElse(0);
    int before = carts.of(visitor.session()).count();
    if (quantity < 1 || quantity > Carts.MOST_OF_ONE) {
      request.json(Reply.problem(TOO_MANY));
      return;
    }
    int added = switches.on(Defect.QUANTITY_IGNORED) ? 1 : quantity;
    carts.add(visitor.session(), product.slug(), added);
    Reply reply = Reply.toast("Added to cart");
    request.json(switches.on(Defect.BADGE_NOT_UPDATED) ? reply : reply.badge(before + added));
  }

  private void change(Context request) {
    Visitor visitor = sessions.of(request);
    int quantity = Forms.number(request, "quantity").orElse(0);
    if (!carts.takes(quantity)) {
      request.json(Reply.problem(TOO_MANY).html(view(visitor)));
      return;
    }
    Cart cart = carts.change(visitor.session(), request.pathParam("slug"), quantity);
    if (switches.on(Defect.SILENT_500)) {
      request.status(500);
    }
    request.json(
        Reply.toast("Cart updated").badge(cart.count()).html(new CartView(cart, switches).html()));
  }

  private void remove(Context request) {
    Visitor visitor = sessions.of(request);
    Html before = view(visitor);
    carts.remove(visitor.session(), request.pathParam("slug"));
    request.json(
        Reply.toast("Removed from cart")
            .badge(carts.of(visitor.session()).count())
            .html(switches.on(Defect.STALE_AFTER_REMOVE) ? before : view(visitor)));
  }

  private void apply(Context request) {
    Visitor visitor = sessions.of(request);
    Optional<String> refused = carts.apply(visitor.session(), Forms.text(request, "code"));
    request.json(
        refused
            .map(Reply::problem)
            .orElseGet(() -> Reply.toast("Coupon applied").html(view(visitor))));
  }

  private void dropCoupon(Context request) {
    Visitor visitor = sessions.of(request);
    carts.dropCoupon(visitor.session());
    request.json(Reply.toast("Coupon removed").html(view(visitor)));
  }

  private Html view(Visitor visitor) {
    return new CartView(carts.of(visitor.session()), switches).html();
  }
}
