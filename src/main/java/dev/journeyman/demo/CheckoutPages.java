package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;

/** From the cart to a placed order. */
final class CheckoutPages {
  private final Sessions sessions;
  private final Layout layout;
  private final Carts carts;
  private final Orders orders;
  private final Cards cards;
  private final Set<Defect> defects;

  CheckoutPages(
      Sessions sessions,
      Layout layout,
      Carts carts,
      Orders orders,
      Cards cards,
      Set<Defect> defects) {
    this.sessions = sessions;
    this.layout = layout;
    this.carts = carts;
    this.orders = orders;
    this.cards = cards;
    this.defects = defects;
  }

  void addTo(Javalin app) {
    app.get("/checkout", this::page);
    app.post("/checkout/delivery", this::chooseDelivery);
    app.post("/checkout/check", this::check);
    app.post("/orders", this::place);
  }

  private void page(Context request) {
    Visitor visitor = sessions.of(request);
    Cart cart = cart(visitor);
    if (cart.isEmpty()) {
      request.redirect("/cart");
      return;
    }
    Html main =
        Html.of(
            """
            <h1>Checkout</h1>
            <div class="cart">
              <form id="checkout" class="panel" method="post" action="/orders" novalidate>
                <h2>Your details</h2>
                {}{}{}
                <div class="pair">{}{}</div>
                {}
                <h2>Payment</h2>
                <iframe id="card" class="card-frame" title="Card payment" src="{}/pay/card"></iframe>
                <div class="tick">
                  <input id="terms" name="terms" type="checkbox" aria-describedby="terms-problem">
                  <label for="terms">I agree to the terms</label>
                </div>
                <p class="problem" id="terms-problem" data-problem="terms"></p>
                <p class="problem" data-problem="form" role="alert"></p>
                <button id="pay" class="wide"{}>Pay now</button>
              </form>
              <aside class="panel summary">
                <h2>Summary</h2>
                <ul class="plain-list">{}</ul>
                <div id="sums" aria-live="polite">{}</div>
              </aside>
            </div>
            <script src="/assets/checkout.js" defer></script>
            """,
            Field.text("Full name", "name", "name").html(),
            Field.email("Email", "email")
                .holding(visitor.account().map(Account::email).orElse(""))
                .html(),
            Field.text("Address", "address", "street-address").html(),
            Field.text("Town", "town", "address-level2").html(),
            Field.text("Postcode", "postcode", "postal-code").html(),
            delivery(cart),
            Hosts.paymentHost(request),
            defects.contains(Defect.PAY_BUTTON_DISABLED) ? " disabled" : "",
            Html.each(
                cart.lines(),
                line -> Html.of("<li>{} × {}</li>", line.quantity(), line.product().name())),
            new CartView(cart, defects).sums());
    layout.send(request, visitor, "Checkout", main);
  }

  private Html delivery(Cart cart) {
    boolean swapped = defects.contains(Defect.DELIVERY_CHOICES_SWAPPED);
    return Html.of(
        """
        <fieldset>
          <legend>Delivery</legend>
          {}
          {}
        </fieldset>
        <div class="field">
          <label for="note">Note for the driver</label>
          <textarea id="note" name="note" rows="2"></textarea>
        </div>
        """,
        choice(Delivery.STANDARD, swapped ? Delivery.EXPRESS : Delivery.STANDARD, cart),
        choice(Delivery.EXPRESS, swapped ? Delivery.STANDARD : Delivery.EXPRESS, cart));
  }

  private static Html choice(Delivery shown, Delivery value, Cart cart) {
    Money price = shown.priceFor(cart.subtotal().minus(cart.discount()));
    return Html.of(
        """
        <div class="tick">
          <input id="{}" name="delivery" type="radio" value="{}"{}
            data-post="/checkout/delivery" data-target="#sums" aria-describedby="{}-when">
          <label for="{}">{}</label>
          <span class="quiet" id="{}-when">{}, {}</span>
        </div>
        """,
        shown,
        value,
        shown == cart.delivery() ? " checked" : "",
        shown,
        shown,
        shown.label,
        shown,
        shown.when,
        price.pence() == 0 ? "free" : price);
  }

  private void chooseDelivery(Context request) {
    Visitor visitor = sessions.of(request);
    carts.choose(visitor.session(), Delivery.named(Forms.text(request, "delivery")));
    request.json(Reply.QUIET.html(new CartView(cart(visitor), defects).sums()));
  }

  private void check(Context request) {
    request.json(Reply.problems(checkout(request).problems(defects)));
  }

  private void place(Context request) {
    Visitor visitor = sessions.of(request);
    Checkout checkout = checkout(request);
    Map<String, String> problems = checkout.problems(defects);
    Cart cart = cart(visitor);
    if (!problems.isEmpty()) {
      request.json(Reply.problems(problems));
    } else if (cart.isEmpty()) {
      request.json(Reply.problem("Your cart is empty; nothing was charged."));
    } else if (!cards.charge(Forms.text(request, "token"))) {
      request.json(Reply.problem("Your card was declined. Try another card."));
    } else {
      String number = orders.place(visitor, checkout, cart);
      carts.empty(visitor.session());
      request.json(Reply.toast("Thank you for your order").andGo("/orders/" + number));
    }
  }

  private Cart cart(Visitor visitor) {
    Cart cart = carts.of(visitor.session());
    return defects.contains(Defect.DISCOUNT_LOST_AT_CHECKOUT) ? cart.withoutCoupon() : cart;
  }

  private static Checkout checkout(Context request) {
    return new Checkout(
        Forms.text(request, "name"),
        Forms.text(request, "email"),
        Forms.text(request, "address"),
        Forms.text(request, "town"),
        Forms.text(request, "postcode"),
        Forms.text(request, "note"),
        Forms.ticked(request, "terms"));
  }
}
