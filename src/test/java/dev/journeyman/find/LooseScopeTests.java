package dev.journeyman.find;

import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.span;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Pages.Part;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Scopes such as "in the search results" and "in the cart", which may be no area of their own. */
class LooseScopeTests {

  private static final Query RESULTS =
      new Query(
          Kind.THING,
          List.of("search results", "results", "matches", "search"),
          Naming.IN_OWN_WORDS,
          Ordinal.ONLY,
          Optional.empty(),
          Optional.empty());
  private static final Query MUG = Query.thing("Blue mug").inside(RESULTS);
  private static final Query REMOVE = Query.of(Kind.BUTTON, "Remove").inside(Query.thing("cart"));

  private static Match click(Sight sight, Query query) {
    return Finder.on(sight).toUse(query, Purpose.CLICK);
  }

  private static Part mug(String href) {
    return link("Blue mug", "http://localhost/" + href);
  }

  @Nested
  class MissingAreas {

    private static void assertMissing(Match match, Query scope) {
      assertThat(match.isNone()).isTrue();
      assertThat(match.asked()).isEqualTo(scope);
    }

    @Test
    void aSearchButtonIsNotItsResults() {
      Sight sight =
          page(
              box(area("banner", "", mug("offer"), field("Search"), button("Search"))),
              heading("Welcome"));
      assertMissing(click(sight, MUG), RESULTS);
      assertThat(click(sight, MUG).explain()).contains("search results").contains("Welcome");
    }

    @Test
    void aSearchButtonOnAPageWithoutLandmarksIsNotItsResults() {
      Sight sight = page(box(mug("offer"), box(field("Search"), button("Search"))), text("Hello"));
      assertMissing(click(sight, MUG), RESULTS);
    }

    @Test
    void anEmptyListOfResultsIsNotTheRestOfThePage() {
      Sight sight = page(heading("Search results"), text("Nothing"), heading("Popular"), mug("p"));
      assertThat(click(sight, MUG).isNone()).isTrue();
    }

    @Test
    void theFooterDoesNotBelongToTheResultsAboveIt() {
      Sight sight = page(text("0 results"), area("contentinfo", "", mug("footer")));
      assertThat(click(sight, MUG).isNone()).isTrue();
    }

    @Test
    void aLinkToTheCartIsNotTheCart() {
      Sight sight =
          page(
              area("banner", "", link("Cart", "http://localhost/cart")),
              box(text("Red mug"), button("Remove")));
      assertMissing(click(sight, REMOVE), Query.thing("cart"));
    }

    @Test
    void aNeighbouringItemIsNotTheOneThatIsNamed() {
      Sight sight =
          page(box(list(item(text("Blue mug"))), list(item(text("Red mug"), button("Remove")))));
      Query remove = Query.of(Kind.BUTTON, "Remove").inside(Query.of(Kind.ITEM, "Blue mug"));
      assertThat(click(sight, remove).isNone()).isTrue();
    }

    @Test
    void entriesOfTheNavigationAreNoResults() {
      Sight sight = page(area("navigation", "", list(item(mug("nav")))), text("Hello"));
      Query query = Query.thing("Blue mug").inside(Query.of(Kind.ITEM));
      assertThat(click(sight, query).isNone()).isTrue();
    }
  }

  @Nested
  class ProvenAreas {

    private static String destination(Sight sight) {
      return click(sight, MUG).one().labels().href();
    }

    @Test
    void aListMayBeNamed() {
      Sight sight =
          page(mug("offer"), area("list", "Search results", item(mug("result")), item(mug("r"))));
      Match match = click(sight, MUG.at(new Ordinal(1)));
      assertThat(match.one().labels().href()).isEqualTo("http://localhost/result");
    }

    @Test
    void aBoxMayBeMarkedForTests() {
      Sight sight =
          page(mug("offer"), box(span("Blue and red"), mug("result")).testId("search-results"));
      assertThat(destination(sight)).isEqualTo("http://localhost/result");
    }

    @Test
    void whatFollowsAHeadingIsItsArea() {
      Sight sight = page(mug("offer"), heading("Search results"), list(item(mug("result"))));
      assertThat(destination(sight)).isEqualTo("http://localhost/result");
    }

    @Test
    void whatFollowsACountIsItsArea() {
      Sight sight =
          page(
              area("banner", "", mug("offer"), button("Search")),
              area("main", "", text("3 results for \"mug\""), box(mug("result"))));
      assertThat(destination(sight)).isEqualTo("http://localhost/result");
    }

    @Test
    void whatFollowsAnIntroductionIsItsArea() {
      Sight sight =
          page(
              mug("offer"),
              box(box(field("Search")), box(box(text("Best matches:")), box(mug("result")))));
      assertThat(destination(sight)).isEqualTo("http://localhost/result");
    }

    @Test
    void aHeadingMaySpeakOfTheSearch() {
      Sight sight = page(mug("offer"), box(heading("Search: mug")), box(mug("result")));
      assertThat(destination(sight)).isEqualTo("http://localhost/result");
    }

    @Test
    void aCardOfALinkAndAButtonIsFoundByTheLink() {
      Sight sight =
          page(
              box(
                  box(mug("blue"), button("Add")),
                  box(link("Red mug", "http://localhost/red"), button("Add"))));
      Query add = Query.of(Kind.BUTTON, "Add").inside(Query.of(Kind.ITEM, "Blue mug"));
      Match match = click(sight, add);
      assertThat(sight.parentOf(match.one()).orElseThrow().text()).startsWith("Blue mug");
    }

    @Test
    void theHeadingOfTheCartLeadsToWhatIsInIt() {
      Sight sight = page(box(heading("Your cart")), list(item(text("Mug"), button("Remove"))));
      assertThat(click(sight, REMOVE).isOne()).isTrue();
    }
  }
}
