package dev.journeyman.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Stars from one to five, one rating for each visitor and product. */
final class Ratings {
  record Average(double stars, int count) {
    String text() {
      return count == 0 ? "No ratings yet" : String.format(Locale.ROOT, "%.1f out of 5", stars);
    }
  }

  private final Database database;
  private final Set<Defect> defects;

  Ratings(Database database, Set<Defect> defects) {
    this.database = database;
    this.defects = defects;
  }

  void rate(String product, String session, int stars) {
    if (defects.contains(Defect.RATING_NOT_SAVED)) {
      return;
    }
    int saved = defects.contains(Defect.RATING_OFF_BY_ONE) ? stars - 1 : stars;
    database.update(
        "merge into rating (product, session, stars) values (?, ?, ?)", product, session, saved);
  }

  Average average(String product) {
    return database
        .first(
            row -> new Average(row.getDouble(1), row.getInt(2)),
            "select avg(cast(stars as double)), count(*) from rating where product = ?",
            product)
        .orElseThrow();
  }

  Optional<Integer> of(String product, String session) {
    return database.first(
        row -> row.getInt("stars"),
        "select stars from rating where product = ? and session = ?",
        product,
        session);
  }
}
