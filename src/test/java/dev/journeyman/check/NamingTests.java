package dev.journeyman.check;

import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.cell;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.link;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.table;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence makes of a name that is there in part, or not at all. */
class NamingTests {

  private static final Scene PAGE =
      scene(
          heading("Reset your password"),
          link("Billing", "http://localhost/billing"),
          link("Inbox (3)", "http://localhost/inbox"),
          button("Delete project"),
          button("Next \u203a"),
          table("Members", row(cell("Bo Lind"), cell("Owner"))),
          text("Status: open"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The heading "Reset your password" is shown.   | HELD
          The heading "reset  your PASSWORD:" is shown. | HELD
          The heading "Your password" is shown.         | BROKEN
          The "Your password" heading is shown.         | BROKEN
          A heading containing "your password" is shown. | HELD
          The "Delete" button is shown.                 | BROKEN
          The Delete button is shown.                   | HELD
          The "Delete" button is not shown.             | UNDECIDED
          The "Remove" button is not shown.             | HELD
          The "Delete project" button is not shown.     | BROKEN
          The "Next" button is shown.                   | HELD
          The link "Inbox" is shown.                    | HELD
          The row "Bo" is shown.                        | HELD
          """)
  void aQuotationAfterAKindIsTheWholeName(String sentence, Result result) {
    assertThat(Promises.check(sentence).on(PAGE).result()).isEqualTo(result);
  }

  @Test
  void whereOnlyAPartIsThereTheMessageSaysHowToMeanIt() {
    Finding finding = Promises.check("The heading \"Your password\" is shown.").on(PAGE);
    assertThat(finding.saw())
        .isEqualTo(
            "heading \"Reset your password\", which has more in its name; if it is meant, write all of it,"
                + " or: a heading containing \"Your password\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The "Save" button is shown.                | BROKEN
          The Save button is shown.                  | UNDECIDED
          The image "Cat" is shown.                  | BROKEN
          An error message appears.                  | UNDECIDED
          "Balance" shows "£5".                      | BROKEN
          The balance shows "£5".                    | UNDECIDED
          The balance is £5.                         | UNDECIDED
          The balance starts with "£".               | UNDECIDED
          The row of "Cy" contains "Owner".          | BROKEN
          The row of Cy contains "Owner".            | UNDECIDED
          The row of "Bo Lind" contains "Guest".     | BROKEN
          "Owner" is shown in the row of "Cy".       | BROKEN
          "Owner" is shown in the Guests table.      | UNDECIDED
          "Guest" is shown in the Guests table.      | BROKEN
          "Guest" is shown in the Members table.     | BROKEN
          There are 2 rows in the Guests table.      | UNDECIDED
          "Guest" is shown.                          | BROKEN
          """)
  void onlyAQuotationThatIsMissingBreaksAPromise(String sentence, Result result) {
    assertThat(Promises.check(sentence).on(PAGE).result()).isEqualTo(result);
  }
}
