package dev.journeyman.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

enum Sort {
  RECOMMENDED("Recommended"),
  CHEAPEST("Price: low to high"),
  DEAREST("Price: high to low"),
  NAME("Name: A to Z");

  final String label;

  Sort(String label) {
    this.label = label;
  }

  static Sort named(String id) {
    return Arrays.stream(values())
        .filter(sort -> sort.id().equals(id))
        .findFirst()
        .orElse(RECOMMENDED);
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Products come recommended from the database; equal ones keep that order. */
  Comparator<Product> order() {
    Comparator<Product> byPrice = Comparator.comparing(product -> product.price().pence());
    return switch (this) {
      case RECOMMENDED -> (one, other) -> 0;
      case CHEAPEST -> byPrice;
      case DEAREST -> byPrice.reversed();
      case NAME -> Comparator.comparing(Product::name);
    };
  }
}
