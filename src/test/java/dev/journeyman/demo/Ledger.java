package dev.journeyman.demo;

import java.util.List;

/** All that Corner Shop keeps of its orders, products and accounts, as lines of SQL. */
public record Ledger(List<String> lines) {

  /** As it is now. */
  public static Ledger of(CornerShop shop) {
    return new Ledger(
        shop.database()
            .query(
                row -> row.getString(1),
                "script nosettings table account, product, rating, purchase, purchase_line"));
  }
}
