package dev.journeyman.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

record Order(
    String number,
    String name,
    String email,
    String address,
    String note,
    Delivery delivery,
    Money deliveryPrice,
    Money discount,
    Money total,
    boolean paid,
    LocalDate placed) {

  record Line(String name, Money price, int quantity) {
    static Line read(ResultSet row) throws SQLException {
      return new Line(
          row.getString("name"), new Money(row.getLong("price")), row.getInt("quantity"));
    }

    Money amount() {
      return price.times(quantity);
    }
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** When it was placed, as people write it. */
  String day() {
    return DAY.format(placed);
  }

  Html payment() {
    return new Html(
        paid
            ? "<span class=\"tag good\">Paid</span>"
            : "<span class=\"tag\">Awaiting payment</span>");
  }

  static Order read(ResultSet row) throws SQLException {
    return new Order(
        row.getString("number"),
        row.getString("name"),
        row.getString("email"),
        String.join(
            ", ",
            List.of(row.getString("address"), row.getString("town"), row.getString("postcode"))),
        row.getString("note"),
        Delivery.named(row.getString("delivery")),
        new Money(row.getLong("delivery_price")),
        new Money(row.getLong("discount")),
        new Money(row.getLong("total")),
        row.getBoolean("paid"),
        row.getObject("placed", LocalDate.class));
  }
}
