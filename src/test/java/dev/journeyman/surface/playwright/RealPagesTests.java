package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.find.Finder;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Purpose;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Surface;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Ways of building a page that are common in apps and say nothing to assistive technology. */
class RealPagesTests {

  @AutoClose private static final Stage stage = new Stage();

  private static List<Element> ofRole(String html, String role) {
    return stage.show(html).look().elements().stream().filter(e -> e.role().equals(role)).toList();
  }

  @Test
  void aWordlessControlIsCalledByTheIconThatItsClassDraws() {
    String html =
        "<style>i{display:inline-block;width:16px;height:16px}</style>"
            + "<a href=#m><i class='fa fa-bars'></i></a><a href=#d><i class='fas fa-lg fa-trash-o'></i></a>";
    assertThat(ofRole(html, "link"))
        .extracting(e -> e.labels().testId())
        .containsExactly("bars", "trash-o");
  }

  @Test
  void whatClosesABoxIsKnownByTheClassThatALibraryGivesIt() {
    String html =
        "<style>button,i,a{display:inline-block;width:16px;height:16px}i{cursor:pointer}</style>"
            + "<button class='ui-button ui-dialog-titlebar-close'><span class='ui-icon ui-icon-closethick'></span></button>"
            + "<button class=btn-close></button><button class='close-button'></button>"
            + "<a class='uk-modal-close' href=#></a><button class=mfp-close></button><i class='close icon'></i>"
            + "<button><span class='ui-icon-closethick'></span></button>";
    assertThat(stage.show(html).look().elements())
        .filteredOn(e -> e.labels().testId().equals("close"))
        .extracting(Element::tag)
        .containsExactly("button", "button", "button", "a", "button", "i", "button");
  }

  @Test
  void whatOnlySpeaksOfClosingClosesNothing() {
    String html =
        "<style>button,i{display:inline-block;width:16px;height:16px}</style>"
            + "<button class='auto-close'></button><button class='disclose'></button><button class='close-account'></button>"
            + "<button class='btn-close'>Archive</button><i class='close icon'></i>";
    assertThat(stage.show(html).look().elements())
        .filteredOn(e -> e.labels().testId().equals("close"))
        .isEmpty();
  }

  @Test
  void aFieldThatNothingNamesIsCalledAsItsMarkupSays() {
    String html =
        "<input class='app-titlebar'><input name=customer_email><input name=q placeholder=Find>";
    assertThat(ofRole(html, "textbox"))
        .extracting(e -> e.labels().testId())
        .containsExactly("app-title bar", "customer_email", "");
  }

  @Test
  void aControlWithWordsIsNotCalledByItsIcon() {
    assertThat(ofRole("<button class='icon-trash'>Bin</button>", "button"))
        .extracting(e -> e.labels().testId())
        .containsExactly("");
  }

  @Test
  void aCrossThatOnlyTheStyleSheetWritesNamesItsButton() {
    String html =
        "<style>.destroy:after{content:'\u00d7'}</style><button class=destroy></button>"
            + "<style>.font:before{content:'\ue900'}</style><button class=font>&nbsp;</button>";
    assertThat(ofRole(html, "button")).extracting(Element::name).containsExactly("\u00d7", "");
  }

  @Test
  void aPageThatLooksWhenAKeyGoesUpSeesAFilledField() {
    Surface surface =
        stage.show(
            "<input aria-label=Filter onkeyup='out.textContent=\"for \"+value'><p id=out></p>");
    surface.fill(Stage.the(surface, "textbox", "Filter"), "func");
    assertThat(surface.look().text()).contains("for func");
  }

  @Test
  void aBoxLaidOverThePageIsADialogByItsClass() {
    String html =
        "<div class='modal-backdrop' style='position:fixed;inset:0'><p></p></div>"
            + "<div class='my-modal' style='position:fixed;top:9px'><p>Sure?</p></div>"
            + "<div class='modal'><p>In the flow</p></div>";
    assertThat(ofRole(html, "dialog")).extracting(Element::text).containsExactly("Sure?");
  }

  @Test
  void aBoxAroundARealDialogIsNotASecondOne() {
    String html =
        "<div class='modal' style='position:fixed'><div role=dialog aria-label=Cart><p>Empty</p></div></div>";
    assertThat(ofRole(html, "dialog")).extracting(Element::name).containsExactly("Cart");
  }

  private static final String DRAWN =
      "<style>.n{position:absolute;opacity:0;width:20px;height:20px}</style>"
          + "<div><label id=l$ for=b$>Send mail</label><p style='position:relative'><input type=checkbox id=b$ class=n>"
          + "<span role=checkbox aria-checked=false aria-labelledby=l$ style='display:inline-block;width:20px;height:20px;border:1px solid'></span></p></div>";

  private static int boxes(String html) {
    Query box = Query.of(Kind.CHECKBOX, "Send mail");
    return Finder.on(stage.show(html).look()).toUse(box, Purpose.CHECK).found().size();
  }

  @Test
  void aBoxThatIsDrawnOverTheOneOfTheFormIsOneWithIt() {
    assertThat(boxes(DRAWN.replace("$", "1"))).isEqualTo(1);
    assertThat(boxes(DRAWN.replace("$", "1") + DRAWN.replace("$", "2"))).isEqualTo(2);
    assertThat(boxes(DRAWN.replace("aria-checked=false", "aria-checked=true"))).isEqualTo(2);
  }
}
