package dev.journeyman.check;

import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Ordinal;
import dev.journeyman.find.Query;
import org.junit.jupiter.api.Test;

class SeveralListsTests {

  private static Finding count(Query list, int number) {
    Query items = Query.of(Kind.ITEM).inside(list);
    return new Counting(items, Comparison.EQUAL, number)
        .on(scene(list(item("Buy milk")), list(item("All"), item("Active"))));
  }

  @Test
  void theItemsOfTheListAreNotCountedWhereThereAreTwoLists() {
    Finding finding = count(Query.of(Kind.LIST), 3);
    assertThat(finding.result()).isEqualTo(Result.UNDECIDED);
    assertThat(finding.saw()).contains("2 things on the page are").contains("say which");
  }

  @Test
  void theyAreCountedWhereTheListIsNamed() {
    assertThat(count(Query.of(Kind.LIST).at(new Ordinal(1)), 1).isHeld()).isTrue();
    assertThat(count(Query.of(Kind.LIST).at(new Ordinal(2)), 2).isHeld()).isTrue();
    assertThat(count(Query.of(Kind.LIST).at(new Ordinal(2)), 3).result()).isEqualTo(Result.BROKEN);
  }
}
