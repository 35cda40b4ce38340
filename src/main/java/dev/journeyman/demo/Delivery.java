package dev.journeyman.demo;

import java.util.Arrays;

enum Delivery {
  STANDARD("Standard delivery", "two to three working days", 450, 4000),
  EXPRESS("Express delivery", "tomorrow", 790, Long.MAX_VALUE);

  final String label;
  final String when;
  private final long pence;
  private final long freeFromPence;

  Delivery(String label, String when, long pence, long freeFromPence) {
    this.label = label;
    this.when = when;
    this.pence = pence;
    this.freeFromPence = freeFromPence;
  }

  static Delivery named(String name) {
    return Arrays.stream(values())
        .filter(delivery -> delivery.name().equals(name))
        .findFirst()
        .orElse(STANDARD);
  }

  Money price() {
    return new Money(pence);
  }

  Money priceFor(Money goods) {
    return goods.below(new Money(freeFromPence)) ? price() : Money.NOTHING;
  }
}
