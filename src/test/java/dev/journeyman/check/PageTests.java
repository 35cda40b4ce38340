package dev.journeyman.check;

import static dev.journeyman.check.Seen.at;
import static dev.journeyman.check.Seen.console;
import static dev.journeyman.check.Seen.downloaded;
import static dev.journeyman.check.Seen.exchanged;
import static dev.journeyman.check.Seen.says;
import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.check.Seen.thrown;
import static dev.journeyman.surface.Pages.header;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.table;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Activity.ConsoleLine;
import dev.journeyman.surface.Activity.Download;
import dev.journeyman.surface.Activity.Exchange;
import dev.journeyman.surface.Pages.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of the page as a whole and of what happens behind it. */
class PageTests {

  @Nested
  class Addresses {

    @ParameterizedTest
    @CsvSource({
      "READS, /orders, http://localhost/orders, true",
      "READS, /orders, http://localhost/orders/, true",
      "READS, /orders, http://localhost/orders?page=2, true",
      "READS, /orders, http://localhost/orders#top, true",
      "READS, /orders?page=2, http://localhost/orders?page=2, true",
      "READS, /orders?page=2, http://localhost/orders?page=22, false",
      "READS, /orders?page=2, http://localhost/orders, false",
      "READS, /orders, http://localhost/orders/7, false",
      "READS, /orders, http://localhost/my/orders, false",
      "READS, /, http://localhost/, true",
      "READS, /, http://localhost, true",
      "READS, /, http://localhost/login, false",
      "READS, http://localhost/orders, http://localhost/orders, true",
      "READS, http://localhost/orders, http://elsewhere/orders, false",
      "CONTAINS, page=2, http://localhost/orders?page=2, true",
      "CONTAINS, page=3, http://localhost/orders?page=2, false",
      "STARTS, /orders, http://localhost/orders/7, true",
      "STARTS, https, http://localhost/, false",
      "ENDS, /edit, http://localhost/orders/7/edit, true",
      "ENDS, /edit, http://localhost/orders/7/edit/, true",
      "ENDS, /edit, http://localhost/orders/7, false",
    })
    void aPathComparesWithThePathOfTheAddress(
        Relation relation, String text, String url, boolean held) {
      assertThat(new PageCheck(PageCheck.Part.URL, relation, text).on(at(url, "")).isHeld())
          .isEqualTo(held);
    }

    @Test
    void anAddressThatIsNoneIsBrokenToo() {
      PageCheck check = new PageCheck(PageCheck.Part.URL, Relation.READS, "/orders");
      assertThat(says(check, at("about:blank", ""))).isEqualTo("BROKEN: \"about:blank\"");
      assertThat(says(check, at("http://localhost/a|b {c}", ""))).startsWith("BROKEN");
    }

    @Test
    void theTitleComparesAsAText() {
      assertThat(
              new PageCheck(PageCheck.Part.TITLE, Relation.READS, "inbox (2)")
                  .on(at("", "Inbox (2)"))
                  .isHeld())
          .isTrue();
      assertThat(
              says(
                  new PageCheck(PageCheck.Part.TITLE, Relation.CONTAINS, "Settings"),
                  at("", "Home")))
          .isEqualTo("BROKEN: \"Home\"");
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(new PageCheck(PageCheck.Part.URL, Relation.ENDS, "/edit").describe())
          .isEqualTo("url ends with \"/edit\"");
      assertThat(new PageCheck(PageCheck.Part.TITLE, Relation.READS, "Inbox").describe())
          .isEqualTo("title is \"Inbox\"");
    }
  }

  @Nested
  class Noise {

    private final Quiet console = new Quiet(Quiet.Source.CONSOLE);
    private final Quiet requests = new Quiet(Quiet.Source.REQUESTS);

    @Test
    void onlyErrorsInTheConsoleCount() {
      Scene scene =
          scene(console(new ConsoleLine("warning", "old"), new ConsoleLine("info", "hi")));
      assertThat(says(console, scene)).isEqualTo("HELD: none");
    }

    @Test
    void anErrorInTheConsoleIsQuoted() {
      Scene scene =
          scene(console(new ConsoleLine("error", "boom"), new ConsoleLine("error", "bang")));
      assertThat(says(console, scene)).isEqualTo("BROKEN: boom and 1 more");
    }

