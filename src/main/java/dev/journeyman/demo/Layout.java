package dev.journeyman.demo;

import io.javalin.http.Context;
import java.util.Set;

/** The frame around every page: header with search and cart, footer, messages. */
final class Layout {
  private static final int TOAST_SECONDS = 4;

  private final Carts carts;
  private final Set<Defect> defects;

  Layout(Carts carts, Set<Defect> defects) {
    this.carts = carts;
    this.defects = defects;
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
            </head>
            <body data-toast-seconds="{}">
              <a class="skip" href="#main">Skip to content</a>
              {}
              <main id="main">{}</main>
              {}
              <div id="toasts" class="toasts" role="status" aria-live="polite"></div>
            </body>
            </html>
            """,
            title,
            defects.contains(Defect.TOAST_STAYS) ? 0 : TOAST_SECONDS,
            header(request, visitor),
            main,
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
              <label class="unseen" for="q">Search products</label>
              <input id="q" name="q" type="search" placeholder="Search products" value="{}">
              <button>Search</button>
            </form>
            <nav class="you" aria-label="Your account">{}</nav>
            <div class="cart-link">
              <a href="/cart">Cart</a>
              <span class="badge" id="badge" data-testid="cart-badge" role="status" aria-label="Cart badge">{}</span>
            </div>
          </div>
        </header>
        """,
        Html.each(
            Catalogue.CATEGORIES,
            name -> Html.of("<li><a href=\"/products?category={}\">{}</a></li>", name, name)),
        searched == null ? "" : searched,
        visitor
            .account()
            .map(Layout::signedIn)
            .orElse(
                new Html("<a href=\"/sign-in\">Sign in</a>")
                    .when(!request.path().equals("/sign-in"))),
        carts.of(visitor.session()).count());
  }

  private static Html signedIn(Account account) {
    return Html.of(
        """
        <span class="hello">Hello, {}</span>
        {}
        <a href="/orders">My orders</a>
        <a href="/profile">Profile</a>
        <form method="post" action="/sign-out"><button class="plain">Sign out</button></form>
        """,
        account.firstName(),
        new Html("<a href=\"/admin\">Admin</a>").when(account.staff()));
  }

  private static Html footer() {
    return new Html(
        """
        <footer class="foot">
          <div class="bar">
            <p>Corner Shop, 3 Mill Lane, Bath. Open every day but Monday.</p>
            <nav aria-label="Service">
              <a href="/find-order">Find an order</a>
              <a href="/help" target="_blank" rel="noopener">Help</a>
            </nav>
          </div>
        </footer>
        """);
  }
}
