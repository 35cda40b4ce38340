package dev.journeyman.demo;

import java.util.Set;

/** A cart as a person sees it: its lines, and the sums that the checkout shows too. */
record CartView(Cart cart, Set<Defect> defects) {
  Html html() {
    if (cart.isEmpty()) {
      return Html.of(
          """
          <div class="empty">
            <p>{}</p>
            <a class="button" href="/products">See all products</a>
          </div>
          """,
          defects.contains(Defect.WRONG_LANGUAGE)
              ? "Ihr Warenkorb ist leer."
              : "Your cart is empty.");
    }
    return Html.of(
        """
        <div class="panel">
          <table class="lines">
            <caption class="unseen">Cart</caption>
            <thead><tr><th scope="col">Product</th><th scope="col">Each</th><th scope="col">Quantity</th>
              <th scope="col">Amount</th><th scope="col"><span class="unseen">Remove</span></th></tr></thead>
            <tbody>{}</tbody>
          </table>
          <p class="problem" data-problem="form" role="alert"></p>
        </div>
        <aside class="panel summary">
          <h2>Summary</h2>
          {}
          {}
          <div class="checkout-link">
            <a class="button wide" href="/checkout">Go to checkout</a>{}
          </div>
        </aside>
        """,
        Html.each(cart.lines(), this::line),
        coupon(),
        sums(),
        new Html("<div class=\"veil\"></div>").when(defects.contains(Defect.OVERLAY_ON_CHECKOUT)));
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

  private Html line(Cart.Line line) {
    Product product = line.product();
    return Html.of(
        """
        <tr>
          <th scope="row"><img src="/pictures/{}.svg" alt="" width="56" height="56"><a href="{}">{}</a></th>
          <td>{}</td>
          <td>
            <form data-live="#cart" method="post" action="/cart/lines/{}" novalidate>
              <label class="unseen" for="quantity-{}">Quantity of {}</label>
              <input id="quantity-{}" name="quantity" type="number" min="1" max="10" value="{}" data-submit>
            </form>
          </td>
          <td>{}</td>
          <td>
            <form data-live="#cart" method="post" action="/cart/lines/{}/remove">
              <button class="plain">Remove <span class="unseen">{}</span></button>
            </form>
          </td>
        </tr>
        """,
        product.picture(),
        product.link(),
        product.name(),
        shown(product.price()),
        product.slug(),
        product.slug(),
        product.name(),
        product.slug(),
        line.quantity(),
        shown(line.amount()),
        product.slug(),
        product.name());
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
            <label for="code">Coupon code</label>
            <input id="code" name="code" autocomplete="off">
          </div>
          <button class="soft">Apply</button>
          <p class="problem" data-problem="form" role="alert"></p>
        </form>
        {}
        """,
        inUse);
  }

  private String shown(Money money) {
    return defects.contains(Defect.WRONG_CURRENCY) ? "$" + money.digits() : money.toString();
  }
}