    @Test
    void anUncaughtErrorIsOneInTheConsole() {
      assertThat(says(console, scene(thrown("TypeError: x is undefined"))))
          .isEqualTo("BROKEN: TypeError: x is undefined");
    }

    @Test
    void anUncaughtErrorIsQuotedWithoutItsStack() {
      assertThat(says(console, scene(thrown("TypeError: x\nTypeError: x\n    at a.js:5:4"))))
          .isEqualTo("BROKEN: TypeError: x");
    }

    @Test
    void aRequestFailsByItsStatusOrWithoutAnAnswer() {
      Scene missing = scene(exchanged(get("/a.png", 404, "", true)));
      Scene refused = scene(exchanged(get("/api", 0, "connection refused", true)));
      assertThat(says(requests, missing)).isEqualTo("BROKEN: GET /a.png answered 404");
      assertThat(says(requests, refused)).isEqualTo("BROKEN: GET /api connection refused");
    }

    @Test
    void theRequestsOfOthersDoNotCount() {
      assertThat(requests.on(scene(exchanged(get("http://ads/", 500, "", false)))).isHeld())
          .isTrue();
    }
  }

  private static Exchange get(String url, int status, String failure, boolean firstParty) {
    return new Exchange("GET", url, status, failure, firstParty, "fetch");
  }

  @Nested
  class Requests {

    private final Answered check = new Answered("/api/orders", 201);

    @Test
    void aRequestOfTheStepWasAnsweredSo() {
      Scene scene = scene(exchanged(get("http://localhost/api/orders", 201, "", true)));
      assertThat(says(check, scene)).isEqualTo("HELD: answered 201");
    }

    @Test
    void anotherAnswerIsQuoted() {
      Scene scene = scene(exchanged(get("http://localhost/api/orders", 500, "", true)));
      assertThat(says(check, scene))
          .isEqualTo("BROKEN: GET http://localhost/api/orders answered 500");
    }

    @Test
    void noRequestIsNoAnswer() {
      assertThat(says(check, scene())).isEqualTo("BROKEN: no request to /api/orders");
    }
  }

  @Nested
  class Files {

    private final Downloaded check = new Downloaded("orders.csv");

    private Download file(String name, long bytes) {
      return new Download(name, Path.of(name), bytes);
    }

    @Test
    void aFileWithSomethingInItCameDown() {
      assertThat(says(check, scene(downloaded(file("Orders.csv", 12)))))
          .isEqualTo("HELD: Orders.csv of 12 bytes");
    }

    @Test
    void anEmptyFileIsNone() {
      assertThat(says(check, scene(downloaded(file("orders.csv", 0)))))
          .isEqualTo("BROKEN: orders.csv of 0 bytes");
    }

    @Test
    void anotherFileIsNamed() {
      assertThat(says(check, scene(downloaded(file("users.csv", 3)))))
          .isEqualTo("BROKEN: users.csv");
      assertThat(says(check, scene())).isEqualTo("BROKEN: no download");
    }

    @Test
    void ofSeveralWithTheSameNameTheLastOneIsMeant() {
      assertThat(says(check, scene(downloaded(file("orders.csv", 4), file("orders.csv", 9)))))
          .isEqualTo("HELD: orders.csv of 9 bytes");
      assertThat(says(check, scene(downloaded(file("orders.csv", 4), file("orders.csv", 0)))))
          .isEqualTo("BROKEN: orders.csv of 0 bytes");
    }

    @ParameterizedTest
    @CsvSource({
      "year end.csv, year%20end.csv, true",
      "year%20end.csv, year end.csv, true",
      "Bericht Mai/Juni.pdf, Bericht Mai_Juni.pdf, true",
      "r\u00e9sum\u00e9.pdf, re\u0301sume\u0301.pdf, true",
      "100%.csv, 100%.csv, true",
      "orders.csv, orders (1).csv, false",
      "orders (1).csv, orders.csv, false",
      "orders.csv, my orders.csv, false",
      "orders-2.csv, orders.csv, false",
    })
    void aNameIsTheSameHoweverItIsWritten(String promised, String given, boolean held) {
      Finding finding = new Downloaded(promised).on(scene(downloaded(file(given, 3))));
      assertThat(finding.isHeld()).isEqualTo(held);
    }
  }

  @Nested
  class Sequence {

    private final Order check = new Order("Ant", "Bee");

