package dev.journeyman.find;

import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.cell;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.table;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Sight;
import org.junit.jupiter.api.Test;

/** Areas that authors describe as people speak: in the singular, as a list, as a menu. */
class OwnWordsTests {

  private static Match click(Sight sight, Query query) {
    return Finder.on(sight).toUse(query, Purpose.CLICK);
  }

  private static Query edit(Kind kind, String... names) {
    return Query.of(Kind.BUTTON, "Edit").inside(Query.of(kind, names).called(Naming.IN_OWN_WORDS));
  }

  @Test
  void theSectionOfOneIsThatOfSeveral() {
    Sight sight =
        page(box(heading("Addresses"), button("Edit")), box(heading("Categories"), button("Edit")));
    assertThat(click(sight, edit(Kind.SECTION, "category")).one().index()).isEqualTo(5);
    assertThat(click(sight, edit(Kind.SECTION, "categories")).one().index()).isEqualTo(5);
    Query quoted = Query.of(Kind.BUTTON, "Edit").inside(Query.of(Kind.SECTION, "Category"));
    assertThat(click(sight, quoted).isNone()).isTrue();
  }

  @Test
  void aTableIsAListWhereThereIsNone() {
    Sight sight =
        page(
            box(button("Edit")), heading("Rules"), table("", row(cell("A"), cell(button("Edit")))));
    assertThat(click(sight, edit(Kind.LIST)).one().index()).isEqualTo(7);
    Sight both =
        page(
            table("", row(cell("A"), cell(button("Edit")))), list(item(text("B"), button("Edit"))));
    assertThat(both.parentOf(click(both, edit(Kind.LIST)).one()).orElseThrow().role())
        .isEqualTo("listitem");
  }

  @Test
  void theMenuIsTheOneThatIsOpen() {
    Query edit = edit(Kind.THING, "menu");
    Sight sight =
        page(button("Menu"), button("Edit"), area("menu", "", button("Edit"), button("Copy")));
    assertThat(sight.parentOf(click(sight, edit).one()).orElseThrow().role()).isEqualTo("menu");
    assertThat(click(page(button("Menu"), button("Edit")), edit).isNone()).isTrue();
    assertThat(click(sight, edit(Kind.THING, "submenu")).isOne()).isTrue();
  }

  @Test
  void theCardOfThatTitleIsMeantAndNotOneThatSpeaksOfIt() {
    Sight sight =
        page(
            list(
                item(heading("Mug template"), text("For each mug"), link("Open", "http://x/a")),
                item(heading("Mug"), text("Blue"), link("Open", "http://x/b"))),
            table(
                "",
                row(cell("Mug and pot"), cell(link("Sell", "http://x/c"))),
                row(cell("Mug"), cell(link("Sell", "http://x/d")))));
    Query open = Query.of(Kind.LINK, "Open").inside(Query.of(Kind.ITEM, "Mug"));
    assertThat(click(sight, open).one().labels().href()).isEqualTo("http://x/b");
    Query sell = Query.of(Kind.LINK, "Sell").inside(Query.of(Kind.ROW, "Mug"));
    assertThat(click(sight, sell).one().labels().href()).isEqualTo("http://x/d");
  }

  @Test
  void ofSeveralCardsOfThatTitleNoneIsPicked() {
    Sight sight =
        page(
            list(
                item(heading("Mug"), link("Open", "http://x/a")),
                item(heading("Mug"), link("Open", "http://x/b"))));
    Query open = Query.of(Kind.LINK, "Open").inside(Query.of(Kind.ITEM, "Mug"));
    assertThat(click(sight, open).found()).hasSize(2);
  }
}
