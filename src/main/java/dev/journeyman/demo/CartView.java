package dev.journeyman.demo;

/** A cart as a person sees it: its lines, and the sums that the checkout shows too. */
record CartView(Cart cart, Switches switches) {
  Html html() {
    if (cart.isEmpty()) {
      return Html.of(
          """
          <div class="empty">
            <p>{}</p>
            <a class="button" href="/products">See all products</a>
          </div>
          """,
          switches.on(Defect.WRONG_LANGUAGE) ? "Ihr Warenkorb ist leer." : "Your cart is empty.");
    }
    return Html.of(
        """
        <div class="panel">
          {}
          <p class="problem" data-problem="form" role="alert"></p>
        </div>
        <aside class="panel summary">
          <h2>Summary</h2>
          {}
          {}
          <div class="checkout-link">
            {}{}
          </div>
        </aside>
        """,
        switches.on(Change.CART_AS_CARDS) ? cards() : table(),
        coupon(),
        sums(),
        onward(),
        new Html("<div class=\"veil\"></div>").when(switches.on(Defect.OVERLAY_ON_CHECKOUT)));
  }

  Html sums() {
    return Html.of(
        """
        <dl class="sums">
          {}
          {}
          {}
          {}
        </dl>
        """,
        sum("Subtotal", shown(cart.subtotal())),
        sum("Discount", "-" + shown(cart.discount())).when(cart.coupon().isPresent()),
        sum("Delivery", cart.deliveryPrice().pence() == 0 ? "Free" : shown(cart.deliveryPrice())),
        sum("Total", shown(cart.total())));
  }

  private static Html sum(String label, String amount) {
    return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", label, amount);
  }

  private Html onward() {
    String words =
        switches.either(Change.PROCEED_TO_CHECKOUT, "Proceed to checkout", "Go to checkout");
    String markup =
        switches.either(
            Change.CHECKOUT_AS_BUTTON,
            "<form action=\"/checkout\"><button class=\"wide\">{}</button></form>",
            "<a class=\"button wide\" href=\"/checkout\">{}</a>");
    return Html.of(markup, words);
  }

  private Html table() {
    return Html.of(
        """
        <table class="lines">
          <caption class="unseen">Cart</caption>
          <thead><tr><th scope="col">Product</th><th scope="col">Each</th><th scope="col">Quantity</th>
            <th scope="col">Amount</th><th scope="col"><span class="unseen">Remove</span></th></tr></thead>
          <tbody>{}</tbody>
        </table>
        """,
        Html.each(
            cart.lines(),
            line ->
                Html.of(
                    """
                    <tr>
                      <th scope="row">{}</th>
                      <td>{}</td>
                      <td>{}</td>
                      <td>{}</td>
                      <td>{}</td>
                    </tr>
                    """,
                    name(line.product()),
                    shown(line.product().price()),
                    quantity(line),
                    shown(line.amount()),
                    remove(line.product()))));
  }

  private Html cards() {
    return Html.of(
        "<ul class=\"line-cards\" aria-label=\"Cart\">{}</ul>",
        Html.each(
            cart.lines(),
            line ->
                Html.of(
                    """
                    <li class="line-card">
                      <div class="line-name">{}</div>
                      <p class="quiet">{} each</p>
                      {}
                      <p class="price">{}</p>
                      {}
                    </li>
                    """,
                    name(line.product()),
                    shown(line.product().price()),
                    quantity(line),
                    shown(line.amount()),
                    remove(line.product()))));
  }

  private static Html name(Product product) {
    return Html.of(
        "<img src=\"/pictures/{}.svg\" alt=\"\" width=\"56\" height=\"56\"><a href=\"{}\">{}</a>",
        product.picture(),
        product.link(),
        product.name());
  }

  private Html quantity(Cart.Line line) {
    Product product = line.product();
    String id = switches.id("quantity-" + product.slug());
    return Html.of(
        """
        <form data-live="#cart" method="post" action="/cart/lines/{}" novalidate>
          <label class="unseen" for="{}">Quantity of {}</label>
          <input id="{}" name="quantity" type="number" min="1" max="10" value="{}" data-submit>
        </form>
        """,
        product.slug(),
        id,
        product.name(),
        id,
        line.quantity());
  }

  private Html remove(Product product) {
    String tag =
        switches.either(
            Change.REMOVE_AS_LINK,
            "<a class=\"plain\" href=\"/cart\" data-sends>Remove <span class=\"unseen\">{}</span></a>",
            "<button class=\"plain\">Remove <span class=\"unseen\">{}</span></button>");
    return Html.of(
        "<form data-live=\"#cart\" method=\"post\" action=\"/cart/lines/{}/remove\">{}</form>",
        product.slug(),
        Html.of(tag, product.name()));
  }

  private Html coupon() {
    Html inUse =
        cart.coupon()
            .map(
                coupon ->
                    Html.of(
                        """
                        <form class="in-use" data-live="#cart" method="post" action="/cart/coupon/remove">
                          <p>{}: {}% off</p>
                          <button class="plain">Remove coupon</button>
                        </form>
                        """,
                        coupon, coupon.percent))
            .orElse(Html.NONE);
    return Html.of(
        """
        <form class="coupon" data-live="#cart" method="post" action="/cart/coupon">
          <div class="field">
            <label for="{}">Coupon code</label>
            <input id="{}" name="code" autocomplete="off">
          </div>
          <button class="soft">Apply</button>
          <p class="problem" data-problem="form" role="alert"></p>
        </form>
        {}
        """,
        switches.id("code"),
        switches.id("code"),
        inUse);
  }

  private String shown(Money money) {
    return switches.on(Defect.WRONG_CURRENCY) ? "$" + money.digits() : money.toString();
  }
}