    @Test
    void oneTextStandsBeforeTheOther() {
      assertThat(check.on(scene(list(item("Ant"), item("Bee")))).isHeld()).isTrue();
      assertThat(says(check, scene(list(item("Bee"), item("Ant")))))
          .isEqualTo("BROKEN: \"Bee\" before \"Ant\"");
    }

    @Test
    void bothMustBeThere() {
      assertThat(says(check, scene(list(item("Ant")))))
          .isEqualTo("BROKEN: \"Bee\" is not on the page");
      assertThat(says(check, scene(list(item("Bee")))))
          .isEqualTo("BROKEN: \"Ant\" is not on the page");
    }

    @Test
    void aMixedOrderDecidesNothing() {
      assertThat(says(check, scene(list(item("Ant"), item("Bee"), item("Ant")))))
          .startsWith("UNDECIDED");
    }
  }

  @Nested
  class SortOrder {

    private Scene prices(String... prices) {
      Stream<Part> rows =
          Stream.concat(
              Stream.of(header("Name", "Price")), Stream.of(prices).map(p -> row("Mug", p)));
      return scene(table("Products", rows.toArray(Part[]::new)));
    }

    private final Query column = Query.thing("Price");

    @Test
    void numbersAreSortedAsNumbers() {
      assertThat(new Sorted(column, true).on(prices("£9.00", "£10.00", "£10.00")).isHeld())
          .isTrue();
      assertThat(new Sorted(column, true).on(prices("£10.00", "£9.00")).isHeld()).isFalse();
      assertThat(new Sorted(column, false).on(prices("£10.00", "£9.00")).isHeld()).isTrue();
    }

    @Test
    void textsAreSortedWithoutRegardToCase() {
      assertThat(new Sorted(column, true).on(prices("ant", "Bee", "cat")).isHeld()).isTrue();
      assertThat(new Sorted(column, true).on(prices("Bee", "ant")).isHeld()).isFalse();
    }

    @Test
    void whatIsSeenIsQuotedInOrder() {
      assertThat(says(new Sorted(column, true), prices("£10.00", "£9.00")))
          .isEqualTo("BROKEN: £10.00, £9.00");
    }

    @Test
    void oneAloneIsInNoOrder() {
      assertThat(says(new Sorted(column, true), prices("£9.00")))
          .isEqualTo("UNDECIDED: there are 1 of it; an order needs two or more");
    }

    @Test
    void itemsAreSortedByTheirText() {
      Scene scene = scene(list(item("Ant"), item("Bee")));
      assertThat(new Sorted(Query.of(Kind.ITEM), true).on(scene).isHeld()).isTrue();
      assertThat(new Sorted(Query.of(Kind.ITEM), false).on(scene).isHeld()).isFalse();
    }

    @Test
    void theRowOfHeadersIsNotSorted() {
      Scene scene = scene(table("", header("Zebra"), row("Ant"), row("Bee")));
      assertThat(new Sorted(Query.of(Kind.ROW), true).on(scene).isHeld()).isTrue();
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(new Sorted(column, false).describe())
          .isEqualTo("sorted thing \"Price\" descending");
    }
  }

  @Nested
  class Together {

    private final Check home = TextCheck.shown("Home");
    private final Check cart = TextCheck.shown("Cart");
    private final Check lost = TextCheck.hidden("x").inside(Query.of(Kind.DIALOG, "Lost"));

    @Test
    void allMustHold() {
      AllOf both = new AllOf(List.of(home, cart));
      assertThat(says(both, scene(text("Home"), text("Cart"))))
          .isEqualTo("HELD: \"Home\" and \"Cart\"");
      assertThat(both.on(scene(text("Home"))).result()).isEqualTo(Finding.Result.BROKEN);
    }

    @Test
    void aBrokenOneOutweighsOneThatDecidesNothing() {
      AllOf both = new AllOf(List.of(lost, cart));
      assertThat(both.on(scene(text("Home"))).result()).isEqualTo(Finding.Result.BROKEN);
      assertThat(both.on(scene(text("Cart"))).result()).isEqualTo(Finding.Result.UNDECIDED);
    }

    @Test
    void itsPhraseIsTheirPhrases() {
      assertThat(new AllOf(List.of(home, cart)).describe())
          .isEqualTo("shown text \"Home\"; shown text \"Cart\"");
    }
  }
}
