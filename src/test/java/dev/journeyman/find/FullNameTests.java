package dev.journeyman.find;

import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Pages.Part;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Controls that show the same words, of which some have a name that says more. */
class FullNameTests {

  private static final Part ADD = button("Add to cart");
  private static final Part ADD_RED = button("Add to cart").named("Add to cart: Red mug");
  private static final Part ADD_BLUE = button("Add to cart").named("Blue mug, add to cart");

  private static List<String> found(Query query, Part... parts) {
    Sight sight = page(parts);
    return Finder.on(sight).toUse(query, Purpose.CLICK).found().stream()
        .map(Element::name)
        .toList();
  }

  private static List<String> found(Part... parts) {
    return found(Query.thing("Add to cart"), parts);
  }

  @Test
  void theOnlyOneThatIsCalledSoAndNotMoreIsMeant() {
    assertThat(found(ADD_RED, ADD, ADD_BLUE)).containsExactly("Add to cart");
    assertThat(found(Query.of(Kind.BUTTON, "add to cart"), ADD_RED, ADD))
        .containsExactly("Add to cart");
  }

  @Test
  void itIsMeantWhereItIsDisabledToo() {
    assertThat(found(ADD_RED, ADD.is(State.DISABLED))).containsExactly("Add to cart");
  }

  @Test
  void severalThatAreCalledSoAreNotToldApart() {
    assertThat(found(ADD_RED, ADD, ADD)).hasSize(3);
  }

  @Test
  void severalThatAllSayMoreAreNotToldApart() {
    assertThat(found(ADD_RED, ADD_BLUE)).hasSize(2);
  }

  @Test
  void aNameThatHasNothingToDoWithTheWordsTellsNothingApart() {
    assertThat(found(ADD, button("Add to cart").named("Buy"))).hasSize(2);
  }

  @Test
  void theNumberOfOneCountsThemAll() {
    Query second = Query.thing("Add to cart").at(new Ordinal(2));
    assertThat(found(second, ADD, ADD_RED)).containsExactly("Add to cart: Red mug");
    Sight sight = page(ADD, ADD_RED, heading("Mugs"), text("Red mug"));
    assertThat(Finder.on(sight).all(Query.of(Kind.BUTTON, "Add to cart"))).hasSize(2);
  }
}
