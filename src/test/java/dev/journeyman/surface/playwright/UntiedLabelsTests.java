package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Match;
import dev.journeyman.find.Purpose;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that only stand beside their labels. */
class UntiedLabelsTests {

  @AutoClose private static final Stage stage = new Stage();

  private static String label(String html) {
    return stage.show(html).look().elements().stream()
        .filter(e -> e.labels().testId().equals("x"))
        .findFirst()
        .map(e -> e.labels().label())
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <dl><dt>Street</dt><dd><input data-qa=x></dd><dt>Town</dt><dd><input></dd></dl> | Street
          <div><div><div>Amount</div><div><input data-qa=x></div></div><div><div>Tax</div><div><input></div></div></div> | Amount
          <p>Colour <select data-qa=x><option>Red</select></p><p>Size <select><option>S</select></p> | Colour
          <div><div>First <b>name</b> <i>*</i></div><div><span>&#163;</span><div><input data-qa=x></div></div></div> | First name *
          <div><label>Code</label><div><input data-qa=x><input type=hidden><input style='display:none'></div></div> | Code
          <label>Code</label><input data-qa=x><br><label>Key</label><input> | Code
          <table><tr><th>Notes</th><td><textarea data-qa=x></textarea></td></tr><tr><th>Mail</th><td><input></td></tr></table> | Notes
          <div><span>Weight</span><input data-qa=x placeholder=kg></div> | Weight
          """)
  void areCalledByTheTextBeforeThem(String html, String label) {
    assertThat(label(html)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <div><span>Weight</span><input data-qa=x aria-label=Mass></div> | ''
          <div><span>Weight</span><input data-qa=x title=Mass></div> | ''
          <div><span>Weight</span><label>Mass <input data-qa=x></label></div> | Mass
          <div><span>From</span><input><input data-qa=x></div> | ''
          <div><span>Between</span><div><input> and <input data-qa=x></div></div> | ''
          <ul><li><span>Blue mug</span> <input type=number data-qa=x></li></ul> | ''
          <ul><li><div><span>Blue mug</span> <input data-qa=x></div></li></ul> | ''
          <table><tr><td>Ada</td><td>Owner</td><td><input data-qa=x></td></tr></table> | ''
          <div><label for=o>Other</label><input data-qa=x></div><input id=o> | ''
          <div><h2>Company</h2><input data-qa=x></div> | ''
          <div><a href=#>Help</a><input data-qa=x></div> | ''
          <div><p>Write to us and we will answer.</p><input data-qa=x></div> | ''
          <div><p style='display:none'>Secret</p><input data-qa=x></div> | ''
          <p>Welcome</p><form><input data-qa=x></form> | ''
          """)
  void areNotCalledByWhatIsNoLabelOfTheirs(String html, String label) {
    assertThat(label(html)).isEqualTo(label);
  }

  private static final String FORM =
      "<div><div><div>Fax</div><div><input data-qa=company></div></div>"
          + "<div><div>Fax</div><div><input data-qa=x id=fax_0></div></div>"
          + "<div><div>Mobile</div><div><input data-qa=mobile></div></div></div>";

  private static Match fill(String html, String name) {
    Sight sight = stage.show(html).look();
    return Finder.on(sight).toUse(Query.of(Kind.FIELD, name), Purpose.FILL);
  }

  @Test
  void areFilledByTheirLabel() {
    assertThat(fill(FORM, "Mobile").one().labels().testId()).isEqualTo("mobile");
  }

  @Test
  void areAmbiguousWhereTwoAreCalledTheSame() {
    assertThat(fill(FORM, "Fax").found()).hasSize(2);
    assertThat(fill(FORM.replace("data-qa=x", "").replace("data-qa=company", ""), "Fax").found())
        .hasSize(2);
  }

  @Test
  void areOneThingWithTheirLabel() {
    Sight sight = stage.show(FORM).look();
    List<Element> found = Finder.on(sight).all(Query.thing("Mobile"));
    assertThat(found).extracting(e -> e.labels().testId()).containsExactly("mobile");
  }
}
