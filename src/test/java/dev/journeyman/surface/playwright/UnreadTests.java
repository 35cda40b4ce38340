package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Check;
import dev.journeyman.check.Condition;
import dev.journeyman.check.Condition.Trait;
import dev.journeyman.check.Finding.Result;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.check.TextCheck;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What could not be read is not "not shown", and what cannot be used is not "enabled". */
class UnreadTests {

  @AutoClose private static final Stage stage = new Stage();

  private static Result result(Check check, Surface surface) {
    return check.on(new Scene(surface.look(), new Memory())).result();
  }

  private static final String CANVAS =
      "<p>Board</p><canvas id=c width=1200 height=700 $></canvas><script>const c2 = document.getElementById('c');";

  private static final List<String> UNREAD =
      List.of(
          CANVAS + "c2.getContext('2d').fillText('Paid', 50, 50)</script>",
          CANVAS + "c2.getContext('webgl')</script>",
          CANVAS + "c2.transferControlToOffscreen()</script>");

  private static final List<String> READ =
      List.of(
          CANVAS + "c2.getContext('2d').fillRect(0, 0, 99, 99)</script>",
          CANVAS.replace("$", "aria-hidden=true") + "c2.getContext('webgl')</script>",
          CANVAS.replace("$", "style='pointer-events:none'") + "c2.getContext('webgl')</script>",
          "<p>Board</p><canvas id=c width=300 height=150></canvas><script>"
              + "document.getElementById('c').getContext('2d').fillText('12', 9, 9)</script>",
          "<p>Board</p><iframe src=about:blank></iframe><iframe></iframe>");

  @Test
  void whatMayStandInADrawingIsUndecided() {
    assertThat(UNREAD)
        .allSatisfy(
            html -> {
              Surface surface = stage.show(html);
              assertThat(surface.look().unread()).as(html).hasSize(1);
              assertThat(result(TextCheck.hidden("Paid"), surface)).isEqualTo(Result.UNDECIDED);
              assertThat(result(TextCheck.shown("Paid"), surface)).isEqualTo(Result.UNDECIDED);
              assertThat(result(TextCheck.shown("Board"), surface)).isEqualTo(Result.HELD);
              assertThat(result(TextCheck.hidden("Board"), surface)).isEqualTo(Result.BROKEN);
            });
  }

  @Test
  void decorationIsNoReasonToDoubt() {
    assertThat(READ)
        .allSatisfy(
            html -> {
              Surface surface = stage.show(html);
              assertThat(surface.look().unread()).as(html).isEmpty();
              assertThat(result(TextCheck.hidden("Paid"), surface)).isEqualTo(Result.HELD);
              assertThat(result(TextCheck.shown("Paid"), surface)).isEqualTo(Result.BROKEN);
            });
  }

  @Test
  void moreElementsThanAreReadLeaveWhatIsNotSeenUndecided() {
    Surface surface =
        stage.show(
            "<p>Board</p><div id=d></div><script>d.innerHTML = '<i>x</i>'.repeat(21000) + '<b>Paid</b>'</script>");
    assertThat(surface.look().unread())
        .containsExactly("what comes after the first 20000 elements");
    assertThat(result(TextCheck.hidden("Paid"), surface)).isEqualTo(Result.UNDECIDED);
  }

  /** What keeps a button from being used, each with a twin that does not. */
  private static final List<List<String>> INERT =
      List.of(
          List.of("<div inert><button>Order</button></div>", "<div><button>Order</button></div>"),
          List.of("<button inert>Order</button>", "<button>Order</button>"),
          List.of("<button style='interactivity:inert'>Order</button>", "<button>Order</button>"),
          List.of(
              "<button>Order</button><dialog id=d>Sure?</dialog><script>d.showModal()</script>",
              "<button>Order</button><dialog id=d>Sure?</dialog><script>d.show()</script>"),
          List.of(
              "<dialog id=d>Sure?</dialog><x-b></x-b><script>document.querySelector('x-b').attachShadow({mode:'open'})"
                  + ".innerHTML = '<button>Order</button>'; d.showModal()</script>",
              "<dialog id=d>Sure? <button>Order</button></dialog><script>d.showModal()</script>"));

