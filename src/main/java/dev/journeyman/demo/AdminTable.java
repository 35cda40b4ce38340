package dev.journeyman.demo;

import java.util.List;
import java.util.Set;

/** The products as staff see them: one row each, edited in place. */
record AdminTable(Set<Defect> defects) {
  static final Html TABS =
      new Html(
          """
          <nav class="tabs" aria-label="Admin">
            <a href="/admin">Products</a>
            <a href="/admin/featured">Featured</a>
            <a href="/admin/export">Export</a>
          </nav>
          """);

  Html page(List<Product> products) {
    return Html.of(
        """
        {}
        <h1>Products</h1>
        <p class="quiet">Double-click a price or a stock to change it. Right-click a row for more.</p>
        <div class="panel">
          <table class="lines admin">
            <caption class="unseen">Products</caption>
            <thead><tr><th scope="col">Name</th><th scope="col">Category</th><th scope="col">Price</th>
              <th scope="col">Stock</th><th scope="col">Status</th><th scope="col"><span class="unseen">Actions</span></th></tr></thead>
            <tbody id="products">{}</tbody>
          </table>
        </div>
        {}
        <ul id="row-menu" class="row-menu" role="menu" aria-label="Product" hidden>
          <li role="none"><button type="button" role="menuitem" data-action="duplicate">Duplicate</button></li>
          <li role="none"><button type="button" role="menuitem" data-action="visibility">Show or hide</button></li>
        </ul>
        <script src="/assets/admin.js" defer></script>
        """,
        TABS,
        Html.each(products, this::row),
        draftForm());
  }

  static Html export(List<Product> products) {
    return Html.of(
        """
        {}
        <h1>Export</h1>
        <p class="quiet">This is what the file holds: everything that is in the shop.</p>
        <p><a class="button" href="/admin/products.csv" download>Download CSV</a></p>
        <div class="panel">
          <table class="lines">
            <caption class="unseen">Exported products</caption>
            <thead><tr><th scope="col">Name</th><th scope="col">Category</th><th scope="col">Price</th><th scope="col">Stock</th></tr></thead>
            <tbody>{}</tbody>
          </table>
        </div>
        """,
        TABS,
        Html.each(
            products,
            product ->
                Html.of(
                    "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
                    product.name(),
                    product.category(),
                    product.price(),
                    product.stock())));
  }

  Html row(Product product) {
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
    Html question = new Html(" data-confirm=\"Delete this product? It cannot be undone.\"");
    return Html.of(
        """
        <form data-live="#products" method="post" action="/admin/products/{}/delete"{}>
          <button class="plain">Delete <span class="unseen">{}</span></button>
        </form>
        """,
        product.slug(),
        question.when(!defects.contains(Defect.DELETE_WITHOUT_ASKING)),
        product.name());
  }

  private static Html draftForm() {
    return Html.of(
        """
        <form class="panel draft" data-live="#products" data-clear method="post" action="/admin/products" novalidate>
          <h2>New draft</h2>
          <div class="row">
            {}
            <div class="field">
              <label for="draft-category">Category</label>
              <select id="draft-category" name="category">{}</select>
            </div>
            {}{}
            <button>Add draft</button>
          </div>
        </form>
        """,
        Field.text("Name", "name", "off").html(),
        Html.each(Catalogue.CATEGORIES, name -> Html.of("<option>{}</option>", name)),
        Field.text("Price", "price", "off").html(),
        Field.text("Stock", "stock", "off").html());
  }
}
