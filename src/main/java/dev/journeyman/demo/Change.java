package dev.journeyman.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A change of the kind that real teams make every week, which Corner Shop has when it is switched
 * on. It breaks no promise of a journey as a person reads it, and goes together with all others.
 */
public enum Change {
  IDS_GENERATED("Everywhere: the ids of fields are generated."),
  CLASSES_GENERATED("Everywhere: the names of style classes are generated."),
  TEST_ID_REMOVED("Everywhere: the cart badge has no test id."),
  EXTRA_WRAPPERS("Everywhere: pages, lists and fields sit in extra elements."),
  HEADINGS_LOWERED("Everywhere: headings below the first are one level lower."),
  BANNER("Everywhere: a banner that can be closed stands above the header."),
  NAVIGATION_REORDERED("Everywhere: the links of the header and the footer have another order."),
  NEWSLETTER_IN_FOOTER("Everywhere: the footer has a form with an email field and a button."),
  LABELS_AS_PLACEHOLDERS("Everywhere: text fields show their label as a placeholder."),
  EMAIL_SPELT_WITH_HYPHEN("Everywhere: the label of an email field is E-mail."),
  ICONS_IN_BUTTONS("Everywhere: buttons have an icon before their words."),
  BUTTONS_IN_CAPITALS("Everywhere: buttons are in capitals by style."),
  PRICES_SPACED("Everywhere: a space stands between the pound sign and the amount."),
  MOTION("Everywhere: pages, messages and changed parts slide into place."),
  MESSAGES_ON_TOP("Everywhere: messages appear at the top in the middle."),
  CLIENT_NAVIGATION("Everywhere: links load the next page in the background."),

  SORT_AS_LISTBOX("Catalogue: the order is chosen from a list that the shop draws itself."),
  LIST_DRAWN_LATER("Catalogue: products from the fifth on are drawn a moment later."),

  ADD_TO_BASKET("Product page: the button reads Add to basket, in the catalogue too."),
  RECOMMENDATIONS("Product page: products like this one are shown below, with their buttons."),

  CART_MOVED("Cart: its address is /basket, and the old one leads there."),
  CART_AS_CARDS("Cart: the lines are a list of cards and no table."),
  REMOVE_AS_LINK("Cart: a line is removed by a link and no button."),
  CHECKOUT_AS_BUTTON("Cart: the way to the checkout is a button and no link."),
  PROCEED_TO_CHECKOUT("Cart: the way to the checkout reads Proceed to checkout."),

  FIELDS_REORDERED("Checkout: the email comes first, and the postcode before the town."),
  REQUIRED_MARKED("Checkout: the labels of required fields end with a star."),
  PAY_BUTTON_MOVED("Checkout: the button that pays stands below the summary."),
  TERMS_BOX_DRAWN("Checkout: the box of the terms is drawn over a hidden native one."),

  NEWSLETTER_AS_SWITCH("Profile: the newsletter is a switch and no check box."),

  CATEGORY_AS_RADIOS("Admin: the category of a draft is chosen by radio buttons."),
  TABLE_OF_DIVS("Admin: the table of products is made of divs with roles."),
  MENU_AS_DIALOG("Admin: the menu of a row is a dialog element."),
  DELETE_ASKS_IN_PAGE("Admin: a dialog of the page, not of the browser, asks before it deletes.");

  private final String description;

  Change(String description) {
    this.description = description;
  }

  /** Name on the command line, such as {@code extra-wrappers}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence that begins with the page. */
  public String description() {
    return description;
  }

  public static Optional<Change> named(String id) {
    return Arrays.stream(values()).filter(change -> change.id().equals(id)).findFirst();
  }
}
