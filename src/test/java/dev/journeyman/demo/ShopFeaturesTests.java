package dev.journeyman.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the shop does besides selling: wishes, orders placed again, the till, and the file. */
final class ShopFeaturesTests {
  private CornerShop shop = CornerShop.start(0, Set.of());

  @AfterEach
  void close() {
    shop.close();
  }

  private void reopenWith(Defect defect) {
    shop.close();
    shop = CornerShop.start(0, EnumSet.of(defect));
  }

  private Shopper signedIn(String email, String password) {
    Shopper shopper = new Shopper(shop.url());
    shopper.post("/sign-in", "email=" + email + "&password=" + password);
    return shopper;
  }

  private Shopper ada() {
    return signedIn("ada@example.com", "lovelace");
  }

  private Shopper staff() {
    return signedIn("admin@example.com", "shopkeeper");
  }

  @Test
  void anOrderPlacedAgainIsOneMoreHoweverOftenThePageIsRead() {
    Shopper ada = ada();

    String thanks = ada.post("/orders/again", "number=CS-1001").body();

    assertThat(thanks).contains("packing the same again", "3 orders", "CS-1005");
    assertThat(ada.page("/orders/again"))
        .contains("3 orders")
        .doesNotContain("packing the same again");
    assertThat(ada.page("/orders")).contains("3 orders");
    assertThat(ada.page("/orders/CS-1005")).contains("Walnut board", "£32.50");
  }

  @Test
  void nobodyPlacesTheOrderOfSomebodyElseAgain() {
    assertThat(ada().post("/orders/again", "number=CS-1002").statusCode()).isEqualTo(404);
  }

  @Test
  void anOrderThatIsNotKeptShowsInItsThanksOnly() {
    reopenWith(Defect.ORDER_AGAIN_NOT_KEPT);
    Shopper ada = ada();

    assertThat(ada.post("/orders/again", "number=CS-1001").body()).contains("3 orders");
    assertThat(ada.page("/orders")).contains("2 orders");
  }

  @Test
  void aWishIsRememberedForWhoHadIt() {
    Shopper visitor = new Shopper(shop.url());

    visitor.post("/products/walnut-board/wish", "wanted=yes");

    String wished = "data-wish=\"/products/walnut-board/wish\" checked";
    assertThat(visitor.page("/products/walnut-board")).contains(wished);
    assertThat(new Shopper(shop.url()).page("/products/walnut-board")).doesNotContain(wished);
    visitor.post("/products/walnut-board/wish", "");
    assertThat(visitor.page("/products/walnut-board")).doesNotContain(wished);
  }

  @Test
  void whereToLeaveParcelsIsKept() {
    Shopper ada = ada();

    ada.post("/profile/parcels", "place=In+the+shed");

    assertThat(ada.page("/profile")).contains("value=\"In the shed\"");
  }

  @Test
  void theTillSellsOneMoreWheneverItIsAskedAndKnowsWhatWasDoneToEach() {
    Shopper staff = staff();
    assertThat(staff.page("/admin/till/sales").split("slug", -1)).hasSize(6);

    staff.post("/admin/till/garden-twine/flag", "");

    assertThat(staff.page("/admin/till/sales").split("slug", -1)).hasSize(7);
    assertThat(staff.page("/admin/till/sales"))
        .containsPattern("garden-twine[^}]*Flagged")
        .doesNotContainPattern("brass-pencil[^}]*Flagged");
    assertThat(staff().page("/admin/till/sales")).doesNotContain("Flagged");
  }

  @Test
  void theTillIsForStaff() {
    assertThat(ada().get("/admin/till").statusCode()).isEqualTo(403);
    assertThat(ada().post("/admin/till/garden-twine/refund", "").statusCode()).isEqualTo(403);
  }

  @Test
  void theCheckOfTheFileTellsALineForEachRow() {
    Shopper staff = staff();

    assertThat(staff.page("/admin/export/check?after=0").lines()).hasSize(16);
    assertThat(staff.page("/admin/export/check?after=16").lines()).isEmpty();
  }
}
