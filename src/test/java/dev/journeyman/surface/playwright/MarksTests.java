package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Naming;
import dev.journeyman.find.Purpose;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Sight;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many fields a name may mean that is told by the markup or by a part of a label only. */
class MarksTests {

  @AutoClose private static final Stage stage = new Stage();

  private static int found(String html, String name, Naming naming) {
    Sight sight = stage.show(html).look();
    Query query = Query.of(Kind.FIELD, name).called(naming);
    return Finder.on(sight).toUse(query, Purpose.FILL).found().size();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <input id=first_name_0><input id=mail>       | name       | 0
          <input id=first_name_0><input id=mail>       | first name | 1
          <input name=firstName><input id=mail>        | first name | 1
          <input name='person[city]'><input id=mail>   | city       | 1
          <input class='wide email-input'><input id=q> | email      | 1
          <input class='wide email-input'><input id=q> | wide email | 0
          <div>Fax <div><input><input></div></div><div><p>Home</p><p>Office</p><input id=fax_1><input></div> | fax | 0
          <div><input id=fax_1><input></div><div>Mobile</div> | fax | 1
          """)
  void aMarkCountsAsAWholeAndWhereNoLabelSaysOtherwise(String html, String name, int fields) {
    assertThat(found(html, name, Naming.IN_OWN_WORDS)).isEqualTo(fields);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Minimum weight per parcel  | 0
          Weight per parcel          | 1
          * Weight of a parcel       | 1
          Parcel weight              | 1
          Parcel weight (kg) *       | 1
          Your weight in kilos       | 1
          Overweight                 | 0
          """)
  void aWordInTheMidstOfALabelIsNoLicenceToFill(String label, int fields) {
    String html = "<label>" + label + " <input></label><label>Other <input></label>";
    assertThat(found(html, "weight", Naming.IN_OWN_WORDS)).isEqualTo(fields);
  }

  @ParameterizedTest
  @CsvSource({"Minimum weight per parcel, 1", "Overweight, 0"})
  void whatIsQuotedMayBeAnyPartOfTheOnlyLabelThatHoldsIt(String label, int fields) {
    String html = "<label>" + label + " <input></label><label>Other <input></label>";
    assertThat(found(html, "weight", Naming.IN_FULL)).isEqualTo(fields);
    String hint = "<input placeholder='Tell us the weight of it'><input placeholder=Other>";
    assertThat(found(hint, "weight", Naming.IN_OWN_WORDS)).isEqualTo(1);
  }
}
