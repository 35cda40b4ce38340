package dev.journeyman.check;

import static dev.journeyman.check.Seen.says;
import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.span;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Pages.Part;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that compare what a thing says as a number: {@link NumberCheck}, {@link Recollection}. */
class NumberTests {

  private static NumberCheck total(Comparison comparison, String amount) {
    return new NumberCheck(Query.thing("Total"), comparison, Amount.only(amount).orElseThrow());
  }

  @Nested
  class NumbersShown {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Total: £9.00 | £9 | HELD",
          "Total: £9.00 | 9.00 | HELD",
          "Total: 9,00 € | €9 | HELD",
          "Total: £9.01 | £9 | BROKEN",
          "Total: £90.00 | £9 | BROKEN",
          "Total: -£9.00 | £9 | BROKEN",
          "Total: €9.00 | £9 | BROKEN",
          "Total: free | £9 | BROKEN",
          "Total (2 items): £9.00 | £9 | HELD",
          "Total (9 items): £2.00 | £9 | BROKEN",
          "Total (9 items): £2.00 | 9 | BROKEN",
          "Total: 1,249.99 | 1249.99 | HELD",
        })
    void moneyComparesAsANumberInItsCurrency(String shown, String wanted, String result) {
      assertThat(total(Comparison.EQUAL, wanted).on(scene(text(shown))).result())
          .hasToString(result);
    }

    @ParameterizedTest
    @CsvSource({
      "EQUAL, 5, true", "EQUAL, 6, false", "NOT_EQUAL, 6, true", "NOT_EQUAL, 5, false",
      "AT_LEAST, 5, true", "AT_LEAST, 6, false", "AT_MOST, 5, true", "AT_MOST, 4, false",
      "MORE, 4, true", "MORE, 5, false", "LESS, 6, true", "LESS, 5, false"
    })
    void everyComparisonHasItsMeaning(Comparison comparison, String wanted, boolean held) {
      assertThat(total(comparison, wanted).on(scene(text("Total: 5"))).isHeld()).isEqualTo(held);
    }

    @Test
    void whatIsShownInsteadIsQuoted() {
      Finding finding = total(Comparison.AT_LEAST, "£20").on(scene(text("Total: £9.00")));
      assertThat(finding.saw()).isEqualTo("\"£9.00\"");
      assertThat(finding.expected()).isEqualTo("\"Total\" at least £20");
      assertThat(finding.where()).isPresent();
    }

    @Test
    void severalThatDifferDecideNothing() {
      Scene scene = scene(box(span("Total"), span("£9.00")), box(span("Total"), span("£7.00")));
      assertThat(says(total(Comparison.EQUAL, "£9"), scene))
          .startsWith("UNDECIDED: several things are \"Total\" and differ:");
    }

    @Test
    void severalThatAgreeAreAsGoodAsOne() {
      Scene scene = scene(box(span("Total"), span("£9.00")), box(span("Total"), span("£9.00")));
      assertThat(total(Comparison.EQUAL, "£9").on(scene).isHeld()).isTrue();
    }

    @Test
    void whatIsMissingIsBrokenAndSaysSo() {
      assertThat(says(total(Comparison.EQUAL, "£9"), scene(text("Cart"))))
          .isEqualTo("BROKEN: nothing on the page is \"Total\"");
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(total(Comparison.MORE, "£9.50").describe())
          .isEqualTo("number of thing \"Total\" > 9.5");
    }
  }

  @Nested
  class Remembered {

    private final Query balance = Query.thing("Balance");

    private Finding compare(Comparison comparison, String before, String now) {
      Scene scene = scene(text("Balance: " + now));
      scene.memory().remember("Before", before);
      return new Recollection(balance, comparison, "before").on(scene);
    }

    @Test
    void theSameTextIsTheSame() {
      assertThat(compare(Comparison.EQUAL, "ORD-A", "ORD-A").isHeld()).isTrue();
      assertThat(compare(Comparison.EQUAL, "ORD-A", "ORD-B").isHeld()).isFalse();
      assertThat(compare(Comparison.NOT_EQUAL, "ORD-A", "ORD-B").isHeld()).isTrue();
    }

    @Test
    void numbersCompareAsNumbers() {
      assertThat(compare(Comparison.EQUAL, "£9.00", "£9").isHeld()).isTrue();
      assertThat(compare(Comparison.MORE, "£9.00", "£10.00").isHeld()).isTrue();
      assertThat(compare(Comparison.LESS, "£9.00", "£10.00").isHeld()).isFalse();
    }

    @Test
    void anotherCurrencyIsNeverTheSame() {
      assertThat(compare(Comparison.EQUAL, "£9", "€9").isHeld()).isFalse();
      assertThat(compare(Comparison.MORE, "£9", "€10").isHeld()).isFalse();
      assertThat(compare(Comparison.NOT_EQUAL, "£9", "€9").isHeld()).isTrue();
    }

    @Test
    void textsAreNeitherMoreNorLess() {
      assertThat(compare(Comparison.MORE, "apples", "bees").isHeld()).isFalse();
      assertThat(compare(Comparison.LESS, "apples", "bees").isHeld()).isFalse();
    }

    @Test
    void whatNobodyRememberedDecidesNothing() {
      Recollection check = new Recollection(balance, Comparison.EQUAL, "before");
      assertThat(says(check, scene(text("Balance: £9"))))
          .isEqualTo(
              "UNDECIDED: nothing was remembered as \"before\";"
                  + " add a step such as: Remember the total as \"before\"");
    }

    @Test
    void whatWasExpectedNamesTheRememberedValue() {
      Finding finding = compare(Comparison.MORE, "£9.00", "£8.00");
      assertThat(finding.expected()).isEqualTo("\"Balance\" more than \"£9.00\"");
      assertThat(finding.saw()).isEqualTo("\"£8.00\"");
    }

    @Test
    void aLaterValueTakesThePlaceOfTheFormer() {
      Memory memory = new Memory();
      memory.remember(" Before ", "1");
      memory.remember("before", "2");
      assertThat(memory.recall("BEFORE")).contains("2");
      assertThat(memory.names()).containsExactly("before");
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(new Recollection(balance, Comparison.NOT_EQUAL, "before").describe())
          .isEqualTo("thing \"Balance\" != remembered \"before\"");
    }
  }

  @Nested
  class Counts {

    private final Query rows = Query.of(Kind.ITEM, "mug");

    private Scene mugs(int number) {
      return scene(
          area(
              "list",
              "Results",
              IntStream.range(0, number).mapToObj(i -> item("mug " + i)).toArray(Part[]::new)));
    }

    @Test
    void thereAreAsManyAsThereAre() {
      assertThat(new Counting(rows, Comparison.EQUAL, 3).on(mugs(3)).isHeld()).isTrue();
      assertThat(new Counting(rows, Comparison.EQUAL, 3).on(mugs(2)).isHeld()).isFalse();
      assertThat(new Counting(rows, Comparison.AT_MOST, 3).on(mugs(2)).isHeld()).isTrue();
    }

    @Test
    void thereMayBeNone() {
      assertThat(says(new Counting(rows, Comparison.EQUAL, 0), mugs(0))).isEqualTo("HELD: none");
      assertThat(says(new Counting(rows, Comparison.AT_LEAST, 1), mugs(0)))
          .isEqualTo("BROKEN: none");
    }

    @Test
    void whatWasCountedIsNamed() {
      assertThat(says(new Counting(rows, Comparison.EQUAL, 3), mugs(2)))
          .isEqualTo("BROKEN: 2: listitem \"mug 0\", listitem \"mug 1\"");
      assertThat(says(new Counting(rows, Comparison.EQUAL, 3), mugs(6)))
          .startsWith("BROKEN: 6: ")
          .endsWith(", ...");
    }

    @Test
    void nothingIsCountedInAnAreaThatIsMissing() {
      Query inBasket = rows.inside(Query.of(Kind.DIALOG, "Basket"));
      assertThat(says(new Counting(inBasket, Comparison.EQUAL, 0), mugs(2)))
          .startsWith("UNDECIDED: nothing on the page is dialog \"Basket\"");
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(new Counting(rows, Comparison.AT_LEAST, 5).describe())
          .isEqualTo("count item \"mug\" >= 5");
    }
  }
}
