package dev.journeyman.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The till of the shop on Mill Lane, where things are sold all day. Nobody stands at this one: each
 * member of staff who looks sees a day of its own, on which the till has sold one thing more
 * whenever it is asked, until it has sold one of each.
 */
final class Till {
  private static final int SOLD_BEFORE = 4;

  /**
   * One sale, and what staff did about it.
   *
   * @param state empty, {@code Flagged} or {@code Refunded}
   */
  record Sale(String slug, String name, String amount, String state) {}

  private static final class Day {
    private int sold = SOLD_BEFORE;
    private final Map<String, String> states = new HashMap<>();
  }

  private final Catalogue catalogue;
  private final Map<String, Day> days = new ConcurrentHashMap<>();

  Till(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The sales of the day, the newest first, after one more. */
  List<Sale> next(Visitor visitor) {
    Day day = day(visitor);
    synchronized (day) {
      day.sold++;
      return sales(day);
    }
  }

  /** The sales of the day, the newest first, after this was done about one of them. */
  List<Sale> mark(Visitor visitor, String slug, String state) {
    Day day = day(visitor);
    synchronized (day) {
      day.states.put(slug, state);
      return sales(day);
    }
  }

  private Day day(Visitor visitor) {
    return days.computeIfAbsent(visitor.session(), session -> new Day());
  }

  private List<Sale> sales(Day day) {
    List<Product> products = new ArrayList<>(catalogue.published());
    Collections.reverse(products);
    day.sold = Math.min(day.sold, products.size());
    List<Sale> sales =
        new ArrayList<>(
            products.subList(0, day.sold).stream()
                .map(
                    product ->
                        new Sale(
                            product.slug(),
                            product.name(),
                            product.price().toString(),
                            day.states.getOrDefault(product.slug(), "")))
                .toList());
    Collections.reverse(sales);
    return sales;
  }
}
