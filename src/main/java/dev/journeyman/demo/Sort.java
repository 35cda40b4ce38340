package dev.journeyman.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  /** Products come recommended; equal ones keep that order. */
  List<Product> of(List<Product> products) {
    Comparator<Product> byPrice = Comparator.comparing(product -> product.price().pence());
    return switch (this) {
      case RECOMMENDED -> products;
      case CHEAPEST -> by(byPrice, products);
      case DEAREST -> by(byPrice.reversed(), products);
      case NAME -> by(Comparator.comparing(Product::name), products);
    };
  }

  static List<Product> by(Comparator<Product> order, List<Product> products) {
    return products.stream().sorted(order).toList();
  }
}
