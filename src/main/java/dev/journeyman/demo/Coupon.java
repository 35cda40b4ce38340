package dev.journeyman.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

enum Coupon {
  SAVE10(10, LocalDate.MAX),
  SPRING20(20, LocalDate.of(2024, 5, 31));

  final int percent;
  final LocalDate lastDay;

  Coupon(int percent, LocalDate lastDay) {
    this.percent = percent;
    this.lastDay = lastDay;
  }

  static Optional<Coupon> named(String code) {
    return Arrays.stream(values())
        .filter(coupon -> coupon.name().equals(code.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
