package dev.journeyman.demo;

/** The parts of the form that a shopper fills in to order. */
record CheckoutForm(Switches switches) {
  Html fields(Visitor visitor) {
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

  Html terms() {
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

  Html pay() {
    return Html.of(
        "<button id=\"{}\" class=\"wide\" form=\"checkout\"{}>{}Pay now</button>",
        switches.id("pay"),
        switches.on(Defect.PAY_BUTTON_DISABLED) ? " disabled" : "",
        switches.icon(Extras.CARD));
  }

  Html delivery(Cart cart) {
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
}
