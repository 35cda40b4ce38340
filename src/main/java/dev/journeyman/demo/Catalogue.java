package dev.journeyman.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the shop sells, and how it is searched, filtered and sorted. */
final class Catalogue {
  static final List<String> CATEGORIES = List.of("Kitchen", "Living", "Garden", "Writing");
  private static final int PAGE_SIZE = 12;
  private static final Duration SLOW = Duration.ofMinutes(1);

  record Query(String words, String category, Sort sort, int page) {}

  record Results(List<Product> products, int count, int pages) {}

  private final Database database;
  private final Set<Defect> defects;

  Catalogue(Database database, Set<Defect> defects) {
    this.database = database;
    this.defects = defects;
  }

  Results find(Query query) {
    if (defects.contains(Defect.SLOW_SEARCH) && !query.words().isEmpty()) {
      Delay.of(SLOW);
    }
    List<Product> found =
        published().stream()
            .filter(product -> inCategory(product, query.category()))
            .filter(product -> named(product, query.words()))
            .toList();
    List<Product> matches = sorted(found, query.sort());
    if (defects.contains(Defect.SEARCH_DROPS_LAST) && !query.words().isEmpty()) {
      matches = matches.subList(0, Math.max(0, matches.size() - 1));
    }
    int count = matches.size() + (defects.contains(Defect.COUNT_OFF_BY_ONE) ? 1 : 0);
    int pages = Math.max(1, (matches.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    return new Results(page(matches, Math.min(query.page(), pages)), count, pages);
  }

  Optional<Product> named(String slug) {
    return database.first(Product::read, "select * from product where slug = ?", slug);
  }

  List<Product> published() {
    return database.query(
        Product::read,
        "select * from product where published order by featured nulls last, number");
  }

  List<Product> featured() {
    return database.query(
        Product::read, "select * from product where featured is not null order by featured");
  }

  private boolean inCategory(Product product, String category) {
    return category.isEmpty()
        || defects.contains(Defect.FILTER_IGNORED)
        || product.category().equals(category);
  }

  private boolean named(Product product, String words) {
    if (defects.contains(Defect.SEARCH_CASE_SENSITIVE)) {
      return product.name().contains(words);
    }
    return product.name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private List<Product> sorted(List<Product> found, Sort sort) {
    if (sort == Sort.CHEAPEST && defects.contains(Defect.SORT_PRICE_AS_TEXT)) {
      return Sort.by(Comparator.comparing(product -> product.price().toString()), found);
    }
    if (sort == Sort.NAME && defects.contains(Defect.SORT_NAME_IGNORED)) {
      return found;
    }
    return sort.of(found);
  }

  private List<Product> page(List<Product> matches, int page) {
    int from = (page - 1) * PAGE_SIZE;
    if (page > 1 && defects.contains(Defect.SECOND_PAGE_SKIPS_ONE)) {
      from++;
    }
    return matches.subList(from, Math.min(from + PAGE_SIZE, matches.size()));
  }
}
