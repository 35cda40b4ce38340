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
  private final CheckoutForm form;

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
    this.form = new CheckoutForm(switches);
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
              <form id="checkout" class="panel" method="post" action="/orders" novalidate{}{}>
                <h2>Your details</h2>
                {}
                {}
                <h2>Payment</h2>
                <iframe id="card" class="card-frame" title="Card payment" src="{}/pay/card"></iframe>
                {}
                <p class="problem" id="terms-problem" data-problem="terms"></p>
                <p class="problem" data-problem="form" role="alert"></p>
                {}
                <div id="moment" class="moment"{} hidden><p>One moment, please</p></div>
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
            new Html(" data-late").when(switches.on(Defect.STALE_PROBLEMS)),
            new Html(" inert").when(switches.on(Defect.FORM_INERT)),
            form.fields(visitor),
            form.delivery(cart),
            Hosts.paymentHost(request),
            form.terms(),
            form.pay().when(!switches.on(Change.PAY_BUTTON_MOVED)),
            new Html(" data-stays").when(switches.on(Defect.VEIL_STAYS)),
            Html.each(
                cart.lines(),
                line -> Html.of("<li>{} × {}</li>", line.quantity(), line.product().name())),
            new CartView(cart, switches).sums(),
            form.pay().when(switches.on(Change.PAY_BUTTON_MOVED)));
    layout.send(request, visitor, "Checkout", main);
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
