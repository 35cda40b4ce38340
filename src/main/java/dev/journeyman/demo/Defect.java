package dev.journeyman.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A bug of the kind that real teams ship, which Corner Shop has when it is switched on. */
public enum Defect {
  SEARCH_CASE_SENSITIVE("Catalogue: search finds a product only in the exact case."),
  SEARCH_DROPS_LAST("Catalogue: search leaves out the last product that matches."),
  COUNT_OFF_BY_ONE("Catalogue: the number of results is one too high."),
  SLOW_SEARCH("Catalogue: a search answers after a minute."),
  SORT_PRICE_AS_TEXT("Catalogue: prices are sorted as text, so that £10.00 comes before £3.20."),
  SORT_NAME_IGNORED("Catalogue: sorting by name changes nothing."),
  FILTER_IGNORED("Catalogue: choosing a category shows every product."),
  FILTER_LOST_ON_SORT("Catalogue: sorting forgets the chosen category."),
  SECOND_PAGE_SKIPS_ONE("Catalogue: the second page skips its first product."),
  BLANK_CATEGORY("Catalogue: the page of the Garden category is blank."),
  BROKEN_IMAGE("Catalogue: the picture of the blue mug is missing."),
  PROMOTED_DRAWN_FIRST("Catalogue: the style draws the blue mug first, whatever the order."),

  PRICE_DIFFERS("Product page: the price is not the one in the catalogue."),
  DEAD_ADD_BUTTON("Product page: the button that adds to the cart does nothing."),
  ADD_NOT_SAVED("Product page: says that the product is in the cart, and saves nothing."),
  QUANTITY_IGNORED("Product page: adds one, whatever the quantity."),
  BADGE_NOT_UPDATED("Product page: the cart badge stays as it was after adding."),
  SOLD_OUT_ORDERABLE("Product page: a product that is sold out can be ordered."),
  RATING_NOT_SAVED("Product page: thanks for a rating, and saves nothing."),
  RATING_OFF_BY_ONE("Product page: saves one star less than was chosen."),
  SCRIPT_ERROR("Product page: its script stops with an uncaught error."),
  WISH_REFUSED("Product page: shows a wish as kept at once, and the server refuses it later."),
  RIBBON_ON_ALL("Product page: the ribbon of what is sold out is drawn over every picture."),

  TOTAL_WITHOUT_DELIVERY("Cart: the total leaves the delivery out."),
  SECOND_LINE_COUNTED_ONCE("Cart: from the second line on, the total counts one of each."),
  SECOND_LINE_NOT_REMOVED("Cart: only the first line can be removed."),
  STALE_AFTER_REMOVE("Cart: a removed line stays until the page is loaded again."),
  QUANTITY_LOST_ON_RELOAD("Cart: a changed quantity is shown and not saved."),
  NEGATIVE_QUANTITY("Cart: accepts a quantity below one."),
  SILENT_500("Cart: looks fine after a change, though the server answered 500."),
  COUPON_TWICE("Cart: the same coupon counts again when it is applied again."),
  DISCOUNT_NOT_IN_TOTAL("Cart: shows the discount and does not take it off the total."),
  EXPIRED_COUPON_ACCEPTED("Cart: takes a coupon that has expired."),
  DELIVERY_NEVER_FREE("Cart: charges for delivery above the threshold too."),
  WRONG_CURRENCY("Cart: amounts are in dollars."),
  WRONG_LANGUAGE("Cart: the text of the empty cart is in German."),
  OVERLAY_ON_CHECKOUT("Cart: a transparent layer covers the link to the checkout."),

