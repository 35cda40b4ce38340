package dev.journeyman.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ChangeTests {
  /** A page, a pattern that only the change brings there, and one that only the usual shop has. */
  private record Sign(String path, String changed, String usual) {}

  private static final String NOTHING = "(?!)";

  private static final Map<Change, Sign> SIGNS = new LinkedHashMap<>();

  static {
    sign(Change.IDS_GENERATED, "/checkout", "id=\"f-[0-9a-f]{8}\" name=\"email\"", "id=\"email\"");
    sign(Change.CLASSES_GENERATED, "/", "<body[^>]*>\\s*<a class=\"css-", "class=\"card\"");
    sign(Change.TEST_ID_REMOVED, "/", "id=\"badge\" role", "data-testid");
    sign(Change.EXTRA_WRAPPERS, "/checkout", "class=\"control-inner\">\\s*<label", NOTHING);
    sign(Change.HEADINGS_LOWERED, "/checkout", "<h3>Payment</h3>", "<h2");
    sign(Change.BANNER, "/", "Close the notice", NOTHING);
    sign(Change.NAVIGATION_REORDERED, "/cart", "(?s)Profile</a>.*My orders</a>", NOTHING);
    sign(Change.NEWSLETTER_IN_FOOTER, "/", ">Sign up</button>", NOTHING);
    sign(Change.LABELS_AS_PLACEHOLDERS, "/checkout", "placeholder=\"Town\"", ">Town</label>");
    sign(Change.EMAIL_SPELT_WITH_HYPHEN, "/checkout", ">E-mail</label>", ">Email</label>");
    sign(
        Change.ICONS_IN_BUTTONS,
        "/checkout",
        "(?s)<svg[^<]*<path[^<]*</svg>\\s*Pay now",
        ">Pay now");
    sign(Change.BUTTONS_IN_CAPITALS, "/", "<body[^>]*buttons-in-capitals", NOTHING);
    sign(Change.PRICES_SPACED, "/cart", "£\u00a017.00", "£17.00");
    sign(Change.MOTION, "/", "<body[^>]*motion", NOTHING);
    sign(Change.MESSAGES_ON_TOP, "/", "<body[^>]*messages-on-top", NOTHING);
    sign(Change.CLIENT_NAVIGATION, "/", "<body[^>]*client-navigation", NOTHING);
    sign(Change.SORT_AS_LISTBOX, "/products", "role=\"combobox\"", "<select id=\"sort\"");
    sign(Change.LIST_DRAWN_LATER, "/products", "(?s)<template>.*Oat soap", NOTHING);
    sign(Change.ADD_TO_BASKET, "/products/blue-mug", ">Add to basket", ">Add to cart");
    sign(Change.RECOMMENDATIONS, "/products/blue-mug", "(?s)You may also like.*Red mug", NOTHING);
    sign(Change.CART_MOVED, "/", "href=\"/basket\">Cart<", "href=\"/cart\"");
    sign(Change.CART_AS_CARDS, "/cart", "<li class=\"line-card\">", "<table");
    sign(
        Change.REMOVE_AS_LINK,
        "/cart",
        "data-sends>Remove ",
        ">Remove <span class=\"unseen\">Blue mug</span></button>");
    sign(Change.CHECKOUT_AS_BUTTON, "/cart", ">Go to checkout</button>", ">Go to checkout</a>");
    sign(Change.PROCEED_TO_CHECKOUT, "/cart", ">Proceed to checkout</a>", ">Go to checkout</a>");
    sign(
        Change.FIELDS_REORDERED,
        "/checkout",
        "(?s)>Email<.*>Full name<.*>Postcode<.*>Town<",
        NOTHING);
    sign(Change.REQUIRED_MARKED, "/checkout", ">Full name \\*</label>", ">Full name</label>");
    sign(Change.PAY_BUTTON_MOVED, "/checkout", "(?s)<aside.*Pay now</button>.*</aside>", NOTHING);
    sign(Change.TERMS_BOX_DRAWN, "/checkout", "class=\"mark\"", NOTHING);
    sign(
        Change.NEWSLETTER_AS_SWITCH,
        "/profile",
        "role=\"switch\" aria-checked=\"false\"",
        "type=\"checkbox\"");
    sign(
        Change.CATEGORY_AS_RADIOS,
        "/admin",
        "type=\"radio\" name=\"category\" value=\"Garden\"",
        "<select");
    sign(
        Change.TABLE_OF_DIVS,
        "/admin",
        "<div role=\"row\" data-slug=\"blue-mug\" class=\"tr\">",
        "<t[hdr]|<table");
    sign(Change.MENU_AS_DIALOG, "/admin", "<dialog id=\"row-menu\"", "role=\"menu\"");
    sign(Change.DELETE_ASKS_IN_PAGE, "/admin", "data-ask=", "data-confirm=");
  }

  private static void sign(Change change, String path, String changed, String usual) {
    SIGNS.put(change, new Sign(path, changed, usual));
  }

  @Test
  void eachHasItsOwnNameAndSentence() {
    assertThat(Change.values()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Change.values()).extracting(Change::description).doesNotHaveDuplicates();
    assertThat(Change.values())
        .allSatisfy(
            change -> {
              assertThat(change.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(change.description()).matches("[A-Z][a-z -]+: .+\\.");
              assertThat(Change.named(change.id())).contains(change);
              assertThat(Defect.named(change.id())).isEmpty();
            });
  }

  @Test
  void eachShowsWhereItSaysAndNowhereElse() {
    assertThat(SIGNS.keySet()).containsExactlyInAnyOrder(Change.values());
    try (CornerShop usual = CornerShop.start(0, Set.of())) {
      Shopper before = staffWithTwoMugs(usual);
      SIGNS.forEach((change, sign) -> shows(change, sign, before.page(sign.path())));
    }
  }

  private static void shows(Change change, Sign sign, String before) {
    try (CornerShop shop = CornerShop.start(0, Set.of(), Set.of(change))) {
      assertThat(staffWithTwoMugs(shop).page(sign.path()))
          .as(change.id())
          .containsPattern(sign.changed())
          .doesNotContainPattern(sign.usual());
      assertThat(before).as("without " + change.id()).doesNotContainPattern(sign.changed());
      if (!sign.usual().equals(NOTHING)) {
        assertThat(before).as("without " + change.id()).containsPattern(sign.usual());
      }
    }
  }

  @Test
  void theShopSellsWithAnyOfThemAndWithAll() {
    Arrays.stream(Change.values()).forEach(change -> sells(EnumSet.of(change)));
    sells(EnumSet.allOf(Change.class));
  }

  private static void sells(Set<Change> changes) {
    try (CornerShop shop = CornerShop.start(0, Set.of(), changes)) {
      Shopper shopper = staffWithTwoMugs(shop);
      shopper.post("/cart/coupon", "code=save10");
      assertThat(shopper.page("/cart").replace("£\u00a0", "£"))
          .as("%s", changes)
          .contains("Your cart", "£17.00", "-£1.70", "£4.50", "£19.80");
      assertThat(shopper.page("/products?q=MUG"))
          .contains("3 results", "Blue mug", "Red mug", "Speckled mug");
      String token =
          shopper.post("/pay/tokens", "number=4242424242424242&expiry=12/34&code=123").body();
      String order =
          shopper
              .post(
                  "/orders",
                  "name=Ada&email=ada@example.com&address=1+Lane&town=Bath&postcode=BA1+1LZ&terms=on"
                      + "&token="
                      + token.replaceAll(".*\"token\":\"([^\"]*)\".*", "$1"))
              .body();
      assertThat(order).as("%s", changes).contains("/orders/CS-1005");
      assertThat(shopper.page("/orders/CS-1005")).contains("Order confirmed", "Paid");
      assertThat(shopper.page("/admin")).contains("Double-click a price");
    }
  }

  @Test
  void classesAreRenamedInStyleAndMarkupAlike() {
    try (CornerShop shop = CornerShop.start(0, Set.of(), Set.of(Change.CLASSES_GENERATED))) {
      Shopper shopper = staffWithTwoMugs(shop);
      String style = shopper.page("/assets/shop.css");
      var used = Pattern.compile("class=\"(css-[0-9a-f]+)").matcher(shopper.page("/cart"));
      assertThat(used.find()).isTrue();
      assertThat(style).contains("." + used.group(1)).doesNotContain(".unseen", ".summary");
    }
  }

  @Test
  void theOldAddressOfTheCartLeadsToTheNewOne() {
    try (CornerShop shop = CornerShop.start(0, Set.of(), Set.of(Change.CART_MOVED))) {
      assertThat(new Shopper(shop.url()).get("/cart").uri().getPath()).isEqualTo("/basket");
    }
  }

  @Test
  void theShopWithoutChangesIsSentAsEver() {
    try (CornerShop shop = CornerShop.start(0, Set.of())) {
      assertThat(new Shopper(shop.url()).page("/")).doesNotContain("data-changes", "changes.js");
    }
  }

  private static Shopper staffWithTwoMugs(CornerShop shop) {
    Shopper shopper = new Shopper(shop.url());
    shopper.post("/sign-in", "email=admin@example.com&password=shopkeeper");
    shopper.post("/cart/lines", "product=blue-mug&quantity=2");
    return shopper;
  }
}
