package dev.journeyman.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.demo.Change;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sample of what {@link HarmlessChanges} does, which takes too long for every build. */
class HarmlessChangesTests {

  @Test
  void everyChangeHasARow() throws IOException {
    List<String> rows =
        Files.readAllLines(ChangesTable.FILE, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("`", 3)[1])
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(Change.values()).map(Change::id).toList());
  }

  @Test
  void otherElementsForTheSameThingMakeNoDifference() {
    Map<Trial, List<JourneyVerdict>> walked =
        Trials.run(
            List.of(
                Trial.of(Change.LABELS_AS_PLACEHOLDERS, Set.of("buy-as-a-guest")),
                Trial.of(Change.CART_AS_CARDS, Set.of("fill-a-cart")),
                Trial.of(Change.SORT_AS_LISTBOX, Set.of("find-a-product")),
                Trial.of(Change.TABLE_OF_DIVS, Set.of("change-a-price")),
                Trial.of(Change.DELETE_ASKS_IN_PAGE, Set.of("draft-and-delete"))));
    assertThat(walked.values())
        .allSatisfy(
            verdicts ->
                assertThat(verdicts)
                    .singleElement()
                    .extracting(JourneyVerdict::reason)
                    .isEqualTo(""));
  }

  @Test
  void aNameThatIsGoneBlocksAndIsNotTakenForABrokenPromise() {
    List<JourneyVerdict> walked =
        Trial.of(Change.PROCEED_TO_CHECKOUT, Set.of("use-a-coupon")).run();
    assertThat(walked)
        .singleElement()
        .satisfies(
            verdict -> {
              assertThat(verdict.verdict()).isEqualTo(Verdict.BLOCKED);
              assertThat(verdict.reason()).contains("Go to checkout", "Proceed to checkout");
            });
  }
}