  POSTCODE_UNCHECKED("Checkout: accepts an order without a postcode."),
  EMAIL_UNCHECKED("Checkout: accepts any text as the email."),
  TERMS_UNCHECKED("Checkout: does not insist on the terms."),
  DISCOUNT_LOST_AT_CHECKOUT("Checkout: the coupon of the cart no longer counts."),
  DELIVERY_CHOICES_SWAPPED("Checkout: choosing express delivery selects the standard one."),
  PAY_BUTTON_DISABLED("Checkout: the button that pays is always disabled."),
  DECLINED_CARD_ACCEPTED("Checkout: a declined card buys all the same."),
  DOUBLE_ORDER("Checkout: the form and the payment each write the order."),
  CART_NOT_EMPTIED("Checkout: the cart is still full after the order."),
  STALE_PROBLEMS("Checkout: the answer to an earlier check comes late, and its errors return."),
  VEIL_STAYS("Checkout: the screen that asks for a moment stays, and covers the answer."),
  FORM_INERT("Checkout: nothing in the form can be pressed, though all of it looks as ever."),

  UNPAID_ORDER("Order page: says that the order is confirmed, and it is not paid."),
  ORDER_EMAIL_LOST("Order page: the email is not saved with the order."),
  ORDER_NOTE_LOST("Order page: the note for the driver is not saved with the order."),
  ORDER_NEVER_STORED("Order page: the order of a guest is remembered and shown, and never stored."),
  ORDER_LOST_ON_RELOAD("Order page: can be opened only once."),
  HEADING_UNREADABLE("Order page: its heading has the colour of the paper."),
  PARCEL_LOST("Order page: the box of the carrier says that the parcel is lost."),
  LOOKUP_IGNORES_EMAIL("Order lookup: shows an order to anyone who has its number."),

  ANY_PASSWORD("Sign-in: takes any password."),
  SIGN_OUT_STAYS("Sign-in: the shopper is still signed in after signing out."),
  EVERYONES_ORDERS("Order history: shows the orders of everyone."),
  HISTORY_OLDEST_FIRST("Order history: begins with the oldest order."),
  ORDER_AGAIN_NOT_KEPT("Order history: thanks for an order placed again, and does not keep it."),
  PROFILE_NAME_REVERTS("Profile: a new display name is shown and not saved."),
  NEWSLETTER_NOT_SAVED("Profile: the choice about the newsletter is not saved."),
  PHOTO_NOT_STORED("Profile: accepts a photo and does not store it."),
  PARCEL_PLACE_NOT_SAVED("Profile: where to leave parcels is shown and not saved."),

  PRICE_EDIT_NOT_SAVED("Admin: shows the new price and does not save it."),
  STOCK_EDIT_WRONG_PRODUCT("Admin: the new stock goes to the product after the edited one."),
  NEGATIVE_PRICE("Admin: accepts a price below zero."),
  DELETE_DOES_NOTHING("Admin: says that the product is deleted, and keeps it."),
  DELETE_WITHOUT_ASKING("Admin: deletes without asking."),
  DELETED_COMES_BACK("Admin: a deleted product is gone while the list loads, and then back."),
  DUPLICATE_WITHOUT_PRICE("Admin: a duplicate costs nothing."),
  DRAFT_PUBLISHED("Admin: a new draft is in the shop at once."),
  CSV_MISSES_LAST_ROW("Admin: the downloaded table misses its last product."),
  CSV_EMPTY("Admin: the downloaded file is empty."),
  CSV_ONLY_ONCE("Admin: the file can be downloaded only once."),
  LAST_ROW_CHECKED_TWICE("Admin: the check of the file counts its last row twice."),
  FLAG_ON_NEWEST_SALE("Admin: flags the newest sale at the till, whichever was chosen."),
  REFUND_WITHOUT_ASKING("Admin: refunds a sale without asking."),
  DRAG_NOT_SAVED("Admin: a new order of the featured products is not saved."),
  TOAST_STAYS("Everywhere: a message about something done never disappears."),
  ADMIN_OPEN("Admin: open to every shopper."),
  HELP_FAILS("Help: answers with a server error.");

  private final String description;

  Defect(String description) {
    this.description = description;
  }

  /** Name on the command line, such as {@code slow-search}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence that begins with the page. */
  public String description() {
    return description;
  }

  public static Optional<Defect> named(String id) {
    return Arrays.stream(values()).filter(defect -> defect.id().equals(id)).findFirst();
  }
}
