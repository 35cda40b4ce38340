package dev.journeyman.quality;

import dev.journeyman.surface.Pointer.Button;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Walks through Corner Shop with the mouse and the keys of a window. */
final class WindowWalks {

  private WindowWalks() {}

  static Map<String, Consumer<Visitor>> all() {
    Map<String, Consumer<Visitor>> walks = new LinkedHashMap<>();
    walks.put("window-buy", WindowWalks::buy);
    walks.put("window-browse", WindowWalks::browse);
    walks.put("window-arrange", WindowWalks::arrange);
    walks.put("window-edit", WindowWalks::edit);
    return walks;
  }

  private static void buy(Visitor v) {
    v.type("Search products", "mug").press("Enter").click("Blue mug").click("Add to cart");
    v.click("Cart").click("Go to checkout").type("Full name", "Pat Guest").press("Tab");
    v.keys("pat@example.com").type("Address", "4 Orchard Lane").type("Town", "Bath");
    v.type("Postcode", "BA1 1LZ").click("Express delivery");
    v.type("Card number", "4242 4242 4242 4242").type("Expiry date", "12/34");
    v.type("Security code", "123").click("I agree to the terms").click("Pay now");
  }

  static void browse(Visitor v) {
    v.hover("Browse").click("Garden");
    v.open("/products/red-mug").click("Add to cart").click("Cart");
  }

  private static void enter(Visitor v) {
    v.click("Sign in").type("Email", "admin@example.com").type("Password", "shopkeeper");
    v.press("Enter");
  }

  private static void arrange(Visitor v) {
    enter(v);
    v.click("Admin").click("Featured").drag("Dotted notebook", "Wool throw");
  }

  private static void edit(Visitor v) {
    enter(v);
    v.click("Admin").click("£32.00", Button.LEFT, 2).press("Control+A").keys("33").press("Enter");
  }
}
