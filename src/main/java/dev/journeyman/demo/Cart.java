package dev.journeyman.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one visitor is about to buy, and what it comes to. */
record Cart(
    List<Line> lines,
    Optional<Coupon> coupon,
    int couponUses,
    Delivery delivery,
    Set<Defect> defects) {

  record Line(Product product, int quantity) {
    Line of(int changed) {
      return new Line(product, changed);
    }

    Money amount() {
      return product.price().times(quantity);
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  int count() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }

  Money subtotal() {
    Money sum = Money.NOTHING;
    for (Line line : lines) {
      boolean once = sum.pence() > 0 && defects.contains(Defect.SECOND_LINE_COUNTED_ONCE);
      sum = sum.plus(once ? line.product().price() : line.amount());
    }
    return sum;
  }

  Money discount() {
    return coupon.map(code -> subtotal().percent(code.percent * couponUses)).orElse(Money.NOTHING);
  }

  Money deliveryPrice() {
    if (isEmpty()) {
      return Money.NOTHING;
    }
    return defects.contains(Defect.DELIVERY_NEVER_FREE)
        ? delivery.price()
        : delivery.priceFor(subtotal().minus(discount()));
  }

  Money total() {
    Money goods =
        defects.contains(Defect.DISCOUNT_NOT_IN_TOTAL) ? subtotal() : subtotal().minus(discount());
    return defects.contains(Defect.TOTAL_WITHOUT_DELIVERY) ? goods : goods.plus(deliveryPrice());
  }

  Cart withQuantity(String slug, int quantity) {
    List<Line> changed =
        lines.stream()
            .map(line -> line.product().slug().equals(slug) ? line.of(quantity) : line)
            .toList();
    return new Cart(changed, coupon, couponUses, delivery, defects);
  }

  Cart withoutCoupon() {
    return new Cart(lines, Optional.empty(), 0, delivery, defects);
  }
}
