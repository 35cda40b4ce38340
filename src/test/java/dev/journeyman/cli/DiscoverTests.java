package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One walk through Corner Shop, and what it left. */
class DiscoverTests {

  /** Routes that a visitor comes to only with a session or with something in the cart. */
  private static final Set<String> BEHIND =
      Set.of(
          "/checkout",
          "/orders",
          "/orders/{number}",
          "/profile",
          "/admin",
          "/admin/export",
          "/admin/featured");

  /** Routes that answer with no page of their own. */
  private static final Pattern NO_PAGE =
      Pattern.compile("/(assets|pictures|health|photo|api|pay|admin/products\\.csv).*");

  @TempDir private static Path folder;
  private static Call walk;
  private static Call again;
  private static Tap tap;

  @BeforeAll
  static void walk() {
    Terminal terminal = new Terminal(folder);
    try (CornerShop shop = CornerShop.start(0, EnumSet.noneOf(Defect.class));
        Tap through = Tap.to(shop.url().getPort())) {
      tap = through;
      walk = terminal.call("discover", through.url(), "--json");
      again =
          terminal.call(
              "run", "journeys/drafts", "--url", shop.url().toString(), "--evidence", "facts");
    }
  }

  private static Set<String> addresses() {
    Set<String> found = new TreeSet<>();
    walk.json().path("pages").forEach(it -> found.add(it.path("address").asText()));
    return found;
  }

  @Test
  void everyPageThatAVisitorCanOpenIsFound() throws IOException {
    assertThat(walk.code()).as(walk.err()).isZero();
    Set<String> routes = new TreeSet<>();
    Pattern route = Pattern.compile("app\\.get\\(\\s*(?:\"([^\"]+)\"|switches\\.cartPath\\(\\))");
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/journeyman/demo"))) {
      for (Path file : files.toList()) {
        route
            .matcher(Files.readString(file))
            .results()
            .map(it -> it.group(1) == null ? "/cart" : it.group(1))
            .filter(it -> !NO_PAGE.matcher(it).matches() && !BEHIND.contains(it))
            .map(it -> it.replace("{slug}", "{name}"))
            .forEach(routes::add);
      }
    }
    assertThat(routes).hasSizeGreaterThan(6);
    assertThat(addresses()).isEqualTo(routes);
    for (JsonNode page : walk.json().path("pages")) {
      String address = page.path("address").asText();
      assertThat(page.path("known").asInt())
          .as(address)
          .isEqualTo(address.equals("/products/{name}") ? 14 : address.equals("/products") ? 8 : 1);
    }
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
            "sends POST /sign-up [\"Full name\",\"Email\",\"Password\"]");
  }

  @Test
  void nothingWasOrderedOrDeletedOrSentAtAll() {
    assertThat(tap.requests()).isNotEmpty();
    assertThat(tap.requests()).allMatch(it -> it.startsWith("GET ") || it.startsWith("HEAD "));
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
