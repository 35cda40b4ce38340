package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;

/** The payment provider's card form, shown inside the checkout from another origin. */
final class PaymentFrame {
  record Answer(String token, Map<String, String> problems) {}

  private final Cards cards;
  private final Switches switches;

  PaymentFrame(Cards cards, Switches switches) {
    this.cards = cards;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/pay/card", this::page);
    app.post("/pay/tokens", this::token);
  }

  private void page(Context request) {
    Extras extras = new Extras(switches);
    Html page =
        Html.of(
            """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>Card payment</title>
              <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/assets/shop.css">
              <script src="/assets/card.js" defer></script>
              {}
            </head>
            <body class="frame"{}>
              <form id="card-form" data-shop="{}" novalidate>
                {}
                <div class="pair">{}{}</div>
              </form>
            </body>
            </html>
            """,
            extras.assets(),
            extras.mark(),
            Hosts.shopHost(request),
            Field.text("Card number", "number", "cc-number").html(switches),
            Field.text("Expiry date", "expiry", "cc-exp").html(switches),
            Field.text("Security code", "code", "cc-csc").html(switches));
    request.html(page.text());
  }

  private void token(Context request) {
    Cards.Card card =
        new Cards.Card(
            Forms.text(request, "number"),
            Forms.text(request, "expiry"),
            Forms.text(request, "code"));
    Map<String, String> problems = cards.problems(card);
    request.json(new Answer(problems.isEmpty() ? cards.tokenFor(card) : "", problems));
  }
}
