package dev.journeyman.find;

import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.cell;
import static dev.journeyman.surface.Pages.checkbox;
import static dev.journeyman.surface.Pages.dialog;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.label;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.table;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What apps that nobody built for testing taught the finder. */
class RealPagesTests {

  private static Match click(Sight sight, Query query) {
    return Finder.on(sight).toUse(query, Purpose.CLICK);
  }

  @Nested
  class Dialogs {

    @Test
    void aButtonIsNotTheDialogThatItOpens() {
      Sight sight = page(box(button("Login")), text("No packages"));
      assertThat(Finder.on(sight).all(Query.of(Kind.DIALOG, "Login"))).isEmpty();
    }

    @Test
    void withoutANameOnlyWhatIsADialogIsOne() {
      Sight sight = page(link("Home", "http://localhost/"), heading("Packages"));
      assertThat(Finder.on(sight).all(Query.of(Kind.DIALOG))).isEmpty();
      assertThat(Finder.on(sight).all(Query.of(Kind.TABLE))).isEmpty();
    }

    @Test
    void aDialogIsFoundByTheTextInIt() {
      Sight sight = page(button("Login"), dialog("", heading("Login"), field("Username")));
      assertThat(Finder.on(sight).all(Query.of(Kind.DIALOG, "Login"))).hasSize(1);
    }
  }

  @Nested
  class Panels {

    @Test
    void aCellIsMeantAndNotTheFocusablePanelAroundIt() {
      Sight sight =
          page(
              box(table("", row(cell("Rent"), cell("900")), row(cell("Food"), cell("300"))))
                  .is(State.CLICKABLE));
      assertThat(click(sight, Query.thing("900")).one().role()).isEqualTo("cell");
    }

    @Test
    void aButtonIsMeantWithAllThatIsInIt() {
      Sight sight = page(area("button", "", text("Blue mug"), text("4.00")).is(State.CLICKABLE));
      assertThat(click(sight, Query.thing("Blue mug")).one().role()).isEqualTo("button");
    }
  }

  @Nested
  class Landmarks {

    private final Sight sight =
        page(
            area("banner", "", link("Log out", "http://localhost/out")),
            area("contentinfo", "", link("Log out", "http://localhost/bye")));

    @Test
    void theHeaderIsTheBannerOfThePage() {
      Query inHeader = Query.of(Kind.LINK, "Log out").inside(Query.of(Kind.SECTION, "header"));
      assertThat(click(sight, inHeader).one().labels().href()).isEqualTo("http://localhost/out");
    }

    @Test
    void theFooterIsNotAnySection() {
      Query inFooter = Query.of(Kind.LINK, "Log out").inside(Query.of(Kind.SECTION, "footer"));
      assertThat(click(sight, inFooter).one().labels().href()).isEqualTo("http://localhost/bye");
    }

    @Test
    void withoutThePlaceTheyStayAmbiguous() {
      assertThat(click(sight, Query.of(Kind.LINK, "Log out")).found()).hasSize(2);
    }
  }

  @Nested
  class Sections {

    private final Sight sight =
        page(
            area(
                "region",
                "",
                heading("pets"),
                text("Rex is our best dog"),
                box(box(heading("Response body"), text("Bella"))),
                box(heading("Response headers"), text("gzip"))));

    private String read(String name) {
      return Reader.on(sight).read(Query.of(Kind.SECTION, name)).reads().get(0).text();
    }

    @Test
    void theSectionOfAHeadingIsWhatThatHeadingStandsOver() {
      assertThat(read("Response body")).isEqualTo("Bella");
      assertThat(read("Response headers")).isEqualTo("gzip");
    }

    @Test
    void theFirstHeadingNamesAllOfTheSection() {
      assertThat(read("pets")).contains("Rex").contains("Bella");
    }
  }

  @Nested
  class Messages {

    @Test
    void thingsOfOneNameAreToldApartByWhatHoldsThem() {
      Sight sight =
          page(
              area("region", "Tools", button("control panel")),
              area("region", "Story", button("control panel")));
      assertThat(click(sight, Query.thing("control panel")).explain())
          .contains(
              "button \"control panel\" in region \"Tools\","
                  + " button \"control panel\" in region \"Story\"");
    }

