package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person calls a sort of thing, and which elements are meant by it. */
public enum Kind {
  BUTTON("button", List.of("btn", "buttons"), Set.of("button")),
  LINK("link", List.of("links", "hyperlink"), Set.of("link")),
  FIELD(
      "field",
      List.of(
          "fields",
          "text box",
          "textbox",
          "text field",
          "input",
          "input field",
          "text area",
          "textarea",
          "rich text area",
          "rich text editor",
          "text editor",
          "editor",
          "search bar",
          "box",
          "input box",
          "bar",
          "dropdown",
          "drop-down",
          "dropdown list",
          "drop-down list",
          "select box",
          "list box",
          "combo box",
          "combobox",
          "picker",
          "selector",
          "dropdown menu",
          "drop-down menu",
          "slider"),
      Set.of("textbox", "searchbox", "combobox", "spinbutton", "slider", "listbox")),
  CHECKBOX(
      "checkbox",
      List.of("check box", "checkboxes", "tick box", "tickbox", "switch", "toggle"),
      Set.of("checkbox", "switch", "menuitemcheckbox")),
  RADIO(
      "radio",
      List.of("radio button", "radio option", "radio buttons"),
      Set.of("radio", "menuitemradio")),
  OPTION("option", List.of("options", "choice"), Set.of("option")),
  TAB("tab", List.of("tabs"), Set.of("tab")),
  MENU_ITEM(
      "menu-item",
      List.of("menu item", "menu items", "menu entry", "menu option", "submenu item"),
      Set.of("menuitem", "menuitemcheckbox", "menuitemradio")),
  ROW("row", List.of("rows", "table row", "table rows"), Set.of("row")),
  CELL(
      "cell",
      List.of("cells", "table cell"),
      Set.of("cell", "gridcell", "columnheader", "rowheader")),
  HEADING(
      "heading", List.of("headings", "headline", "page heading", "page header"), Set.of("heading")),
  IMAGE(
      "image",
      List.of("images", "picture", "pictures", "photo", "photos", "logo", "avatar", "thumbnail"),
      Set.of("img", "image", "figure")),
  DIALOG(
      "dialog",
      List.of("dialogue", "dialogs", "popup", "pop-up", "modal", "overlay", "dialog box"),
      Set.of("dialog", "alertdialog")),
  /** What an app says by itself: a toast, a notice. */
  MESSAGE(
      "message",
      List.of(
          "toast",
          "notification",
          "banner",
          "notice",
          "confirmation message",
          "success message",
          "confirmation"),
      Set.of("alert", "status", "log")),
  ERROR(
      "error",
      List.of(
          "error message",
          "errors",
          "error messages",
          "alert",
          "warning",
          "warning message",
          "validation message",
          "validation error"),
      Set.of("alert")),
  LIST("list", List.of("lists"), Set.of("list", "listbox", "feed", "tree", "menu")),
  ITEM(
      "item",
      List.of(
          "items",
          "entry",
          "entries",
          "card",
          "cards",
          "product",
          "products",
          "product card",
          "product cards",
          "line item",
          "line items",
          "list item",
          "list items",
          "tile",
          "tiles",
          "result",
          "results",
          "task",
          "tasks",
          "todo",
          "todos",
          "record",
          "records",
          "messages",
          "email",
          "emails",
          "comment",
          "comments",
          "order",
          "orders",
          "post",
          "posts"),
      Set.of("listitem", "article", "row", "treeitem")),
  SECTION(
      "section",
      List.of(
          "region",
          "area",
          "panel",
          "form",
          "sidebar",
          "footer",
          "navigation",
          "toolbar",
          "group",
          "part",
          "block",
          "fieldset",
          "nav bar",
          "navbar",
          "header",
          "navigation bar",
          "navigation menu",
          "main navigation",
          "main content",
          "main area",
          "content area",
          "page content",
          "breadcrumb",
          "breadcrumbs"),
      Set.of(
          "region",
          "form",
          "group",
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "main",
          "toolbar",
          "tabpanel",
          "search",
          "radiogroup",
          "article")),
  TABLE("table", List.of("tables", "grid"), Set.of("table", "grid", "treegrid")),
  ICON("icon", List.of("icons", "symbol"), Set.of("img", "image", "button", "link")),
  BADGE("badge", List.of("counter", "bubble", "indicator"), Set.of("status")),
  /** The sentence names no kind. */
  THING("thing", List.of("element", "control"), Set.of());

  /** Nouns for a field that say something about it, though one of another sort may be meant. */
  private static final Set<String> TEXT_FIELDS =
      Set.of(
          "text area",
          "textarea",
          "text field",
          "rich text area",
          "rich text editor",
          "text editor",
          "editor");

  private final String noun;
  private final List<String> synonyms;
  private final Set<String> roles;

  Kind(String noun, List<String> synonyms, Set<String> roles) {
    this.noun = noun;
    this.synonyms = synonyms;
    this.roles = roles;
  }

  public String noun() {
    return noun;
  }

  /** The noun as a sentence for people has it, such as {@code menu item}. */
  public String inWords() {
    return switch (this) {
      case RADIO -> "radio button";
      case MENU_ITEM -> "menu item";
      default -> noun;
    };
  }

  /** The same for so many. */
  String inWords(int number) {
    String one = inWords();
    return number == 1 ? one : this == CHECKBOX ? one + "es" : one + "s";
  }

  /** Other words for it, plurals among them. */
  public List<String> synonyms() {
    return synonyms;
  }

  public static Optional<Kind> named(String noun) {
    String folded = noun.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.noun.equals(folded) || kind.synonyms.contains(folded))
        .findFirst();
  }

  /** Whether the noun alone says which field is meant, as "the text area" does. */
  public static boolean isTextField(String part) {
    return TEXT_FIELDS.contains(part.toLowerCase(Locale.ROOT));
  }

  public static boolean isTextField(Query query) {
    return query.kind() == FIELD && isTextField(query.name());
  }

  /** Whether it speaks of an editor, which is no plain field where there is one that is more. */
  static boolean isEditor(Query query) {
    return isTextField(query) && query.name().toLowerCase(Locale.ROOT).matches("rich.*|.*editor");
  }

  /** Whether the element is of this kind by its role. */
  boolean includes(Element element) {
    return switch (this) {
      case THING -> true;
      case FIELD -> roles.contains(element.role()) || element.is(State.EDITABLE);
      default -> roles.contains(element.role());
    };
  }

  /**
   * Whether the element may pass for this kind where nothing is of it and its name fits: a link
   * that looks like a button, say. A dialog is only what says so: a button "Log in" would else pass
   * for the dialog "Log in" that it opens.
   */
  boolean admits(Element element) {
    return switch (this) {
      case BUTTON, LINK, TAB, MENU_ITEM, ICON, OPTION ->
          element.is(State.CLICKABLE) || element.role().equals("button");
      case BADGE, HEADING, CELL -> true;
      case SECTION, LIST, TABLE -> !element.is(State.CLICKABLE) && !element.is(State.EDITABLE);
      default -> false;
    };
  }

  /** Whether its name is what a person reads on it: a row is known by what is in it. */
  boolean showsItsName() {
    return switch (this) {
      case BUTTON, LINK, FIELD, CHECKBOX, RADIO, OPTION, TAB, MENU_ITEM, HEADING -> true;
      default -> false;
    };
  }

  /** Whether what is meant takes up an area that holds other things. */
  public boolean isContainer() {
    return switch (this) {
      case ROW, DIALOG, LIST, ITEM, SECTION, TABLE, MESSAGE, ERROR -> true;
      default -> false;
    };
  }
}
