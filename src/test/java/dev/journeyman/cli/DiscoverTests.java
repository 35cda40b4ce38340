package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import dev.journeyman.demo.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One walk through Corner Shop, as a visitor and after journeys, and what it left. */
class DiscoverTests {

  /** Where nobody comes who has no session or nothing in the cart, and after which journeys. */
  private static final Map<String, String> BEHIND =
      Map.of(
          "/checkout", "[\"A visitor has a mug in the cart\"]",
          "/orders", "[\"A shopper signs in\",\"A shopkeeper signs in\"]",
          "/orders/{id}", "[\"A shopper signs in\"]",
          "/profile", "[\"A shopper signs in\",\"A shopkeeper signs in\"]",
          "/admin", "[\"A shopkeeper signs in\"]",
          "/admin/export", "[\"A shopkeeper signs in\"]",
          "/admin/featured", "[\"A shopkeeper signs in\"]",
          "/admin/till", "[\"A shopkeeper signs in\"]");

  /** Routes that answer with no page of their own. */
  private static final Pattern NO_PAGE =
      Pattern.compile(
          "/(assets|pictures|health|photo|api|pay|orders/again|admin/products\\.csv|admin/rows"
              + "|admin/export/check|admin/till/sales).*");

  @TempDir private static Path folder;
  private static Call walk;
  private static Call again;
  private static Tap tap;
  private static Ledger before;
  private static Ledger after;

  @BeforeAll
  static void walk() {
    Terminal terminal = new Terminal(folder).with("ADA_PASSWORD", "lovelace");
    for (String visit : List.of("cart", "juggler", "shopper", "staff")) {
      terminal.file("visits/" + visit + ".md", resource(visit));
    }
    terminal.file("journeyman.yaml", "secrets: {ADA: ADA_PASSWORD}\n");
    try (CornerShop shop = CornerShop.start(0, EnumSet.noneOf(Defect.class));
        Tap through = Tap.to(shop.url().getPort())) {
      tap = through;
      before = Ledger.of(shop);
      walk =
          terminal.call(
              "discover",
              through.url(),
              "--json",
              "--after",
              "visits/cart.md",
              "--after",
              "visits/shopper.md",
              "--after",
              "visits/juggler.md",
              "--after",
              "visits/staff.md");
      after = Ledger.of(shop);
      again =
          terminal.call(
              "run", "journeys/drafts", "--url", shop.url().toString(), "--evidence", "facts");
    }
  }