    @Test
    void theFewOfAKindAreNamedWhereNoNameIsLikeTheWantedOne() {
      Sight sight = page(field("What needs to be done?"));
      assertThat(Finder.on(sight).toUse(Query.of(Kind.FIELD, "new todo"), Purpose.FILL).explain())
          .contains("nearest: textbox \"What needs to be done?\"");
    }
  }

  @Nested
  class BoxesWithoutLabels {

    private static Match tick(Sight sight) {
      return Finder.on(sight).toUse(Query.thing("Buy milk"), Purpose.CHECK);
    }

    @Test
    void theOneInTheItemIsMeantByTheTextOfTheItem() {
      Sight sight =
          page(
              checkbox(""),
              list(
                  item(checkbox("").testId("milk"), label("Buy milk")),
                  item(checkbox("").testId("dog"), label("Walk the dog"))));
      assertThat(tick(sight).one().labels().testId()).isEqualTo("milk");
    }

    @Test
    void twoInOneItemAreAmbiguous() {
      assertThat(tick(page(list(item(checkbox(""), checkbox(""), label("Buy milk"))))).found())
          .hasSize(2);
    }

    @Test
    void oneOutsideOfTheItemIsNotMeant() {
      assertThat(tick(page(checkbox(""), list(item(label("Buy milk"))))).isNone()).isTrue();
    }
  }

  @Test
  void anIconIsKnownByWhatItShowsAndByWhatItIsFor() {
    Sight sight = page(button("").testId("trash"), button("").testId("bars"));
    assertThat(click(sight, Query.of(Kind.ICON, "delete")).one().labels().testId())
        .isEqualTo("trash");
    assertThat(click(sight, Query.of(Kind.ICON, "menu")).one().labels().testId()).isEqualTo("bars");
  }

  @Test
  void ofIconsTheOneOfTheAuthorsOwnWordIsMeant() {
    Sight sight =
        page(button("").testId("cart"), button("").testId("basket"), button("Add to basket"));
    assertThat(click(sight, Query.of(Kind.ICON, "basket")).one().labels().testId())
        .isEqualTo("basket");
    Sight cart = page(button("").testId("cart"), button("Add to basket"));
    assertThat(click(cart, Query.of(Kind.ICON, "basket")).one().labels().testId())
        .isEqualTo("cart");
  }

  @Test
  void aSignIsNotLeftOutWhereTheKindIsAnotherToo() {
    Sight sight = page(link("Orders", "http://localhost/orders"));
    assertThat(click(sight, Query.of(Kind.BUTTON, "\u25b8 Orders")).isNone()).isTrue();
    assertThat(click(sight, Query.of(Kind.BUTTON, "Orders")).isOne()).isTrue();
    assertThat(click(sight, Query.of(Kind.LINK, "\u25b8 Orders")).isOne()).isTrue();
    assertThat(click(page(button("Orders")), Query.of(Kind.BUTTON, "\u25b8 Orders")).isOne())
        .isTrue();
  }

  @Test
  void aStarBeforeALabelIsNoPartOfIt() {
    Sight sight = page(field("* Address"), field("Address (2)"), field("*Town"), field("Town *"));
    assertThat(Finder.on(sight).toUse(Query.of(Kind.FIELD, "Address"), Purpose.FILL).one().name())
        .isEqualTo("* Address");
    assertThat(Finder.on(sight).toUse(Query.of(Kind.FIELD, "Town"), Purpose.FILL).found())
        .hasSize(2);
  }

  @Test
  void aCrossIsAnX() {
    assertThat(click(page(button("\u00d7")), Query.thing("x")).isOne()).isTrue();
  }

  @Nested
  class TextFields {

    private static Match fill(Sight sight) {
      return Finder.on(sight).toUse(Query.of(Kind.FIELD, "text field"), Purpose.FILL);
    }

    @Test
    void theTextFieldIsTheOneForTheText() {
      Sight sight =
          page(field("Search"), field("").placeholder("Type the text here"), field("Tags"));
      assertThat(fill(sight).one().labels().placeholder()).isEqualTo("Type the text here");
    }

    @Test
    void theTextFieldIsTheOnlyField() {
      assertThat(fill(page(field("Name"), button("Save"))).one().name()).isEqualTo("Name");
    }

    @Test
    void ofSeveralOtherFieldsNoneIsTheTextField() {
      assertThat(fill(page(field("Name"), field("Street"))).found()).hasSize(2);
    }
  }
}
