package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;

/** From the cart to a placed order. */
final class CheckoutPages {
  private final Sessions sessions;
  private final Layout layout;
  private final Carts carts;
  private final Orders orders;
  private final Cards cards;
  private final Switches switches;

  CheckoutPages(
      Sessions sessions,
      Layout layout,
      Carts carts,
      Orders orders,
      Cards cards,
      Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.carts = carts;
    this.orders = orders;
    this.cards = cards;
    this.switches = switches;
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
      request.redirect(switches.cartPath());
      return;
    }
    Html main =
        Html.of(
            """
            <h1>Checkout</h1>
            <div class="cart">
              <form id="checkout" class="panel" method="post" action="/orders" novalidate>
                <h2>Your details</h2>
                {}
                {}
                <h2>Payment</h2>
                <iframe id="card" class="card-frame" title="Card payment" src="{}/pay/card"></iframe>
                {}
                <p class="problem" id="terms-problem" data-problem="terms"></p>
                <p class="problem" data-problem="form" role="alert"></p>
                {}
              </form>
              <aside class="panel summary">
                <h2>Summary</h2>
                <ul class="plain-list">{}</ul>
                <div id="sums" aria-live="polite">{}</div>
                {}
              </aside>
            </div>
            <script src="/assets/checkout.js" defer></script>
            """,
            fields(visitor),
            delivery(cart),
            Hosts.paymentHost(request),
            terms(),
            pay().when(!switches.on(Change.PAY_BUTTON_MOVED)),
            Html.each(
                cart.lines(),
                line -> Html.of("<li>{} × {}</li>", line.quantity(), line.product().name())),
            new CartView(cart, switches).sums(),
            pay().when(switches.on(Change.PAY_BUTTON_MOVED)));
    layout.send(request, visitor, "Checkout", main);
  }

  private Html fields(Visitor visitor) {
    Html name = Field.text(required("Full name"), "name", "name").html(switches);
    Html email =
        Field.email(required("Email"), "email")
            .holding(visitor.account().map(Account::email).orElse(""))
            .html(switches);
    Html address = Field.text(required("Address"), "address", "street-address").html(switches);
    Html town = Field.text(required("Town"), "town", "address-level2").html(switches);
    Html postcode = Field.text(required("Postcode"), "postcode", "postal-code").html(switches);
    String markup = "{}{}{}<div class=\"pair\">{}{}</div>";
    return switches.on(Change.FIELDS_REORDERED)
        ? Html.of(markup, email, name, address, postcode, town)
        : Html.of(markup, name, email, address, town, postcode);
  }

  private String required(String label) {
    return switches.either(Change.REQUIRED_MARKED, label + " *", label);
  }

  private Html terms() {
    String markup =
        switches.either(
            Change.TERMS_BOX_DRAWN,
            """
            <label class="tick drawn" for="{}">
              <input id="{}" class="unseen" name="terms" type="checkbox" aria-describedby="terms-problem">
              <span class="mark" aria-hidden="true"></span>
              I agree to the terms
            </label>
            """,
            """
            <div class="tick">
              <input id="{}" name="terms" type="checkbox" aria-describedby="terms-problem">
              <label for="{}">I agree to the terms</label>
            </div>
            """);
    return Html.of(markup, switches.id("terms"), switches.id("terms"));
  }

  private Html pay() {
    return Html.of(
        "<button id=\"{}\" class=\"wide\" form=\"checkout\"{}>{}Pay now</button>",
        switches.id("pay"),
        switches.on(Defect.PAY_BUTTON_DISABLED) ? " disabled" : "",
        switches.icon(Extras.CARD));
  }

  private Html delivery(Cart cart) {
    boolean swapped = switches.on(Defect.DELIVERY_CHOICES_SWAPPED);
    return Html.of(
        """
        <fieldset>
          <legend>Delivery</legend>
          {}
          {}
        </fieldset>
        <div class="field">
          <label for="{}">Note for the driver</label>
          <textarea id="{}" name="note" rows="2"></textarea>
        </div>
        """,
        choice(Delivery.STANDARD, swapped ? Delivery.EXPRESS : Delivery.STANDARD, cart),
        choice(Delivery.EXPRESS, swapped ? Delivery.STANDARD : Delivery.EXPRESS, cart),
        switches.id("note"),
        switches.id("note"));
  }

  private Html choice(Delivery shown, Delivery value, Cart cart) {
    String id = switches.id(shown.toString());
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
        id,
        value,
        shown == cart.delivery() ? " checked" : "",
        id,
        id,
        shown.label,
        id,
        shown.when,
        price.pence() == 0 ? "free" : price);
  }

  private void chooseDelivery(Context request) {
    Visitor visitor = sessions.of(request);
    carts.choose(visitor.session(), Delivery.named(Forms.text(request, "delivery")));
    request.json(Reply.QUIET.html(new CartView(cart(visitor), switches).sums()));
  }

  private void check(Context request) {
    request.json(Reply.problems(checkout(request).problems(switches.defects())));
  }

  private void place(Context request) {
    Visitor visitor = sessions.of(request);
    Checkout checkout = checkout(request);
    Map<String, String> problems = checkout.problems(switches.defects());
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
    return switches.on(Defect.DISCOUNT_LOST_AT_CHECKOUT) ? cart.withoutCoupon() : cart;
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
