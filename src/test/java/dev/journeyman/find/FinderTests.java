package dev.journeyman.find;

import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.cell;
import static dev.journeyman.surface.Pages.checkbox;
import static dev.journeyman.surface.Pages.dialog;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.header;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.label;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.section;
import static dev.journeyman.surface.Pages.select;
import static dev.journeyman.surface.Pages.span;
import static dev.journeyman.surface.Pages.table;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FinderTests {

  private static Query thing(String name) {
    return Query.thing(name);
  }

  private static Match click(Sight sight, Query query) {
    return Finder.on(sight).toUse(query, Purpose.CLICK);
  }

  /** What is found is told by its description and the row, card or area that it is in. */
  private static String owner(Sight sight, Match match) {
    Element one = match.one();
    return sight.ancestorsOf(one).stream()
        .filter(e -> e.role().equals("row") || e.role().equals("listitem"))
        .findFirst()
        .orElse(one)
        .text()
        .replace("\n", " ");
  }

  @Nested
  class Ranking {

    @Test
    void theWholeNameIsBetterThanAPartOfOne() {
      Sight sight = page(button("Save as draft"), button("Save"), button("Save all"));
      assertThat(click(sight, thing("Save")).one().name()).isEqualTo("Save");
    }

    @Test
    void aPartOfANameServesWhereOnlyOneHoldsIt() {
      Sight sight = page(button("Save as draft"), button("Publish"));
      assertThat(click(sight, thing("draft")).one().name()).isEqualTo("Save as draft");
    }

    @Test
    void aPartOfAWordDoesNotServe() {
      assertThat(click(page(button("Unsave")), thing("Save")).isNone()).isTrue();
    }

    @Test
    void theNameIsBetterThanThePlaceholder() {
      Sight sight = page(field("Address").placeholder("Email"), field("Email"));
      Match match = Finder.on(sight).toUse(Query.of(Kind.FIELD, "Email"), Purpose.FILL);
      assertThat(match.one().name()).isEqualTo("Email");
    }

    @Test
    void thePlaceholderServesWhereNoNameFits() {
      Sight sight = page(field("").placeholder("Search products"), field("Email"));
      Match match = Finder.on(sight).toUse(Query.of(Kind.FIELD, "Search products"), Purpose.FILL);
      assertThat(match.one().labels().placeholder()).isEqualTo("Search products");
    }

    @Test
    void aTestIdServesWithItsWordsApart() {
      Sight sight = page(button("+").testId("addToCart"), button("-").testId("remove-item"));
      assertThat(click(sight, thing("add to cart")).one().name()).isEqualTo("+");
      assertThat(click(sight, thing("Remove item")).one().name()).isEqualTo("-");
    }

    @Test
    void wordsInAnotherOrderAreTheLastResort() {
      Sight sight = page(button("Mug, blue"), button("Mug, red"));
      assertThat(click(sight, thing("blue mug")).one().name()).isEqualTo("Mug, blue");
    }

    @Test
    void anotherNameOfTheQueryDoesAsWell() {
      Query enter = Query.of(Kind.BUTTON, "Sign in", "Log in");
      assertThat(click(page(button("Log in")), enter).one().name()).isEqualTo("Log in");
    }

    @Test
    void theKindIsBetterThanWhatPassesForIt() {
      Sight sight = page(link("Terms", "http://localhost/terms"), button("Terms"));
      assertThat(click(sight, Query.of(Kind.LINK, "Terms")).one().role()).isEqualTo("link");
      assertThat(click(sight, Query.of(Kind.BUTTON, "Terms")).one().role()).isEqualTo("button");
    }

    @Test
    void aLinkPassesForAButtonWhereThereIsNone() {
      Sight sight = page(link("Buy", "http://localhost/buy"));
      assertThat(click(sight, Query.of(Kind.BUTTON, "Buy")).one().role()).isEqualTo("link");
    }
  }

  @Nested
  class Ambiguity {

    @Test
    void equalMatchesAreAllNamed() {
      Match match =
          click(page(button("Delete"), button("Delete"), button("Delete")), thing("Delete"));
      assertThat(match.isOne()).isFalse();
      assertThat(match.found()).hasSize(3);
    }

    @Test
    void noneOfThemIsPicked() {
      Match match = click(page(button("Delete"), button("Delete")), thing("Delete"));
      assertThatThrownBy(match::one).hasMessage(match.explain());
    }

    @Test
    void linksToTheSamePlaceAreOne() {
      Sight sight =
          page(link("Cart", "http://localhost/cart"), link("Cart", "http://localhost/cart"));
      assertThat(click(sight, thing("Cart")).isOne()).isTrue();
    }

    @Test
    void linksToDifferentPlacesAreNot() {
      Sight sight = page(link("More", "http://localhost/a"), link("More", "http://localhost/b"));
      assertThat(click(sight, thing("More")).found()).hasSize(2);
    }

    @Test
    void theOneInTheOpenDialogIsMeant() {
      Sight sight = page(button("Delete"), dialog("Sure?", button("Delete"), button("Cancel")));
      Match match = click(sight, thing("Delete"));
      assertThat(sight.parentOf(match.one()).orElseThrow().role()).isEqualTo("dialog");
    }

    @Test
    void whatOnlyStandsBehindTheDialogIsStillFound() {
      Sight sight = page(button("Archive"), dialog("Sure?", button("Cancel")));
      assertThat(click(sight, thing("Archive")).one().name()).isEqualTo("Archive");
    }

    @Test
    void whatIsMissingIsToldWithItsNearest() {
      Match match = click(page(button("Check out now"), button("Help")), thing("Checkout"));
      assertThat(match.isNone()).isTrue();
      assertThat(match.nearest()).extracting(Element::name).containsExactly("Check out now");
    }
  }

  @Nested
  class Repetition {

    @Test
    void aLabelAndItsControlAreOneThing() {
      Sight sight = page(label("Email"), field("Email"));
      assertThat(click(sight, thing("Email")).one().role()).isEqualTo("textbox");
      assertThat(Finder.on(sight).all(thing("Email"))).hasSize(1);
    }

    @Test
    void aLabelAroundItsControlIsOneThingToo() {
      Sight sight = page(label("Remember me", checkbox("Remember me")));
      Match match = Finder.on(sight).toUse(thing("Remember me"), Purpose.CHECK);
      assertThat(match.one().role()).isEqualTo("checkbox");
      assertThat(Finder.on(sight).all(thing("Remember me"))).hasSize(1);
    }

    @Test
    void aWrapperIsNotCountedBesideWhatItHolds() {
      Sight sight = page(box(box(text("Paid"))), box(text("Open")));
      assertThat(Finder.on(sight).all(thing("Paid"))).hasSize(1);
    }

    @Test
    void aButtonIsMeantByTheTextInIt() {
      Sight sight =
          page(area("button", "Save", span("Save")).is(State.CLICKABLE), text("Nothing else"));
      assertThat(click(sight, thing("Save")).one().role()).isEqualTo("button");
    }
  }

  @Nested
  class Ordinals {

    private final Sight sight =
        page(
            table(
                "Users",
                row(cell("Ada"), cell(button("Edit"))),
                row(cell("Bob"), cell(button("Edit"))),
                row(cell("Cy"), cell(button("Edit")))));

    private Query edit(int place) {
      return Query.of(Kind.BUTTON, "Edit").at(new Ordinal(place));
    }

    @Test
    void theyCountInTheOrderOfThePage() {
      assertThat(owner(sight, click(sight, edit(1)))).isEqualTo("Ada Edit");
      assertThat(owner(sight, click(sight, edit(2)))).isEqualTo("Bob Edit");
      assertThat(owner(sight, click(sight, edit(-1)))).isEqualTo("Cy Edit");
    }

    @Test
    void oneBeyondTheLastIsMissing() {
      assertThat(click(sight, edit(4)).isNone()).isTrue();
    }

    @Test
    void theLastRowNeedsNoName() {
      Match match = Finder.on(sight).toRead(Query.of(Kind.ROW).at(Ordinal.LAST));
      assertThat(match.one().text()).startsWith("Cy");
    }

    @Test
    void theyCountInsideOfTheirScope() {
      Sight two =
          page(
              section("Past", button("Open"), button("Open")),
              section("Next", button("Open"), button("Open")));
      Query query =
          Query.of(Kind.BUTTON, "Open").at(new Ordinal(2)).inside(Query.of(Kind.SECTION, "Next"));
      Element second = click(two, query).one();
      assertThat(two.parentOf(second).orElseThrow().name()).isEqualTo("Next");
      assertThat(second.index()).isEqualTo(two.elements().size() - 1);
    }
  }

  @Nested
  class Scopes {

    private final Sight users =
        page(
            heading("Users"),
            table(
                "Users",
                header("Name", "Action"),
                row(cell("Ada Lovelace"), cell(button("Edit"))),
                row(cell("Ada"), cell(button("Edit"))),
                row(cell("Grace Hopper"), cell(button("Edit")))));

    private Query editIn(Query scope) {
      return Query.of(Kind.BUTTON, "Edit").inside(scope);
    }

    @Test
    void aRowIsNamedByOneOfItsCells() {
      Match match = click(users, editIn(Query.of(Kind.ROW, "Grace Hopper")));
      assertThat(owner(users, match)).startsWith("Grace Hopper");
    }

    @Test
    void theRowWithExactlyThatCellIsBetter() {
      Sight sight =
          page(
              table(
                  "Users",
                  row(cell(text("Ada Lovelace")), cell(button("Edit"))),
                  row(cell(text("Ada")), cell(button("Edit")))));
      Match match = click(sight, editIn(Query.of(Kind.ROW, "Ada")));
      assertThat(match.found()).isNotEmpty();
    }

    @Test
    void anUnclearRowLeavesTheButtonUnclear() {
      Match match = click(users, editIn(Query.of(Kind.ROW, "Lovelace")));
      assertThat(owner(users, match)).startsWith("Ada Lovelace");
      assertThat(click(users, Query.of(Kind.BUTTON, "Edit")).found()).hasSize(3);
    }

    @Test
    void aMissingRowIsWhatIsMissing() {
      Match match = click(users, editIn(Query.of(Kind.ROW, "Alan Turing")));
      assertThat(match.isNone()).isTrue();
      assertThat(match.asked().describe()).isEqualTo("row \"Alan Turing\"");
    }

    @Test
    void aDialogIsNamedByItsTitle() {
      Sight sight =
          page(dialog("Payment", button("Confirm")), dialog("Address", button("Confirm")));
      Match match =
          click(sight, Query.of(Kind.BUTTON, "Confirm").inside(Query.of(Kind.DIALOG, "Payment")));
      assertThat(sight.parentOf(match.one()).orElseThrow().name()).isEqualTo("Payment");
    }

    @Test
    void aSectionMayBeNamedByItsHeadingAlone() {
      Sight sight =
          page(
              box(heading("Billing"), button("Change")),
              box(heading("Delivery"), button("Change")));
      Match match =
          click(sight, Query.of(Kind.BUTTON, "Change").inside(Query.of(Kind.SECTION, "Delivery")));
      assertThat(sight.parentOf(match.one()).orElseThrow().text()).startsWith("Delivery");
    }

    @Test
    void whatStandsUnderOneOfSeveralHeadingsWithoutWrappersIsNoArea() {
      Sight sight =
          page(heading("Billing"), button("Change card"), heading("Delivery"), button("Change"));
      Match match =
          click(
              sight,
              Query.of(Kind.BUTTON, "Change card").inside(Query.of(Kind.SECTION, "Delivery")));
      assertThat(match.isNone()).isTrue();
    }

    @Test
    void aLooseScopeIsTheAreaAroundItsText() {
      Sight sight =
          page(
              list(
                  item(heading("Blue mug"), button("Add to cart")),
                  item(heading("Red mug"), button("Add to cart"))));
      Match match = click(sight, Query.of(Kind.BUTTON, "Add to cart").inside(thing("Red mug")));
      assertThat(owner(sight, match)).startsWith("Red mug");
    }
  }

  @Nested
  class Besides {

    @Test
    void whatStandsInTheSameSmallestAreaIsMeant() {
      Sight sight =
          page(
              box(text("Postcode"), field("")),
              box(text("Town"), field("")),
              box(text("Street"), field("")));
      Match match = Finder.on(sight).toUse(Query.of(Kind.FIELD).nextTo("Town"), Purpose.FILL);
      assertThat(sight.parentOf(match.one()).orElseThrow().text()).isEqualTo("Town");
    }

    @Test
    void theNearestIsMeantWhereOneAreaHoldsAll() {
      Sight sight =
          page(
              box(
                  text("Small").at(0, 0),
                  button("Add").at(120, 0),
                  text("Large").at(0, 300),
                  button("Add").at(120, 300)));
      Match match = click(sight, Query.of(Kind.BUTTON, "Add").nextTo("Large"));
      assertThat(match.one().box().y()).isEqualTo(300);
    }

    @Test
    void twoThatAreEquallyNearAreBothNamed() {
      Sight sight =
          page(box(button("Add").at(0, 0), text("Large").at(120, 0), button("Add").at(240, 0)));
      assertThat(click(sight, Query.of(Kind.BUTTON, "Add").nextTo("Large")).found()).hasSize(2);
    }
  }

  @Nested
  class Purposes {

    @Test
    void onlyFieldsAreFilled() {
      Sight sight = page(text("Email"), button("Email"), field("Email"));
      Match match = Finder.on(sight).toUse(thing("Email"), Purpose.FILL);
      assertThat(match.one().role()).isEqualTo("textbox");
    }

    @Test
    void onlyWhatCanBeCheckedIsChecked() {
      Sight sight = page(button("Offers"), checkbox("Offers"));
      Match match = Finder.on(sight).toUse(thing("Offers"), Purpose.CHECK);
      assertThat(match.one().role()).isEqualTo("checkbox");
    }

    @Test
    void theOptionsOfANativeSelectAreNotClicked() {
      Sight sight = page(select("Country", "France", "France", "Germany"), button("Germany"));
      assertThat(click(sight, thing("Germany")).one().role()).isEqualTo("button");
    }

    @Test
    void peopleAlsoClickOnPlainText() {
      assertThat(click(page(text("Details")), thing("Details")).one().text()).isEqualTo("Details");
    }

    @Test
    void controlsAreBetterToClickThanPlainText() {
      Sight sight = page(text("Details"), button("Details"));
      assertThat(click(sight, thing("Details")).one().role()).isEqualTo("button");
    }

    @Test
    void nothingIsFilledIntoPlainText() {
      Match match = Finder.on(page(text("Email"))).toUse(thing("Email"), Purpose.FILL);
      assertThat(match.isNone()).isTrue();
    }
  }

  @Nested
  class Counts {

    @Test
    void everyThingOfTheKindIsCounted() {
      Sight sight = page(list(item("One"), item("Two")), list(item("Three")));
      assertThat(Finder.on(sight).all(Query.of(Kind.ITEM))).hasSize(3);
    }

    @Test
    void onlyThoseOfTheNameAreCounted() {
      Sight sight = page(list(item("Blue mug"), item("Red mug"), item("Blue pot")));
      assertThat(Finder.on(sight).all(Query.of(Kind.ITEM, "mug"))).hasSize(2);
    }

    @Test
    void wordsThatAreFarApartAreNotCounted() {
      Sight sight = page(list(item("Mug in blue"), item("Red mug")));
      assertThat(Finder.on(sight).all(Query.of(Kind.ITEM, "blue mug"))).isEmpty();
    }
  }
}
