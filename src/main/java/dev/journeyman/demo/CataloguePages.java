package dev.journeyman.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The front page and the list of products. */
final class CataloguePages {
  private final Sessions sessions;
  private final Layout layout;
  private final Catalogue catalogue;
  private final Shelf shelf;
  private final Switches switches;

  CataloguePages(
      Sessions sessions, Layout layout, Catalogue catalogue, Shelf shelf, Switches switches) {
    this.sessions = sessions;
    this.layout = layout;
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.switches = switches;
  }

  void addTo(Javalin app) {
    app.get("/", this::front);
    app.get("/products", this::list);
  }

  private void front(Context request) {
    Html main =
        Html.of(
            """
            <section class="hero">
              <div>
                <h1>Good things for the house and garden</h1>
                <p>Made in small workshops, sold from a small shop. Free delivery from £40.</p>
                <a class="button" href="/products">See all products</a>
              </div>
              <img src="/pictures/hero.svg" alt="A shelf with a mug, a plant and a candle" width="560" height="380">
            </section>
            <section>
              <h2>Featured</h2>
              {}
            </section>
            """,
            shelf.of("Featured products", catalogue.featured()));
    layout.send(request, sessions.of(request), "Home", main);
  }

  private void list(Context request) {
    Catalogue.Query query =
        new Catalogue.Query(
            parameter(request, "q").strip(),
            parameter(request, "category"),
            Sort.named(parameter(request, "sort")),
            page(parameter(request, "page")));
    if (query.category().equals("Garden") && switches.on(Defect.BLANK_CATEGORY)) {
      request.html("");
      return;
    }
    Catalogue.Results results = catalogue.find(query);
    Html main =
        Html.of(
            """
            <div class="list-head">
              <div>
                <h1>{}</h1>
                <p class="quiet" role="status">{}</p>
              </div>
              {}
            </div>
            <h2 class="unseen">Products</h2>
            {}
            {}
            """,
            heading(query),
            results.count() == 1 ? "1 result" : results.count() + " results",
            choices(query),
            results.products().isEmpty()
                ? new Html("<p class=\"empty\">Nothing fits. Try another word or category.</p>")
                : shelf.of("Products", results.products()),
            pages(query, results));
    layout.send(request, sessions.of(request), heading(query), main);
  }

  private Html choices(Catalogue.Query query) {
    Html words = Html.of("<input type=\"hidden\" name=\"q\" value=\"{}\">", query.words());
    Html category =
        Html.of("<input type=\"hidden\" name=\"category\" value=\"{}\">", query.category())
            .when(!switches.on(Defect.FILTER_LOST_ON_SORT));
    Html sort = Html.of("<input type=\"hidden\" name=\"sort\" value=\"{}\">", query.sort().id());
    return Html.of(
        """
        <div class="choices">
          <form action="/products">{}{}
            <label for="{}">Category</label>
            <select id="{}" name="category" data-submit>
              <option value="">All categories</option>{}
            </select>
          </form>
          <form action="/products">{}{}
            {}
          </form>
        </div>
        """,
        words,
        sort,
        switches.id("category"),
        switches.id("category"),
        Html.each(Catalogue.CATEGORIES, name -> option(name, name, query.category().equals(name))),
        words,
        category,
        switches.on(Change.SORT_AS_LISTBOX) ? listbox(query.sort()) : select(query.sort()));
  }

  private Html select(Sort chosen) {
    return Html.of(
        """
        <label for="{}">Sort by</label>
        <select id="{}" name="sort" data-submit>{}</select>
        """,
        switches.id("sort"),
        switches.id("sort"),
        Html.each(Arrays.asList(Sort.values()), one -> option(one.id(), one.label, one == chosen)));
  }

  private Html listbox(Sort chosen) {
    return Html.of(
        """
        <span class="label" id="sort-label">Sort by</span>
        <input type="hidden" name="sort" value="{}">
        <div class="drawn-select" data-listbox>
          <button type="button" id="{}" role="combobox" aria-haspopup="listbox" aria-expanded="false"
            aria-controls="sort-list" aria-labelledby="sort-label">{}</button>
          <ul id="sort-list" role="listbox" aria-labelledby="sort-label" hidden>{}</ul>
        </div>
        """,
        chosen.id(),
        switches.id("sort"),
        chosen.label,
        Html.each(
            Arrays.asList(Sort.values()),
            one ->
                Html.of(
                    "<li role=\"option\" tabindex=\"-1\" data-value=\"{}\" aria-selected=\"{}\">{}</li>",
                    one.id(),
                    one == chosen,
                    one.label)));
  }

  private static Html option(String value, String label, boolean selected) {
    return Html.of("<option value=\"{}\"{}>{}</option>", value, selected ? " selected" : "", label);
  }

  private static Html pages(Catalogue.Query query, Catalogue.Results results) {
    List<Integer> numbers = IntStream.rangeClosed(1, results.pages()).boxed().toList();
    return Html.of(
            "<nav class=\"pages\" aria-label=\"Pages\">{}</nav>",
            Html.each(
                numbers,
                number ->
                    Html.of(
                        "<a href=\"/products?q={}&amp;category={}&amp;sort={}&amp;page={}\"{}>Page {}</a>",
                        URLEncoder.encode(query.words(), StandardCharsets.UTF_8),
                        query.category(),
                        query.sort().id(),
                        number,
                        new Html(" aria-current=\"page\"").when(number == query.page()),
                        number)))
        .when(results.pages() > 1);
  }

  private static String heading(Catalogue.Query query) {
    if (!query.words().isEmpty()) {
      return "Search results for “" + query.words() + "”";
    }
    return query.category().isEmpty() ? "All products" : query.category();
  }

  private static String parameter(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).orElse("");
  }

  private static int page(String text) {
    return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 1;
  }
}
