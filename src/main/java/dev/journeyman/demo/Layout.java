package dev.journeyman.demo;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The frame around every page: header with search and cart, footer, messages. */
final class Layout {
  private static final int TOAST_SECONDS = 4;

  private final Carts carts;
  private final Switches switches;
  private final Extras extras;

  Layout(Carts carts, Switches switches) {
    this.carts = carts;
    this.switches = switches;
    this.extras = new Extras(switches);
  }

  void send(Context request, Visitor visitor, String title, Html main) {
    Html page =
        Html.of(
            """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{} · Corner Shop</title>
              <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/assets/shop.css">
              <script src="/assets/shop.js" defer></script>
              {}
            </head>
            <body data-toast-seconds="{}"{}>
              {}
              <a class="skip" href="#main">Skip to content</a>
              {}
              <main id="main">{}</main>
              {}
              <div id="toasts" class="toasts" role="status" aria-live="polite"></div>
            </body>
            </html>
            """,
            title,
            extras.assets(),
            switches.on(Defect.TOAST_STAYS) ? 0 : TOAST_SECONDS,
            extras.mark(),
            extras.banner(),
            header(request, visitor),
            main.wrapped("page", switches),
            footer());
    request.html(page.text());
  }

  private Html header(Context request, Visitor visitor) {
    String searched = request.queryParam("q");
    return Html.of(
        """
        <header class="top">
          <div class="bar">
            <a class="logo" href="/"><img src="/assets/icon.svg" alt="" width="36" height="36">Corner Shop</a>
            <nav class="browse" aria-label="Categories">
              <button type="button" aria-haspopup="true">Browse</button>
              <ul>{}<li><a href="/products">All products</a></li></ul>
            </nav>
            <form class="search" role="search" action="/products">
              <label class="unseen" for="{}">Search products</label>
              <input id="{}" name="q" type="search" placeholder="Search products" value="{}">
              <button>{}Search</button>
            </form>
            <nav class="you" aria-label="Your account">{}</nav>
            <div class="cart-link">
              <a href="{}">{}Cart</a>
              <span class="badge" id="badge"{} role="status" aria-label="Cart badge">{}</span>
            </div>
          </div>
        </header>
        """,
        Html.each(
            inOrder(Catalogue.CATEGORIES),
            name -> Html.of("<li><a href=\"/products?category={}\">{}</a></li>", name, name)),
        switches.id("q"),
        switches.id("q"),
        searched == null ? "" : searched,
        switches.icon(Extras.GLASS),
        visitor
            .account()
            .map(this::signedIn)
            .orElse(
                new Html("<a href=\"/sign-in\">Sign in</a>")
                    .when(!request.path().equals("/sign-in"))),
        switches.cartPath(),
        switches.icon(Extras.BAG),
        new Html(" data-testid=\"cart-badge\"").when(!switches.on(Change.TEST_ID_REMOVED)),
        carts.of(visitor.session()).count());
  }

  private Html signedIn(Account account) {
    List<Html> links =
        List.of(
            new Html("<a href=\"/admin\">Admin</a>").when(account.staff()),
            new Html("<a href=\"/orders\">My orders</a>"),
            new Html("<a href=\"/profile\">Profile</a>"));
    return Html.of(
        """
        <span class="hello">Hello, {}</span>
        {}
        <form method="post" action="/sign-out"><button class="plain">Sign out</button></form>
        """,
        account.firstName(),
        Html.each(inOrder(links), link -> link));
  }

  private Html footer() {
    List<Html> links =
        List.of(
            new Html("<a href=\"/find-order\">Find an order</a>"),
            new Html("<a href=\"/help\" target=\"_blank\" rel=\"noopener\">Help</a>"));
    return Html.of(
        """
        <footer class="foot">
          <div class="bar">
            <p>Corner Shop, 3 Mill Lane, Bath. Open every day but Monday.</p>
            {}
            <nav aria-label="Service">
              {}
            </nav>
          </div>
        </footer>
        """,
        extras.newsletter(),
        Html.each(inOrder(links), link -> link));
  }

  private <T> List<T> inOrder(List<T> usual) {
    List<T> order = new ArrayList<>(usual);
    if (switches.on(Change.NAVIGATION_REORDERED)) {
      Collections.reverse(order);
    }
    return order;
  }
}
