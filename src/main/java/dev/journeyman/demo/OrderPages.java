package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One order, and the way back to it for guests. */
final class OrderPages {
  private final Sessions sessions;
  private final Layout layout;
  private final Orders orders;
  private final Switches switches;

  OrderPages(Sessions sessions, Layout layout, Orders orders, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.orders = orders;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/api/orders", this::stored);
    app.get("/orders/{number}", this::page);
    app.get("/find-order", this::findPage);
    app.post("/find-order", this::find);
  }

  private void page(Context request) {
    Visitor visitor = sessions.of(request);
    Order order =
        orders.seenBy(visitor, request.pathParam("number")).orElseThrow(NotFoundResponse::new);
    Html main =
        Html.of(
            """
            <h1{}>Order confirmed</h1>
            <p class="lead">Thank you, {}. We are packing your things.</p>
            <div class="cart">
              <div class="panel">
                <table class="lines">
                  <caption class="unseen">Ordered products</caption>
                  <thead><tr><th scope="col">Product</th><th scope="col">Each</th><th scope="col">Quantity</th><th scope="col">Amount</th></tr></thead>
                  <tbody>{}</tbody>
                </table>
                <dl class="sums">
                  {}
                  <div><dt>Delivery cost</dt><dd>{}</dd></div>
                  <div><dt>Total</dt><dd>{}</dd></div>
                </dl>
              </div>
              <aside class="panel summary">
                <h2>Details</h2>
                <dl class="facts-list">
                  <div><dt>Order number</dt><dd>{}</dd></div>
                  <div><dt>Placed</dt><dd>{}</dd></div>
                  <div><dt>Payment</dt><dd>{}</dd></div>
                  <div><dt>Receipt sent to</dt><dd>{}</dd></div>
                  <div><dt>Delivered to</dt><dd>{}</dd></div>
                  <div><dt>Delivery</dt><dd>{}</dd></div>
                  <div><dt>Note for the driver</dt><dd>{}</dd></div>
                </dl>
                <parcel-tracker parcel="{}"></parcel-tracker>
              </aside>
            </div>
            <script src="/assets/order.js" defer></script>
            """,
            new Html(" class=\"faded\"").when(switches.on(Defect.HEADING_UNREADABLE)),
            order.name(),
            Html.each(orders.lines(order), OrderPages::line),
            Html.of("<div><dt>Discount</dt><dd>-{}</dd></div>", order.discount())
                .when(order.discount().pence() > 0),
            order.deliveryPrice().pence() == 0 ? "Free" : order.deliveryPrice(),
            order.total(),
            order.number(),
            order.day(),
            order.payment(),
            order.email(),
            order.address(),
            order.delivery().label,
            order.note().isEmpty() ? "None" : order.note(),
            switches.on(Defect.PARCEL_LOST) ? "lost" : orders.parcel(order));
    layout.send(request, visitor, "Order " + order.number(), main);
  }

  private static Html line(Order.Line line) {
    return Html.of(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
        line.name(),
        line.price(),
        line.quantity(),
        line.amount());
  }

  /** For the other programs of the shop, which ask by email. */
  private void stored(Context request) {
    String email = Optional.ofNullable(request.queryParam("email")).orElse("");
    request.json(
        orders.of(email).stream()
            .map(
                order ->
                    Map.of(
                        "number", order.number(),
                        "total", order.total().toString(),
                        "paid", order.paid()))
            .toList());
  }

  private void findPage(Context request) {
    Html main =
        Html.of(
            """
            <form class="panel slim" data-live method="post" action="/find-order" novalidate>
              <h1>Find an order</h1>
              <p class="quiet">You find the number in the email that we sent you.</p>
              {}{}
              <p class="problem" data-problem="form" role="alert"></p>
              <button class="wide">Find order</button>
            </form>
            """,
            Field.text("Order number", "number", "off").html(switches),
            Field.email("Email", "email").html(switches));
    layout.send(request, sessions.of(request), "Find an order", main);
  }

  private void find(Context request) {
    String number = Forms.text(request, "number").toUpperCase(Locale.ROOT);
    boolean known = orders.claim(sessions.of(request), number, Forms.text(request, "email"));
    request.json(
        known
            ? Reply.go("/orders/" + number)
            : Reply.problem("We cannot find an order with this number and email."));
  }
}
