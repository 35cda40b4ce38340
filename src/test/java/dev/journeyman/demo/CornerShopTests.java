package dev.journeyman.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class CornerShopTests {
  private CornerShop shop = CornerShop.start(0, EnumSet.noneOf(Defect.class));

  @AfterEach
  void close() {
    shop.close();
  }

  private void reopenWith(Defect defect) {
    shop.close();
    shop = CornerShop.start(0, EnumSet.of(defect));
  }

  private Shopper shopper() {
    return new Shopper(shop.url());
  }

  @Nested
  class Serving {
    @Test
    void bothNamesOfThisMachineAnswer() {
      URI byNumber = URI.create("http://127.0.0.1:" + shop.url().getPort());

      assertThat(shopper().get("/health").statusCode()).isEqualTo(200);
      assertThat(new Shopper(byNumber).get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void noPageLoadsAnythingFromElsewhere() {
      assertThat(shopper().page("/") + shopper().page("/products"))
          .doesNotContain("https://")
          .doesNotContain("http://");
    }

    @Test
    void whatVisitorsTypeIsEscaped() {
      assertThat(shopper().page("/products?q=%3Cscript%3E"))
          .contains("&lt;script&gt;")
          .doesNotContain("<script>");
    }

    @Test
    void theCardFrameComesFromTheOtherNameOfThisMachine() {
      Shopper ada = shopper();
      ada.post("/cart/lines", "product=blue-mug&quantity=1");

      assertThat(ada.page("/checkout"))
          .contains("src=\"http://127.0.0.1:" + shop.url().getPort() + "/pay/card\"");
    }
  }

  @Nested
  class Buying {
    private static final String FORM =
        "name=Ada&email=ada@example.com&address=1+Lane&town=Bath&postcode=BA1+1LZ&terms=on";

    private String token(Shopper shopper, String number) {
      String answer =
          shopper.post("/pay/tokens", "number=" + number + "&expiry=12/34&code=123").body();
      return answer.replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void searchFindsTheThreeMugsInAnyCase() {
      assertThat(shopper().page("/products?q=MUG")).contains("3 results", "Blue mug");
    }

    @Test
    void theTotalCountsQuantitiesCouponAndDelivery() {
      Shopper shopper = shopper();
      shopper.post("/cart/lines", "product=blue-mug&quantity=2");
      shopper.post("/cart/coupon", "code=save10");

      assertThat(shopper.page("/cart")).contains("£17.00", "-£1.70", "£4.50", "£19.80");
    }

    @Test
    void anotherVisitorHasAnotherCart() {
      shopper().post("/cart/lines", "product=blue-mug&quantity=2");

      assertThat(shopper().page("/cart")).contains("Your cart is empty.");
    }

    @Test
    void aPaidOrderIsThereAgainForWhoPlacedItOnly() {
      Shopper buyer = shopper();
      buyer.post("/cart/lines", "product=blue-mug&quantity=2");

      String reply =
          buyer.post("/orders", FORM + "&token=" + token(buyer, "4242424242424242")).body();

      assertThat(reply).contains("/orders/CS-1005");
      assertThat(buyer.page("/orders/CS-1005")).contains("Order confirmed", "Paid", "£21.50");
      assertThat(buyer.page("/orders/CS-1005")).contains("Order confirmed");
      assertThat(shopper().get("/orders/CS-1005").statusCode()).isEqualTo(404);
      assertThat(shopper().page("/api/orders?email=grace@example.com")).contains("CS-1003");
      assertThat(shopper().page("/api/orders?email=nobody@example.com")).isEqualTo("[]");
    }

    @Test
    void aDeclinedCardKeepsTheCart() {
      Shopper buyer = shopper();
      buyer.post("/cart/lines", "product=blue-mug&quantity=2");

      String reply =
          buyer.post("/orders", FORM + "&token=" + token(buyer, "4000000000000002")).body();

      assertThat(reply).contains("declined");
      assertThat(buyer.page("/cart")).contains("£21.50");
    }
  }

  @Nested
  class Accounts {
    @Test
    void theBackRoomIsForStaff() {
      Shopper ada = shopper();
      ada.post("/sign-in", "email=ada@example.com&password=lovelace");
      Shopper admin = shopper();
      admin.post("/sign-in", "email=admin@example.com&password=shopkeeper");

      assertThat(ada.get("/admin").statusCode()).isEqualTo(403);
      assertThat(ada.post("/admin/products/blue-mug/delete", "").statusCode()).isEqualTo(403);
      assertThat(admin.page("/admin")).contains("Double-click a price");
    }

    @Test
    void historyShowsOwnOrdersOnly() {
      Shopper ada = shopper();
      ada.post("/sign-in", "email=ada@example.com&password=lovelace");

      assertThat(ada.page("/orders")).contains("2 orders", "CS-1001").doesNotContain("CS-1002");
    }
  }

  @Nested
  class Defects {
    @Test
    void eachHasItsOwnNameAndSentence() {
      assertThat(Defect.values()).hasSizeGreaterThanOrEqualTo(40);
      assertThat(Defect.values()).extracting(Defect::description).doesNotHaveDuplicates();
      assertThat(Defect.values())
          .allSatisfy(
              defect -> {
                assertThat(defect.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                assertThat(defect.description()).matches("[A-Z][a-z -]+: .+\\.");
                assertThat(Defect.named(defect.id())).contains(defect);
              });
    }

    @Test
    void areSwitchedWhileTheShopIsOpen() {
      try (CornerShop open = CornerShop.withSwitchboard(0, Set.of(), Set.of())) {
        Shopper visitor = new Shopper(open.url());
        assertThat(visitor.page("/products?q=mug")).contains("3 results");

        String board = visitor.post("/switchboard", "defect=count-off-by-one").body();

        assertThat(board).contains("1 defect is on", "Mend count-off-by-one");
        assertThat(visitor.page("/products?q=mug")).contains("4 results");
        visitor.post("/switchboard", "defect=count-off-by-one");
        assertThat(visitor.page("/products?q=mug")).contains("3 results");
      }
    }

    @Test
    void areNotSwitchedByVisitorsOfTheUsualShop() {
      assertThat(new Shopper(shop.url()).get("/switchboard").statusCode()).isEqualTo(404);
    }

    @Test
    void eachIsUsedWhereTheShopIsWritten() throws Exception {
      StringBuilder code = new StringBuilder();
      try (var files = Files.list(Path.of("src/main/java/dev/journeyman/demo"))) {
        for (Path file : files.toList()) {
          code.append(Files.readString(file));
        }
      }

      assertThat(Defect.values())
          .allSatisfy(
              defect -> assertThat(code.toString()).containsPattern("Defect\\." + defect + "\\b"));
    }

    @Test
    void oneThatIsSwitchedOnShows() {
      reopenWith(Defect.COUNT_OFF_BY_ONE);

      assertThat(shopper().page("/products?q=mug")).contains("4 results");
    }
  }

  @Test
  void resetForgetsEverything() {
    Shopper shopper = shopper();
    shopper.post("/cart/lines", "product=blue-mug&quantity=2");

    shopper.post("/reset", "");

    assertThat(shopper.page("/cart")).contains("Your cart is empty.");
  }
}
