package dev.journeyman.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The value of a chooser is what its box shows, whatever it would send. */
class ChooserTests {

  @AutoClose private static final Promises promises = new Promises();

  private static final String OPTIONS = "<option>Ale<option selected>Cider<option>Stout";

  private static String drawn(String button) {
    return "<style>select,::picker(select){appearance:base-select}</style><label for=d>Drink</label>"
        + "<select id=d>"
        + button
        + OPTIONS
        + "</select>";
  }

  private static String under(String selectStyle, String box) {
    return "<style>.w{position:relative;width:200px;height:30px}.w>*{position:absolute;left:0;top:0;width:200px;height:30px}"
        + ".w span{pointer-events:none}</style><label for=d>Drink</label><div class=w><span>"
        + box
        + "</span><select id=d style='"
        + selectStyle
        + "'>"
        + OPTIONS
        + "</select></div>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          drawn |                                         | HELD   | BROKEN
          drawn | <button><selectedcontent></button>      | HELD   | BROKEN
          drawn | <button>Pick one</button>               | BROKEN | HELD
          drawn | <button><b>Pick</b> one <i hidden>Cider</i></button> | BROKEN | HELD
          under | opacity:0                               | BROKEN | HELD
          under | color:transparent;background:none       | BROKEN | HELD
          under | opacity:0                               | HELD   | BROKEN
          under | font-size:0;background:none             | HELD   | BROKEN
          """)
  void aChoiceIsShownWhereItsBoxShowsIt(String how, String part, Result cider, Result pick) {
    String html =
        how.equals("drawn")
            ? drawn(part == null ? "" : part)
            : under(part, cider == Result.HELD ? "Cider" : "Pick one");
    Surface page = promises.show(html);
    assertThat(promises.on(page, "\"Cider\" is shown.").result()).isEqualTo(cider);
    assertThat(promises.on(page, "\"Drink\" shows \"Cider\".").result()).isEqualTo(cider);
    assertThat(promises.on(page, "\"Pick one\" is still shown.").result()).isEqualTo(pick);
    assertThat(promises.on(page, "\"Drink\" shows \"Pick one\".").result()).isEqualTo(pick);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <button><selectedcontent></button> | HELD   | HELD
          <button>Pick one</button>          | BROKEN | BROKEN
                                             | HELD   | HELD
          """)
  void whatWasChosenIsShownThen(String button, Result shown, Result value) {
    Surface page = promises.show(drawn(button == null ? "" : button));
    assertThat(page.select(select(page), List.of("Stout"))).isEqualTo(Outcome.DONE);
    assertThat(promises.on(page, "\"Stout\" is shown.").result()).isEqualTo(shown);
    assertThat(promises.on(page, "\"Drink\" shows \"Stout\".").result()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"false, BROKEN", "true, HELD"})
  void theOptionsOfAnOpenPickerAreShown(boolean open, Result result) {
    Surface page = promises.show(drawn("<button><selectedcontent></button>"));
    if (open) {
      page.click(select(page), Press.ONCE);
    }
    assertThat(promises.on(page, "\"Stout\" is shown.").result()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"opacity:0", "color:transparent"})
  void aSelectUnderABoxOfThePageCanBeChosenFrom(String style) {
    Surface page = promises.show(under(style, "Pick one"));
    assertThat(page.select(select(page), List.of("Stout"))).isEqualTo(Outcome.DONE);
  }

  private static Element select(Surface page) {
    return page.look().elements().stream()
        .filter(e -> e.tag().equals("select"))
        .findFirst()
        .orElseThrow();
  }
}
