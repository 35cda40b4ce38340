package dev.journeyman.quality;

import dev.journeyman.run.Gesture;
import dev.journeyman.surface.Hands.Press;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Twelve walks through Corner Shop, as a person would take them. */
final class ShopWalks {

  private static final Path PHOTO = Path.of("journeys/fixtures/photo.png").toAbsolutePath();

  private ShopWalks() {}

  static Map<String, Consumer<Person>> all() {
    Map<String, Consumer<Person>> walks = new LinkedHashMap<>();
    walks.put("buy-as-a-guest", ShopWalks::buyAsGuest);
    walks.put("browse-and-sort", ShopWalks::browse);
    walks.put("change-the-cart", ShopWalks::changeCart);
    walks.put("sign-in-at-last", ShopWalks::signIn);
    walks.put("open-an-account", ShopWalks::signUp);
    walks.put("change-the-profile", ShopWalks::profile);
    walks.put("change-a-price-by-hand", ShopWalks::price);
    walks.put("draft-and-delete-again", ShopWalks::draft);
    walks.put("arrange-by-dragging", ShopWalks::arrange);
    walks.put("download-and-read-help", ShopWalks::tabs);
    walks.put("rate-and-go-back", ShopWalks::rate);
    walks.put("find-an-order-by-keyboard", ShopWalks::keyboard);
    return walks;
  }

  private static void buyAsGuest(Person p) {
    p.type("Search products", "mug").press("Enter").click("Blue mug");
    p.fill("Quantity", "2").click("Add to cart").click("Cart").click("Go to checkout");
    p.fill("Full name", "Pat Guest").fill("Email", "pat@example.com");
    p.fill("Address", "4 Orchard Lane").fill("Town", "Bath").fill("Postcode", "BA1 1LZ");
    p.point("Express delivery").type("Card number", "4242 4242 4242 4242");
    p.type("Expiry date", "12/34").type("Security code", "123");
    p.point("I agree to the terms").click("Pay now");
  }

  private static void browse(Person p) {
    p.point("Browse").point("Garden");
    p.choose("Price: low to high", "Sort by").choose("All categories", "Category");
    p.click("Page 2").act(new Gesture.Scroll(400)).act(new Gesture.Back());
  }

  private static void changeCart(Person p) {
    p.act(new Gesture.Open("/products/red-mug")).click("Add to cart");
    p.type("Search products", "twine").click("Search").point("Garden twine").click("Add to cart");
    p.click("Cart").fill("Quantity of Red mug", "3").press("Enter");
    p.fill("Quantity of Red mug", "-1").press("Enter").click("Remove Red mug");
  }

  private static void enter(Person p, String email, String password) {
    p.click("Sign in").type("Email", email).type("Password", password);
    p.press("Enter");
  }

  private static void signIn(Person p) {
    p.click("Sign in").type("Email", "ada@example.com").type("Password", "not-hers");
    p.press("Enter").fill("Password", "lovelace").press("Enter");
    p.click("My orders").click("Sign out");
  }

  private static void signUp(Person p) {
    p.act(new Gesture.Open("/sign-up")).fill("Full name", "Robin Hill");
    p.fill("Email", "robin@example.com").fill("Password", "long-enough").click("Create account");
    p.click("Profile");
  }

  private static void profile(Person p) {
    enter(p, "pat@example.com", "postcard");
    p.click("Profile").fill("Display name", "Patricia").tick("Send me the newsletter");
    p.upload(PHOTO, "Photo").click("Save profile");
  }

  private static void price(Person p) {
    enter(p, "admin@example.com", "shopkeeper");
    p.click("Admin").click("Edit Linen apron").fill("Price of Linen apron", "-5");
    p.click("Save Linen apron").fill("Price of Linen apron", "26.50");
    p.fill("Stock of Linen apron", "75").click("Save Linen apron");
  }

  static void draft(Person p) {
    enter(p, "admin@example.com", "shopkeeper");
    p.click("Admin").fill("Name", "Picnic rug").choose("Garden", "Category");
    p.fill("Price", "18").fill("Stock", "5").click("Add draft");
    p.point("Picnic rug", Press.RIGHT).click("Duplicate");
    p.click("Delete Copy of Picnic rug").answer(false, "");
    p.click("Delete Copy of Picnic rug").answer(true, "");
    p.click("Delete Picnic rug").answer(true, "");
  }

  private static void arrange(Person p) {
    enter(p, "admin@example.com", "shopkeeper");
    p.click("Admin").click("Featured").drag("Dotted notebook", "Wool throw");
    p.act(new Gesture.Open("/"));
  }

  private static void tabs(Person p) {
    enter(p, "admin@example.com", "shopkeeper");
    p.click("Admin").click("Export").click("Download CSV").point("Help");
    p.act(new Gesture.CloseTab()).click("Products");
  }

  private static void rate(Person p) {
    p.type("Search products", "board").press("Enter").click("Walnut board");
    p.point("4 stars").act(new Gesture.Back());
  }

  static void keyboard(Person p) {
    p.click("Find an order").type("Order number", "CS-1003").press("Tab");
    p.act(new Gesture.Type("grace@example.com")).press("Tab").press("Enter");
  }
}
