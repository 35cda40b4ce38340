package dev.journeyman.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The carts of all visitors, one for each session. */
final class Carts {
  static final int MOST_OF_ONE = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private record Choice(Optional<Coupon> coupon, int uses, Delivery delivery) {}

  private final Database database;
  private final Clock clock;
  private final Set<Defect> defects;

  Carts(Database database, Clock clock, Set<Defect> defects) {
    this.database = database;
    this.clock = clock;
    this.defects = defects;
  }

  Cart of(String session) {
    List<Cart.Line> lines =
        database.query(
            row -> new Cart.Line(Product.read(row), row.getInt("quantity")),
            "select p.*, l.quantity from cart_line l join product p on p.slug = l.product"
                + " where l.session = ? order by l.number",
            session);
    Choice choice =
        database
            .first(
                row ->
                    new Choice(
                        Optional.ofNullable(row.getString("coupon")).flatMap(Coupon::named),
                        row.getInt("coupon_uses"),
                        Delivery.named(row.getString("delivery"))),
                "select coupon, coupon_uses, delivery from session where id = ?",
                session)
            .orElse(new Choice(Optional.empty(), 0, Delivery.STANDARD));
    return new Cart(lines, choice.coupon(), choice.uses(), choice.delivery(), defects);
  }

  void add(String session, String slug, int quantity) {
    if (defects.contains(Defect.ADD_NOT_SAVED)) {
      return;
    }
    int before =
        database
            .first(
                row -> row.getInt("quantity"),
                "select quantity from cart_line where session = ? and product = ?",
                session,
                slug)
            .orElse(0);
    database.update(
        "merge into cart_line (session, product, quantity) key (session, product) values (?, ?, ?)",
        session,
        slug,
        Math.min(MOST_OF_ONE, before + quantity));
  }

  boolean takes(int quantity) {
    return quantity <= MOST_OF_ONE && (quantity >= 1 || defects.contains(Defect.NEGATIVE_QUANTITY));
  }

  Cart change(String session, String slug, int quantity) {
    if (!defects.contains(Defect.QUANTITY_LOST_ON_RELOAD)) {
      database.update(
          "update cart_line set quantity = ? where session = ? and product = ?",
          quantity,
          session,
          slug);
    }
    return of(session).withQuantity(slug, quantity);
  }

  void remove(String session, String slug) {
    boolean first =
        of(session).lines().stream().limit(1).anyMatch(line -> line.product().slug().equals(slug));
    if (first || !defects.contains(Defect.SECOND_LINE_NOT_REMOVED)) {
      database.update("delete from cart_line where session = ? and product = ?", session, slug);
    }
  }

  /** Returns why the code does not count, or nothing when it does from now on. */
  Optional<String> apply(String session, String code) {
    Optional<Coupon> named = Coupon.named(code);
    if (named.isEmpty()) {
      return Optional.of("We do not know the code “" + code.strip() + "”.");
    }
    Coupon coupon = named.get();
    boolean expired = LocalDate.now(clock).isAfter(coupon.lastDay);
    if (expired && !defects.contains(Defect.EXPIRED_COUPON_ACCEPTED)) {
      return Optional.of("This code expired on " + DAY.format(coupon.lastDay) + ".");
    }
    Cart cart = of(session);
    boolean again = cart.coupon().equals(named);
    if (again && !defects.contains(Defect.COUPON_TWICE)) {
      return Optional.of("This code is already in use.");
    }
    database.update(
        "update session set coupon = ?, coupon_uses = ? where id = ?",
        coupon.name(),
        again ? cart.couponUses() + 1 : 1,
        session);
    return Optional.empty();
  }

  void dropCoupon(String session) {
    database.update("update session set coupon = null, coupon_uses = 0 where id = ?", session);
  }

  void choose(String session, Delivery delivery) {
    database.update("update session set delivery = ? where id = ?", delivery.name(), session);
  }

  void empty(String session) {
    if (defects.contains(Defect.CART_NOT_EMPTIED)) {
      return;
    }
    database.update("delete from cart_line where session = ?", session);
    dropCoupon(session);
    choose(session, Delivery.STANDARD);
  }
}
