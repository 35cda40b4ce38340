package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All orders of a shopper, the latest of which can be placed again. */
final class HistoryPages {
  private final Sessions sessions;
  private final Layout layout;
  private final Orders orders;
  private final Switches switches;

  HistoryPages(Sessions sessions, Layout layout, Orders orders, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.orders = orders;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/orders", this::history);
    app.get("/orders/again", this::history);
    app.post("/orders/again", this::again);
  }

  private void history(Context request) {
    send(request, Html.NONE);
  }

  /** The answer is the page itself, as that of a plain form is. */
  private void again(Context request) {
    String number =
        orders
            .again(sessions.of(request), Forms.text(request, "number"))
            .orElseThrow(NotFoundResponse::new);
    send(request, new Html("<p class=\"lead\">Thank you, we are packing the same again.</p>"));
    if (switches.on(Defect.ORDER_AGAIN_NOT_KEPT)) {
      orders.forget(number);
    }
  }

  private void send(Context request, Html thanks) {
    Visitor visitor = sessions.of(request);
    Optional<Account> account = visitor.account();
    if (account.isEmpty()) {
      request.redirect("/sign-in");
      return;
    }
    List<Order> own = orders.history(account.get());
    Html main =
        Html.of(
            """
            <h1>My orders</h1>
            {}
            <p class="quiet" role="status">{}</p>
            <ul class="orders" aria-label="Orders">{}</ul>
            {}
            """,
            thanks,
            own.isEmpty()
                ? "You have no orders yet."
                : own.size() == 1 ? "1 order" : own.size() + " orders",
            Html.each(own, HistoryPages::row),
            own.stream()
                .max(Comparator.comparing(Order::number))
                .map(HistoryPages::sameAgain)
                .orElse(Html.NONE));
    layout.send(request, visitor, "My orders", main);
  }

  private static Html sameAgain(Order latest) {
    return Html.of(
        """
        <form method="post" action="/orders/again">
          <input type="hidden" name="number" value="{}">
          <button class="soft">Order the same again</button>
        </form>
        """,
        latest.number());
  }

  private static Html row(Order order) {
    return Html.of(
        """
        <li class="panel">
          <a href="/orders/{}">Order {}</a>
          <span class="quiet">{}</span>
          <span>{}</span>
          {}
        </li>
        """,
        order.number(),
        order.number(),
        order.day(),
        order.total(),
        order.payment());
  }
}
