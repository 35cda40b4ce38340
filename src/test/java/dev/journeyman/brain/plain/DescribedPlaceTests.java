package dev.journeyman.brain.plain;

import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.cell;
import static dev.journeyman.surface.Pages.dialog;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.table;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.brain.Decision;
import dev.journeyman.brain.Decision.Act;
import dev.journeyman.brain.Decision.Stuck;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.check.Check;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something is in the words of an author who describes the screen. */
class DescribedPlaceTests {

  private static final Sight SHOP =
      page(
          list(
              item(link("Suppliers", "http://localhost/suppliers")),
              item(link("Orders", "http://localhost/orders"))),
          box(heading("Actions"), button("Rename"), button("Archive"), button("Archive all")),
          link("Help", "http://localhost/a"),
          link("Help", "http://localhost/b"),
          box(text("Coupon"), field("Code"), button("Apply")),
          table("", row(cell("Ada"), cell(button("Unlock")))),
          text("Welcome"));

  private static Decision decide(String step, Sight sight) {
    PlannedStep planned = new PlannedStep(Phase.STEPS, 1, step, "shop.md", 3, List.of());
    return new PlainBrain(Fixtures.NONE)
        .approach(planned, Optional.empty(), new Memory())
        .decide(sight);
  }

  private static String done(String step, Sight sight) {
    Decision decision = decide(step, sight);
    return decision instanceof Act act
        ? act.action().describe()
        : ((Stuck) decision).cause().name();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Click the \"Suppliers\" link in the navigation",
        "Click \"Suppliers\" in the sidebar",
        "Click \"Rename\" in the album actions",
        "Click the \"Archive\" button in the toolbar"
      })
  void isNotNeededForTheOnlyThingOfThatName(String step) {
    assertThat(decide(step, SHOP)).as(step).isInstanceOf(Act.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // nothing or two of that whole name
        "Click \"Supplier\" in the navigation",
        "Click \"Help\" in the navigation",
        "Click the \"Rename\" field in the album actions",
        // what is not quoted, and places that have a name
        "Click the rename button in the album actions",
        "Click \"Rename\" in the \"album actions\"",
        "Click \"Rename\" in the Album area",
        "Click \"Rename\" on the Welcome back screen",
        // what may come, and what is one of several
        "Click \"Apply\" on the checkout screen",
        "Enter \"X1\" in the \"Code\" field on the voucher page",
        "Click \"Rename\" in the dialog",
        "Click \"Rename\" in the rename dialog",
        "Click \"Rename\" in the user menu",
        "Click \"Rename\" in the account menu",
        "Click \"Rename\" in the summer album",
        "Click \"Rename\" in the row of \"Bob\"",
        "Click \"Rename\" in the bob row",
        "Click \"Rename\" in the second section",
        "Click \"Unlock\" in the member actions"
      })
  void isNeededWhereSomethingElseMayBeMeant(String step) {
    assertThat(done(step, SHOP)).as(step).isEqualTo("MISSING");
  }

  @Test
  void theAreaIsMeantWhereThereIsOne() {
    Sight sight =
        page(
            area("navigation", "", link("Reports", "http://localhost/r")),
            button("Suppliers"),
            link("Reports", "http://localhost/other"));
    assertThat(done("Click \"Reports\" in the navigation", sight)).startsWith("click link");
    assertThat(done("Click \"Suppliers\" in the navigation", sight)).isEqualTo("MISSING");
  }

  @Test
  void whatIsInAnOpenDialogIsNotMeant() {
    Sight sight = page(link("Home", "http://localhost/"), dialog("Album", button("Rename")));
    assertThat(done("Click \"Rename\" in the album actions", sight)).isEqualTo("MISSING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Suppliers\" is shown in the navigation.",
        "The \"Suppliers\" link is shown in the navigation.",
        "The \"Rename\" button in the album actions is enabled.",
        "The \"Code\" field on the voucher page is empty."
      })
  void noPromiseHoldsOfWhatStandsElsewhere(String promise) {
    Check check = ((Understood) PlainBrain.expectation(promise)).check();
    assertThat(check.on(new Scene(SHOP, new Memory())).isHeld()).as(promise).isFalse();
  }
}
