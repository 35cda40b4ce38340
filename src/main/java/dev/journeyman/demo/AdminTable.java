package dev.journeyman.demo;

import java.util.List;

/** The products as staff see them: one row each, edited in place. */
record AdminTable(Switches switches) {
  static final Html TABS =
      new Html(
          """
          <nav class="tabs" aria-label="Admin">
            <a href="/admin">Products</a>
            <a href="/admin/featured">Featured</a>
            <a href="/admin/export">Export</a>
            <a href="/admin/till">Till</a>
          </nav>
          """);

  Html page(List<Product> products) {
    return Html.of(
        """
        {}
        <h1>Products</h1>
        <p class="quiet">Double-click a price or a stock to change it. Right-click a row for more.</p>
        <div class="panel">{}</div>
        {}
        {}
        <script src="/assets/admin.js" defer></script>
        """,
        TABS,
        table(products),
        draftForm(),
        menu());
  }

  private Html table(List<Product> products) {
    Html table =
        Html.of(
            """
            <table class="lines admin">
              <caption class="unseen">Products</caption>
              <thead><tr><th scope="col">Name</th><th scope="col">Category</th><th scope="col">Price</th>
                <th scope="col">Stock</th><th scope="col">Status</th><th scope="col"><span class="unseen">Actions</span></th></tr></thead>
              <tbody id="products">{}</tbody>
            </table>
            """,
            Html.each(products, this::row));
    return switches.on(Change.TABLE_OF_DIVS) ? DivTable.of(table) : table;
  }

  private Html menu() {
    return new Html(
        switches.either(
            Change.MENU_AS_DIALOG,
            """
            <dialog id="row-menu" class="row-menu" aria-label="Product">
              <button type="button" data-action="duplicate">Duplicate</button>
              <button type="button" data-action="visibility">Show or hide</button>
            </dialog>
            """,
            """
            <ul id="row-menu" class="row-menu" role="menu" aria-label="Product" hidden>
              <li role="none"><button type="button" role="menuitem" data-action="duplicate">Duplicate</button></li>
              <li role="none"><button type="button" role="menuitem" data-action="visibility">Show or hide</button></li>
            </ul>
            """));
  }

  /** What stands there until the rows are loaded anew. */
  Html loading() {
    Html row = new Html("<tr><td data-rows=\"/admin/rows\">Loading …</td></tr>");
    return switches.on(Change.TABLE_OF_DIVS) ? DivTable.of(row) : row;
  }

  Html row(Product product) {
    Html row = tableRow(product);
    return switches.on(Change.TABLE_OF_DIVS) ? DivTable.of(row) : row;
  }

  private Html tableRow(Product product) {
    return Html.of(
        """
        <tr data-slug="{}">
          <th scope="row">{}</th>
          <td>{}</td>
          <td class="cell"><span class="view">{}</span>{}</td>
          <td class="cell"><span class="view">{}</span>{}</td>
          <td>{}</td>
          <td class="actions">
            <form id="edit-{}" data-live="#products" method="post" action="/admin/products/{}" novalidate>
              <button type="button" class="plain view" data-edit>Edit <span class="unseen">{}</span></button>
              <button class="soft edit" hidden>Save <span class="unseen">{}</span></button>
              <p class="problem" data-problem="form" role="alert"></p>
            </form>
            {}
          </td>
        </tr>
        """,
        product.slug(),
        product.name(),
        product.category(),
        product.price(),
        input(product, "Price", "price", product.price().digits()),
        product.stock(),
        input(product, "Stock", "stock", Integer.toString(product.stock())),
        product.published() ? "In the shop" : "Draft",
        product.slug(),
        product.slug(),
        product.name(),
        product.name(),
        delete(product));
  }

  private static Html input(Product product, String label, String name, String value) {
    return Html.of(
        "<input class=\"edit\" form=\"edit-{}\" name=\"{}\" aria-label=\"{} of {}\" value=\"{}\" hidden>",
        product.slug(),
        name,
        label,
        product.name(),
        value);
  }

  private Html delete(Product product) {
    Html question =
        Html.of(
            " data-{}=\"Delete this product? It cannot be undone.\"",
            switches.either(Change.DELETE_ASKS_IN_PAGE, "ask", "confirm"));
    return Html.of(
        """
        <form data-live="#products" method="post" action="/admin/products/{}/delete"{}>
          <button class="plain">Delete <span class="unseen">{}</span></button>
        </form>
        """,
        product.slug(),
        question.when(!switches.on(Defect.DELETE_WITHOUT_ASKING)),
        product.name());
  }

  private Html draftForm() {
    return Html.of(
        """
        <form class="panel draft" data-live="#products" data-clear method="post" action="/admin/products" novalidate>
          <h2>New draft</h2>
          <div class="row">
            {}
            {}
            {}{}
            <button>Add draft</button>
          </div>
        </form>
        """,
        Field.text("Name", "name", "off").html(switches),
        switches.on(Change.CATEGORY_AS_RADIOS) ? categoryRadios() : categorySelect(),
        Field.text("Price", "price", "off").html(switches),
        Field.text("Stock", "stock", "off").html(switches));
  }

  private Html categorySelect() {
    return Html.of(
        """
        <div class="field">
          <label for="{}">Category</label>
          <select id="{}" name="category">{}</select>
        </div>
        """,
        switches.id("draft-category"),
        switches.id("draft-category"),
        Html.each(Catalogue.CATEGORIES, name -> Html.of("<option>{}</option>", name)));
  }

  private static Html categoryRadios() {
    String first = Catalogue.CATEGORIES.get(0);
    return Html.of(
        "<fieldset class=\"radios\"><legend>Category</legend>{}</fieldset>",
        Html.each(
            Catalogue.CATEGORIES,
            name ->
                Html.of(
                    "<label><input type=\"radio\" name=\"category\" value=\"{}\"{}> {}</label>",
                    name,
                    name.equals(first) ? " checked" : "",
                    name)));
  }
}