  @Test
  void whatIsInertIsNotEnabled() {
    Query order = Query.of(Kind.BUTTON, "Order");
    assertThat(INERT)
        .allSatisfy(
            twins -> {
              Surface inert = stage.show(twins.get(0));
              assertThat(result(new Condition(order, Trait.ENABLED), inert))
                  .isEqualTo(Result.BROKEN);
              assertThat(result(new Condition(order, Trait.DISABLED), inert))
                  .isEqualTo(Result.HELD);
              Surface free = stage.show(twins.get(1));
              assertThat(result(new Condition(order, Trait.ENABLED), free)).isEqualTo(Result.HELD);
              assertThat(result(new Condition(order, Trait.DISABLED), free))
                  .isEqualTo(Result.BROKEN);
            });
  }

  @Test
  void aClickOnWhatIsInertSaysSo() {
    Surface surface = stage.show("<main inert><button>Order</button></main>");
    assertThat(surface.click(the(surface, "button", "Order"), Press.ONCE))
        .isEqualTo(
            new Outcome(Outcome.Kind.DISABLED, "button \"Order\" is inert, so nobody can use it"));
    Surface behind =
        stage.show(
            "<button>Order</button><dialog id=d style='inset:0;width:100%'>Sure?</dialog><script>d.showModal()</script>");
    assertThat(behind.click(the(behind, "button", "Order"), Press.ONCE).kind())
        .isEqualTo(Outcome.Kind.COVERED);
  }

  @Test
  void aCoveredButtonCanStillBeNamedAndIsNotShown() {
    Surface surface =
        stage.show(
            "<button>Pay</button><h2>Total</h2><div style='position:fixed;inset:0;background:#fff'>Loading</div>");
    assertThat(surface.look().text()).isEqualTo("Loading");
    assertThat(result(TextCheck.hidden("Pay"), surface)).isEqualTo(Result.HELD);
    assertThat(result(TextCheck.shown("Total"), surface)).isEqualTo(Result.BROKEN);
    assertThat(surface.click(the(surface, "button", "Pay"), Press.ONCE).kind())
        .isEqualTo(Outcome.Kind.COVERED);
  }

  @Test
  void thePageAndTheBrowserCountTheSameElements() {
    String html =
        """
        <svg width=20 height=20><defs><g id=g><rect width=9 height=9 /></g></defs><use href=#g /><title>T</title></svg>
        <select><optgroup label=O><option>A<option>B</optgroup></select><details><p>Body</p><summary>More</summary></details>
        <details open>Bare<summary>Less</summary><b>x</b></details><video controls><source><track>V</video><audio controls></audio>
        <picture><source srcset=data:,><img alt=I></picture><map><area></map><template><p>Never</p></template>
        <object data=data:,><b>Fallback</b></object><math><mi>x</mi></math><input type=date><input type=file><meter>7</meter>
        <progress>8</progress><dialog>D</dialog><dialog open>E</dialog><ruby>k<rp>(</rp><rt>r</rt></ruby><noscript><p>n</p></noscript>
        <x-slot><b slot=s>in</b><i>out</i></x-slot><textarea>t</textarea><datalist><option>L</datalist><canvas><b>c</b></canvas>
        <fieldset><legend>G</legend></fieldset><table><caption>C</caption><colgroup><col><tr><td>1</table><iframe></iframe>
        <script>document.querySelector('x-slot').attachShadow({mode:'closed'}).innerHTML = '<slot name=s><u>no</u></slot><slot name=t><u>yes</u></slot>'</script>
        <ol><li>Eggs</ol>
        """;
    assertThat(stage.show(html).look().text()).endsWith("1. Eggs");
    assertThat(stage.show(html).look().unread()).isEmpty();
  }

  @Test
  void aButtonThatTheBrowserWritesIsRead() {
    assertThat(stage.show("<p>Where?</p><geolocation></geolocation>").look().text())
        .isEqualTo("Where?\nUse location");
  }
}
