package dev.journeyman.demo;

import java.util.List;
import java.util.Set;

/** A list of products as cards. */
final class Shelf {
  private final Ratings ratings;
  private final Set<Defect> defects;

  Shelf(Ratings ratings, Set<Defect> defects) {
    this.ratings = ratings;
    this.defects = defects;
  }

  Html of(String label, List<Product> products) {
    return Html.of(
        "<ul class=\"shelf\" aria-label=\"{}\">{}</ul>", label, Html.each(products, this::card));
  }

  Html picture(Product product) {
    boolean broken = product.slug().equals("blue-mug") && defects.contains(Defect.BROKEN_IMAGE);
    return Html.of(
        "<img class=\"picture\" src=\"/pictures/{}.svg\" alt=\"{}\" width=\"400\" height=\"400\">",
        broken ? product.picture() + "-final-2" : product.picture(),
        product.pictureText());
  }

  private Html card(Product product) {
    Ratings.Average average = ratings.average(product.slug());
    return Html.of(
        """
        <li class="card">
          {}
          <div class="about">
            <h3><a href="{}">{}</a></h3>
            <p class="price">{}</p>
          </div>
          <p class="quiet">{}{}</p>
          {}
        </li>
        """,
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
                  <button class="soft">Add to cart<span class="unseen">: {}</span></button>
                </form>
                """,
                product.slug(),
                product.name()));
  }
}
