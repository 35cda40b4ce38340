package dev.journeyman.find;

import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.cell;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Sight;
import org.junit.jupiter.api.Test;

/** The words in which a person is told why a name did not do. */
class MatchTests {

  private static String explain(Sight sight, Query query) {
    return Finder.on(sight).toUse(query, Purpose.CLICK).explain();
  }

  @Test
  void severalAreAllNamedWithAWayOut() {
    Sight sight = page(button("Delete"), button("Delete"));
    assertThat(explain(sight, Query.of(Kind.BUTTON, "Delete")))
        .isEqualTo(
            "2 things on the page are button \"Delete\" and nothing tells them apart:"
                + " button \"Delete\", button \"Delete\";"
                + " say which, for example \"the first\" or \"in the row of ...\"");
  }

  @Test
  void manyAreCutShort() {
    Sight sight =
        page(
            button("Go"),
            button("Go"),
            button("Go"),
            button("Go"),
            button("Go"),
            button("Go"),
            button("Go"));
    assertThat(explain(sight, Query.thing("Go"))).contains("7 things").contains(" and 2 more;");
  }

  @Test
  void whatIsMissingIsToldWithTheNearest() {
    Sight sight = page(button("Change photo"), link("Help", "http://localhost/help"));
    assertThat(explain(sight, Query.of(Kind.BUTTON, "Change picture")))
        .isEqualTo(
            "nothing on the page is button \"Change picture\";"
                + " nearest: button \"Change photo\", if one of them is meant");
  }

  @Test
  void whatIsMissingIsToldAloneWhereNothingIsLikeIt() {
    assertThat(explain(page(button("X")), Query.of(Kind.BUTTON, "Continue")))
        .isEqualTo("nothing on the page is button \"Continue\"");
  }

  @Test
  void theScopeIsNamedWhereThatIsMissing() {
    Sight sight = page(table("Users", row(cell("Ada"), cell(button("Edit")))));
    Query query = Query.of(Kind.BUTTON, "Edit").inside(Query.of(Kind.ROW, "Grace"));
    assertThat(explain(sight, query)).startsWith("nothing on the page is row \"Grace\"");
  }

  @Test
  void theWholeQueryIsNamed() {
    Query query =
        Query.of(Kind.BUTTON, "Edit")
            .at(new Ordinal(2))
            .inside(Query.of(Kind.ROW, "Ada"))
            .nextTo("Paid");
    assertThat(query.describe())
        .isEqualTo("second button \"Edit\" in row \"Ada\" next to \"Paid\"");
  }
}
