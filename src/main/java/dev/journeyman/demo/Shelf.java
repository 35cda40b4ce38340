package dev.journeyman.demo;

import java.util.List;

/** A list of products as cards. */
final class Shelf {
  private static final int AT_ONCE = 4;

  private final Ratings ratings;
  private final Switches switches;

  Shelf(Ratings ratings, Switches switches) {
    this.ratings = ratings;
    this.switches = switches;
  }

  Html of(String label, List<Product> products) {
    boolean inTwo = switches.on(Change.LIST_DRAWN_LATER) && products.size() > AT_ONCE;
    List<Product> first = inTwo ? products.subList(0, AT_ONCE) : products;
    List<Product> rest = products.subList(first.size(), products.size());
    return Html.of(
            "<ul class=\"shelf\" aria-label=\"{}\"{}>{}{}</ul>",
            label,
            new Html(" aria-busy=\"true\" data-later").when(inTwo),
            Html.each(first, this::card),
            Html.of("<template>{}</template>", Html.each(rest, this::card)).when(inTwo))
        .wrapped("list", switches);
  }

  Html picture(Product product) {
    boolean broken = product.slug().equals("blue-mug") && switches.on(Defect.BROKEN_IMAGE);
    return Html.of(
        "<img class=\"picture\" src=\"/pictures/{}.svg\" alt=\"{}\" width=\"400\" height=\"400\">",
        broken ? product.picture() + "-final-2" : product.picture(),
        product.pictureText());
  }

  /** What the button says that puts a product into the cart. */
  String addToCart() {
    return switches.either(Change.ADD_TO_BASKET, "Add to basket", "Add to cart");
  }

  private Html card(Product product) {
    Ratings.Average average = ratings.average(product.slug());
    return Html.of(
        """
        <li class="card"{}>
          {}
          <div class="about">
            <h3><a href="{}">{}</a></h3>
            <p class="price">{}</p>
          </div>
          <p class="quiet">{}{}</p>
          {}
        </li>
        """,
        new Html(" style=\"order: -1\"")
            .when(product.slug().equals("blue-mug") && switches.on(Defect.PROMOTED_DRAWN_FIRST)),
        picture(product),
        product.link(),
        product.name(),
        product.price(),
        product.category(),
        average.count() == 0 ? "" : " · rated " + average.text(),
        product.soldOut()
            ? Html.of(
                "<button disabled>Sold out<span class=\"unseen\">: {}</span></button>",
                product.name())
            : Html.of(
                """
                <form data-live method="post" action="/cart/lines">
                  <input type="hidden" name="product" value="{}">
                  <input type="hidden" name="quantity" value="1">
                  <button class="soft">{}{}<span class="unseen">: {}</span></button>
                </form>
                """,
                product.slug(),
                switches.icon(Extras.BAG),
                addToCart(),
                product.name()));
  }
}
