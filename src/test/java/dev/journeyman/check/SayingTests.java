package dev.journeyman.check;

import static dev.journeyman.check.Seen.says;
import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.checkbox;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.image;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.span;
import static dev.journeyman.surface.Pages.tab;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Condition.Trait;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Ordinal;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Pages.Part;
import dev.journeyman.surface.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks of what one thing says and how it is. */
class SayingTests {

  @Nested
  class Texts {

    @ParameterizedTest
    @CsvSource({
      "READS, Your orders, true",
      "READS, orders, false",
      "CONTAINS, orders, true",
      "CONTAINS, order, false",
      "STARTS, Your, true",
      "STARTS, orders, false",
      "ENDS, orders, true",
      "ENDS, Your, false",
    })
    void everyRelationHasItsMeaning(Relation relation, String text, boolean held) {
      Saying check = new Saying(Query.of(Kind.HEADING), relation, text);
      assertThat(check.on(scene(heading("Your orders"))).isHeld()).isEqualTo(held);
    }

    @Test
    void whatItSaysInsteadIsQuoted() {
      Saying check = new Saying(Query.thing("Status"), Relation.READS, "Paid");
      assertThat(says(check, scene(box(span("Status"), span("Open")))))
          .isEqualTo("BROKEN: \"Open\"");
    }

    @Test
    void severalThatDifferDecideNothing() {
      Saying check = new Saying(Query.of(Kind.HEADING), Relation.READS, "Orders");
      assertThat(says(check, scene(heading("Orders"), heading("Cart")))).startsWith("UNDECIDED");
    }

    @Test
    void severalOfWhichNoneIsRightAreBroken() {
      Saying check = new Saying(Query.of(Kind.HEADING), Relation.READS, "Orders");
      assertThat(says(check, scene(heading("Home"), heading("Cart"))))
          .isEqualTo("BROKEN: \"Home\", \"Cart\"");
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(new Saying(Query.of(Kind.HEADING), Relation.STARTS, "Your").describe())
          .isEqualTo("heading starts with \"Your\"");
    }
  }

  @Nested
  class Values {

    private final FieldValue check = new FieldValue(Query.of(Kind.FIELD, "Email"), "a@b.c");

    @Test
    void aFieldHoldsExactlyThatValue() {
      assertThat(check.on(scene(field("Email").holding("a@b.c"))).isHeld()).isTrue();
      assertThat(says(check, scene(field("Email").holding("a@b.co"))))
          .isEqualTo("BROKEN: \"a@b.co\"");
    }

    @Test
    void caseCounts() {
      assertThat(check.on(scene(field("Email").holding("A@b.c"))).isHeld()).isFalse();
    }

    @Test
    void whatAMissingFieldHoldsIsNotKnown() {
      String undecided = "UNDECIDED: nothing on the page is field \"Email\"; nearest: textbox";
      Scene renamed = scene(field("E-mail").holding("a@b.c"));
      assertThat(says(check, renamed)).startsWith(undecided);
      assertThat(says(new Saying(check.query(), Relation.CONTAINS, "a@b.c"), renamed))
          .startsWith(undecided);
    }

    @Test
    void aMissingTextIsNotShown() {
      Saying total = new Saying(Query.thing("Total"), Relation.CONTAINS, "£9.00");
      assertThat(says(total, scene(text("Cart")))).startsWith("BROKEN: nothing on the page is");
    }

    @Test
    void theSpaceInMoneyMakesNoDifference() {
      Scene scene = scene(field("Price").holding("£ 9.00"), box(span("Total"), span("£ 9.00")));
      Query price = Query.of(Kind.FIELD, "Price");
      Query total = Query.thing("Total");
      assertThat(new FieldValue(price, "£9.00").on(scene).isHeld()).isTrue();
      assertThat(new Saying(total, Relation.READS, "£9.00").on(scene).isHeld()).isTrue();
      assertThat(new Saying(total, Relation.CONTAINS, "£9.00").on(scene).isHeld()).isTrue();
      assertThat(TextCheck.shown("£9.00").on(scene).isHeld()).isTrue();
      assertThat(TextCheck.hidden("£9.00").on(scene).isHeld()).isFalse();
    }

    @Test
    void anEmptyFieldHoldsNothing() {
      assertThat(says(check, scene(field("Email")))).isEqualTo("BROKEN: nothing");
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(check.describe()).isEqualTo("value of field \"Email\" = \"a@b.c\"");
    }
  }

  @Nested
  class Conditions {

    private Finding.Result result(Query query, Trait trait, Scene scene) {
      return new Condition(query, trait).on(scene).result();
    }

    @ParameterizedTest
    @CsvSource({
      "CHECKED, CHECKED, HELD",
      "CHECKED, UNCHECKED, BROKEN",
      "UNCHECKED, UNCHECKED, HELD",
      "UNCHECKED, CHECKED, BROKEN",
    })
    void aBoxIsCheckedOrNot(Trait trait, State state, Finding.Result result) {
      var box = checkbox("Offers");
      var seen = state == State.CHECKED ? checked() : box;
      assertThat(result(Query.thing("Offers"), trait, scene(seen))).isEqualTo(result);
    }

