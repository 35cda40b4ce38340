package dev.journeyman.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Placed orders, and who may see them. */
final class Orders {
  private static final int DAYS_ON_THE_WAY = 3;

  private final Database database;
  private final Clock clock;
  private final Set<Defect> defects;

  /** Orders that are in no table. */
  private final Map<String, Order> remembered = new ConcurrentHashMap<>();

  Orders(Database database, Clock clock, Set<Defect> defects) {
    this.database = database;
    this.clock = clock;
    this.defects = defects;
  }

  /** Writes a paid order and returns its number. */
  String place(Visitor visitor, Checkout checkout, Cart cart) {
    String number = write(visitor, checkout, cart);
    if (defects.contains(Defect.DOUBLE_ORDER)) {
      write(visitor, checkout, cart);
    }
    for (Cart.Line line : cart.lines()) {
      database.update(
          "update product set stock = greatest(0, stock - ?) where slug = ?",
          line.quantity(),
          line.product().slug());
    }
    allow(visitor, number);
    if (defects.contains(Defect.ORDER_NEVER_STORED) && visitor.account().isEmpty()) {
      remembered.put(number, seenBy(visitor, number).orElseThrow());
      forget(number);
    }
    return number;
  }

  /** Writes an order of the visitor once more and returns the number of the new one. */
  Optional<String> again(Visitor visitor, String number) {
    return seenBy(visitor, number).map(order -> writeAgain(visitor, order.number()));
  }

  private String writeAgain(Visitor visitor, String number) {
    String next = nextNumber();
    database.update(
        "insert into purchase select ?, account, name, email, address, town, postcode, note,"
            + " delivery, delivery_price, discount, total, paid, ? from purchase where number = ?",
        next,
        LocalDate.now(clock),
        number);
    database.update(
        "insert into purchase_line select ?, name, price, quantity from purchase_line"
            + " where number = ?",
        next,
        number);
    allow(visitor, next);
    return next;
  }

  void forget(String number) {
    database.update("delete from purchase where number = ?", number);
  }

  /** How far the parcel of an order is, as the carrier puts it. */
  String parcel(Order order) {
    boolean old = order.placed().plusDays(DAYS_ON_THE_WAY).isBefore(LocalDate.now(clock));
    return old ? "delivered" : "packing";
  }

  Optional<Order> seenBy(Visitor visitor, String number) {
    if (remembered.containsKey(number)) {
      return Optional.ofNullable(remembered.get(number));
    }
    Optional<Order> order =
        database.first(
            Order::read,
            "select * from purchase where number = ? and (account = ? or number in"
                + " (select number from order_access where session = ?))",
            number,
            visitor.account().map(Account::id).orElse(-1L),
            visitor.session());
    if (defects.contains(Defect.ORDER_LOST_ON_RELOAD)) {
      database.update("delete from order_access where number = ?", number);
    }
    return order;
  }

  List<Order.Line> lines(Order order) {
    return database.query(
        Order.Line::read, "select * from purchase_line where number = ?", order.number());
  }

  List<Order> history(Account account) {
    String order = defects.contains(Defect.HISTORY_OLDEST_FIRST) ? "number" : "number desc";
    if (defects.contains(Defect.EVERYONES_ORDERS)) {
      return database.query(Order::read, "select * from purchase order by " + order);
    }
    return database.query(
        Order::read, "select * from purchase where account = ? order by " + order, account.id());
  }

  /** What is stored for an email. */
  List<Order> of(String email) {
    return database.query(
        Order::read, "select * from purchase where email = ? order by number", email);
  }

  /** Lets a visitor who knows both see the order from now on. */
  boolean claim(Visitor visitor, String number, String email) {
    boolean known =
        database
            .first(
                row -> row.getString("email"),
                "select email from purchase where number = ?",
                number)
            .filter(
                saved ->
                    saved.equalsIgnoreCase(email) || defects.contains(Defect.LOOKUP_IGNORES_EMAIL))
            .isPresent();
    if (known) {
      allow(visitor, number);
    }
    return known;
  }

  private void allow(Visitor visitor, String number) {
    database.update(
        "merge into order_access (session, number) values (?, ?)", visitor.session(), number);
  }

  private String nextNumber() {
    return database
        .first(row -> "CS-" + row.getLong(1), "select next value for order_number")
        .orElseThrow();
  }

  private String write(Visitor visitor, Checkout checkout, Cart cart) {
    String number = nextNumber();
    database.update(
        "insert into purchase values (?, null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        checkout.name(),
        defects.contains(Defect.ORDER_EMAIL_LOST) ? "" : checkout.email(),
        checkout.address(),
        checkout.town(),
        checkout.postcode(),
        defects.contains(Defect.ORDER_NOTE_LOST) ? "" : checkout.note(),
        cart.delivery().name(),
        cart.deliveryPrice().pence(),
        cart.discount().pence(),
        cart.total().pence(),
        !defects.contains(Defect.UNPAID_ORDER),
        LocalDate.now(clock));
    visitor
        .account()
        .ifPresent(
            account ->
                database.update(
                    "update purchase set account = ? where number = ?", account.id(), number));
    for (Cart.Line line : cart.lines()) {
      database.update(
          "insert into purchase_line values (?, ?, ?, ?)",
          number,
          line.product().name(),
          line.product().price().pence(),
          line.quantity());
    }
    return number;
  }
}
