package dev.journeyman.check;

import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.item;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.list;
import static dev.journeyman.surface.Pages.span;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised to be a section is called so by what names sections, and by no link to it. */
class SectionTests {

  private static final Scene LINKED =
      scene(
          area("complementary", "", link("Team Calendar", "http://localhost/c"), text("3 teams")),
          area(
              "navigation",
              "",
              list(item(link("Billing address", "http://localhost/b")), item(span("Reports")))),
          area(
              "main",
              "",
              heading("Overview"),
              list(item(heading("Shared albums"), text("Two pictures"))),
              text("Here is your team calendar, and more of it."),
              text("Rex")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The \"Team Calendar\" section is shown.",
        "The \"Billing address\" section is shown.",
        "The \"Reports\" section is shown.",
        "\"Rex\" is shown in the team calendar section.",
        "\"Rex\" is shown in the album navigation.",
        "\"Rex\" is shown in the albums area."
      })
  void aLinkOrAnEntryIsNoSection(String sentence) {
    assertThat(Promises.check(sentence).on(LINKED).isHeld()).isFalse();
  }

  private static final Scene NAMED =
      scene(
          area("region", "Team Calendar", text("Rex")),
          box(heading("Billing address"), field("Street")),
          box(span("Reports"), text("Bella")),
          box(box(box(heading("Shared albums")), text("Two pictures"))),
          area("navigation", "Album navigation", link("Summer", "http://localhost/s")),
          area("region", "Team", heading("Team"), text("Pluto")),
          area("complementary", "Team", text("Goofy")),
          button("Save"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The "Team Calendar" section is shown.          | HELD
          The "Billing address" section is shown.        | HELD
          The "Reports" section is shown.                | HELD
          "Rex" is shown in the team calendar section.   | HELD
          "Bella" is shown in the team calendar section. | BROKEN
          "Bella" is shown in the "Reports" section.     | HELD
          "Two pictures" is shown in the albums area.    | HELD
          "Summer" is shown in the album navigation.     | HELD
          "Pluto" is shown in the album navigation.      | BROKEN
          "Pluto" is shown in the team section.          | HELD
          "Goofy" is shown in the team sidebar.          | HELD
          "Pluto" is shown in the team sidebar.          | BROKEN
          "Pluto" is shown in the team toolbar.          | UNDECIDED
          The "Archive" section is shown.                | BROKEN
          The Archive section is shown.                  | UNDECIDED
          """)
  void aNameATitleAndACaptionNameOne(String sentence, Result result) {
    assertThat(Promises.check(sentence).on(NAMED).result()).as(sentence).isEqualTo(result);
  }
}