  private static String resource(String visit) {
    try {
      return Files.readString(Path.of("src/test/resources/discover", visit + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> addresses() {
    Set<String> found = new TreeSet<>();
    walk.json().path("pages").forEach(it -> found.add(it.path("address").asText()));
    return found;
  }

  @Test
  void everyPageIsFound() throws IOException {
    assertThat(walk.code()).as(walk.err()).isZero();
    Set<String> routes = new TreeSet<>();
    Pattern route = Pattern.compile("app\\.get\\(\\s*(?:\"([^\"]+)\"|switches\\.cartPath\\(\\))");
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/journeyman/demo"))) {
      for (Path file : files.toList()) {
        route
            .matcher(Files.readString(file))
            .results()
            .map(it -> it.group(1) == null ? "/cart" : it.group(1))
            .filter(it -> !NO_PAGE.matcher(it).matches())
            .map(it -> it.replace("{slug}", "{name}").replace("{number}", "{id}"))
            .forEach(routes::add);
      }
    }
    assertThat(routes).hasSizeGreaterThan(13).containsAll(BEHIND.keySet());
    assertThat(addresses()).isEqualTo(routes);
    for (JsonNode page : walk.json().path("pages")) {
      String address = page.path("address").asText();
      assertThat(page.path("known").asInt())
          .as(address)
          .isEqualTo(
              switch (address) {
                case "/products/{name}" -> 14;
                case "/products" -> 8;
                case "/orders/{id}" -> 2;
                default -> 1;
              });
    }
  }

  @Test
  void aPageThatNotEveryVisitorSeesSaysAfterWhichJourneyItWasSeen() throws IOException {
    walk.json()
        .path("pages")
        .forEach(
            page ->
                assertThat(page.path("after").toString())
                    .as(page.path("address").asText())
                    .isEqualTo(BEHIND.getOrDefault(page.path("address").asText(), "[]")));
    assertThat(walk.err())
        .contains("Seen after \u201cA visitor has a mug in the cart\u201d: /checkout\n");
    assertThat(Files.readString(folder.resolve("docs/features.md")))
        .contains("seen after \u201cA visitor has a mug in the cart\u201d");
  }

  @Test
  void aJourneyThatDoesNotHoldIsToldAndNothingIsLookedAtAfterIt() {
    assertThat(walk.json().path("remarks")).hasSize(1);
    assertThat(walk.json().path("remarks").get(0).asText())
        .startsWith("Nothing was looked at after \u201cA juggler comes by\u201d: the journey does")
        .contains("Juggle with three mugs");
  }

  @Test
  void whatIsSecretIsInNothingThatItLeaves() {
    assertThat(walk.out() + walk.err() + new Terminal(folder).textOf("docs"))
        .doesNotContain("lovelace");
  }

  @Test
  void everyFormIsFoundWithItsFields() {
    Set<String> forms = new TreeSet<>();
    walk.json()
        .path("pages")
        .forEach(
            page ->
                page.path("forms")
                    .forEach(
                        form -> forms.add(form.path("sent").asText() + " " + form.path("fields"))));
    assertThat(forms)
        .contains(
            "asks GET /products [\"Search products\"]",
            "asks GET /products [\"Category\"]",
            "asks GET /products [\"Sort by\"]",
            "sends POST /cart/lines [\"Quantity\"]",
            "sends POST /find-order [\"Order number\",\"Email\"]",
            "sends POST /sign-in [\"Email\",\"Password\"]",
            "sends POST /sign-up [\"Full name\",\"Email\",\"Password\"]",
            "sends POST /cart/lines/blue-mug [\"Quantity of Blue mug\"]",
            "sends POST /cart/coupon [\"Coupon code\"]",
            "sends POST /orders [\"Full name\",\"Email\",\"Address\",\"Town\",\"Postcode\","
                + "\"Standard delivery\",\"Note for the driver\",\"I agree to the terms\"]",
            "a script reads it [\"Card number\",\"Expiry date\",\"Security code\"]",
            "sends POST /profile [\"Photo\",\"Display name\",\"Send me the newsletter\"]",
            "sends POST /admin/products [\"Name\",\"Category\",\"Price\",\"Stock\"]",
            "sends POST /admin/products/blue-mug [\"Price of Blue mug\",\"Stock of Blue mug\"]");
    assertThat(forms).noneMatch(it -> it.contains("Price of Red mug"));
  }

  @Test
  void nothingWasOrderedOrDeletedOrSentButByTheJourneys() {
    assertThat(after).isEqualTo(before);
    assertThat(before.lines()).hasSizeGreaterThan(10);
    assertThat(tap.requests()).hasSizeGreaterThan(50);
    assertThat(tap.requests().stream().filter(it -> !it.matches("(GET|HEAD) .*")))
        .map(it -> it.replace(" HTTP/1.1", ""))
        .containsExactly("POST /cart/lines", "POST /sign-in", "POST /sign-in");
  }

  @Test
  void draftsHoldWhenRunByPathAndCountForNothingElse() {
    int drafts = walk.json().path("drafts").size();
    assertThat(drafts).isGreaterThan(10);
    assertThat(again.code()).as(again.out() + again.err()).isZero();
    assertThat(again.out()).contains("All " + drafts + " journeys hold");
    Terminal terminal = new Terminal(folder);
    assertThat(terminal.call("status").code()).isEqualTo(ExitCode.NOTHING_TO_RUN);
    assertThat(terminal.call("run", "--url", "http://localhost:1").code())
        .isEqualTo(ExitCode.NOTHING_TO_RUN);
  }

  @Test
  void theInventoryShowsEveryKindOfPage() throws IOException {
    String features = Files.readString(folder.resolve("docs/features.md"));
    assertThat(features).startsWith("# Features of Corner Shop\n");
    for (JsonNode page : walk.json().path("pages")) {
      assertThat(features).contains("| Address | `" + page.path("address").asText() + "`");
    }
    try (Stream<Path> pictures = Files.list(folder.resolve("docs/images/features"))) {
      assertThat(pictures.toList())
          .hasSize(walk.json().path("pages").size())
          .allSatisfy(it -> assertThat(Files.size(it)).isBetween(5_000L, 120_000L));
    }
  }

  @Test
  void anAppThatIsNotThereIsSaid() {
    Call call = new Terminal(folder).call("discover", "http://localhost:1");
    assertThat(call.code()).isEqualTo(ExitCode.BLOCKED);
    assertThat(call.err()).contains("Nothing could be walked");
    assertThat(new Terminal(folder).call("discover", "shop").code()).isEqualTo(ExitCode.USAGE);
  }
}
