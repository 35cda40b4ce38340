package dev.journeyman.demo;

import java.sql.ResultSet;
import java.sql.SQLException;

record Product(
    String slug,
    String name,
    String category,
    Money price,
    int stock,
    String description,
    String picture,
    String pictureText,
    boolean published) {

  static Product read(ResultSet row) throws SQLException {
    return new Product(
        row.getString("slug"),
        row.getString("name"),
        row.getString("category"),
        new Money(row.getLong("price")),
        row.getInt("stock"),
        row.getString("description"),
        row.getString("picture"),
        row.getString("picture_text"),
        row.getBoolean("published"));
  }

  boolean soldOut() {
    return stock <= 0;
  }

  Product at(Money changed) {
    return new Product(
        slug, name, category, changed, stock, description, picture, pictureText, published);
  }

  String link() {
    return "/products/" + slug;
  }
}
