package dev.journeyman.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What staff may change: products, drafts, the featured list. */
final class Admin {
  private final Database database;
  private final Set<Defect> defects;

  Admin(Database database, Set<Defect> defects) {
    this.database = database;
    this.defects = defects;
  }

  List<Product> products() {
    return database.query(Product::read, "select * from product order by number");
  }

  void addDraft(String name, String category, Money price, int stock) {
    write(name, category, price, stock, "new-product", "A parcel, as there is no picture yet");
  }

  void duplicate(Product product) {
    Money price =
        defects.contains(Defect.DUPLICATE_WITHOUT_PRICE) ? Money.NOTHING : product.price();
    write(
        "Copy of " + product.name(),
        product.category(),
        price,
        product.stock(),
        product.picture(),
        product.pictureText());
  }

  private void write(
      String name, String category, Money price, int stock, String picture, String pictureText) {
    database.update(
        "insert into product"
            + " (slug, name, category, price, stock, description, picture, picture_text, published)"
            + " values (?, ?, ?, ?, ?, '', ?, ?, ?)",
        freeSlug(name),
        name,
        category,
        price.pence(),
        stock,
        picture,
        pictureText,
        defects.contains(Defect.DRAFT_PUBLISHED));
  }

  void setPrice(Product product, Money price) {
    if (!defects.contains(Defect.PRICE_EDIT_NOT_SAVED)) {
      database.update("update product set price = ? where slug = ?", price.pence(), product.slug());
    }
  }

  void setStock(Product product, int stock) {
    int next = defects.contains(Defect.STOCK_EDIT_WRONG_PRODUCT) ? 1 : 0;
    database.update(
        "update product set stock = ? where number ="
            + " (select number + ? from product where slug = ?)",
        stock,
        next,
        product.slug());
  }

  void publish(Product product, boolean published) {
    database.update("update product set published = ? where slug = ?", published, product.slug());
  }

  void delete(Product product) {
    if (!defects.contains(Defect.DELETE_DOES_NOTHING)
        && !defects.contains(Defect.DELETED_COMES_BACK)) {
      database.update("delete from cart_line where product = ?", product.slug());
      database.update("delete from product where slug = ?", product.slug());
    }
  }

  void feature(List<String> slugs) {
    if (defects.contains(Defect.DRAG_NOT_SAVED)) {
      return;
    }
    for (int i = 0; i < slugs.size(); i++) {
      database.update(
          "update product set featured = ? where slug = ? and featured is not null",
          i + 1,
          slugs.get(i));
    }
  }

  /** The published products, by name. */
  List<Product> exported() {
    List<Product> rows =
        database.query(Product::read, "select * from product where published order by name");
    return defects.contains(Defect.CSV_MISSES_LAST_ROW) ? rows.subList(0, rows.size() - 1) : rows;
  }

  /** The exported products as a file for a spreadsheet. */
  String csv() {
    if (defects.contains(Defect.CSV_EMPTY)) {
      return "";
    }
    return exported().stream()
        .map(
            row ->
                "\"%s\",%s,%s,%d\r\n"
                    .formatted(
                        row.name().replace("\"", "\"\""),
                        row.category(),
                        row.price().digits(),
                        row.stock()))
        .collect(Collectors.joining("", "Name,Category,Price,Stock\r\n", ""));
  }

  private String freeSlug(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    int taken =
        database
            .first(
                row -> row.getInt(1), "select count(*) from product where slug like ?", slug + "%")
            .orElse(0);
    return taken == 0 ? slug : slug + "-" + (taken + 1);
  }
}