    private Part checked() {
      return area("checkbox", "Offers").is(State.CLICKABLE, State.CHECKED);
    }

    @Test
    void aCardIsCheckedWhereTheOneBoxInItIs() {
      Scene scene = scene(list(item(text("Milk"), checked()), item(text("Bread"), checkbox(""))));
      assertThat(result(Query.of(Kind.ITEM, "Milk"), Trait.CHECKED, scene))
          .isEqualTo(Finding.Result.HELD);
      assertThat(result(Query.of(Kind.ITEM, "Bread"), Trait.CHECKED, scene))
          .isEqualTo(Finding.Result.BROKEN);
    }

    @Test
    void aButtonIsEnabledUnlessItIsDisabled() {
      Query save = Query.of(Kind.BUTTON, "Save");
      assertThat(result(save, Trait.ENABLED, scene(button("Save")))).hasToString("HELD");
      assertThat(result(save, Trait.DISABLED, scene(button("Save")))).hasToString("BROKEN");
      Scene off = scene(button("Save").is(State.DISABLED));
      assertThat(result(save, Trait.ENABLED, off)).hasToString("BROKEN");
      assertThat(result(save, Trait.DISABLED, off)).hasToString("HELD");
    }

    @ParameterizedTest
    @CsvSource({
      "SELECTED, SELECTED",
      "SELECTED, PRESSED",
      "FOCUSED, FOCUSED",
      "EXPANDED, EXPANDED"
    })
    void aTabIsInItsState(Trait trait, State state) {
      Query billing = Query.of(Kind.TAB, "Billing");
      assertThat(result(billing, trait, scene(tab("Billing").is(state)))).hasToString("HELD");
      assertThat(result(billing, trait, scene(tab("Billing")))).hasToString("BROKEN");
    }

    @Test
    void aFieldIsEmptyOrNot() {
      Query email = Query.of(Kind.FIELD, "Email");
      Scene full = scene(field("Email").holding("a@b.c"));
      assertThat(result(email, Trait.EMPTY, scene(field("Email")))).hasToString("HELD");
      assertThat(result(email, Trait.EMPTY, full)).hasToString("BROKEN");
      assertThat(result(email, Trait.NOT_EMPTY, full)).hasToString("HELD");
      assertThat(result(email, Trait.NOT_EMPTY, scene(field("Email")))).hasToString("BROKEN");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingDecidesNothing(Trait trait) {
      Condition check = new Condition(Query.of(Kind.BUTTON, "Add to cart"), trait);
      assertThat(says(check, scene(text("Home"))))
          .isEqualTo("UNDECIDED: nothing on the page is button \"Add to cart\"");
    }

    @Test
    void whatItMayBeCalledNowIsNamed() {
      Condition check = new Condition(Query.of(Kind.BUTTON, "Add to cart"), Trait.DISABLED);
      assertThat(says(check, scene(button("Add to basket"))))
          .startsWith("UNDECIDED: nothing on the page is button \"Add to cart\"; nearest: ")
          .contains("button \"Add to basket\"");
    }

    @Test
    void severalDecideNothing() {
      Condition check = new Condition(Query.of(Kind.BUTTON, "Save"), Trait.DISABLED);
      assertThat(says(check, scene(button("Save").is(State.DISABLED), button("Save"))))
          .startsWith("UNDECIDED: 2 things");
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(new Condition(Query.of(Kind.BUTTON, "Save"), Trait.NOT_EMPTY).describe())
          .isEqualTo("button \"Save\" is not empty");
    }
  }

  @Nested
  class Presences {

    private Presence shown(Query query) {
      return new Presence(query, true);
    }

    private Presence hidden(Query query) {
      return new Presence(query, false);
    }

    @Test
    void aThingIsThereOrNot() {
      Query edit = Query.of(Kind.BUTTON, "Edit");
      assertThat(says(shown(edit), scene(button("Edit")))).isEqualTo("HELD: button \"Edit\"");
      assertThat(says(hidden(edit), scene(button("Edit"))))
          .isEqualTo("BROKEN: button \"Edit\" is on the page");
      assertThat(says(hidden(edit), scene(text("Home")))).isEqualTo("HELD: there is none");
      assertThat(says(shown(edit), scene(text("Home"))))
          .isEqualTo("BROKEN: nothing on the page is button \"Edit\"");
    }

    @Test
    void aPictureThatDidNotLoadIsNotShown() {
      Query photo = Query.of(Kind.IMAGE, "Blue mug");
      assertThat(says(shown(photo), scene(image("Blue mug").is(State.BROKEN))))
          .isEqualTo("BROKEN: img \"Blue mug\" did not load");
    }

    @Test
    void theSecondIsThereWhereThereAreTwo() {
      Query second = Query.of(Kind.ITEM).at(new Ordinal(2));
      assertThat(shown(second).on(scene(list(item("One"), item("Two")))).isHeld()).isTrue();
      assertThat(shown(second).on(scene(list(item("One")))).isHeld()).isFalse();
    }

    @Test
    void itHasOneCanonicalPhrase() {
      assertThat(hidden(Query.of(Kind.LINK, "Checkout")).describe())
          .isEqualTo("hidden link \"Checkout\"");
    }
  }
}
