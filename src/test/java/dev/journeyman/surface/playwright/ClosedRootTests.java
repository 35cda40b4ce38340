package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page can close a shadow root to scripts; a person sees what is in it all the same. */
class ClosedRootTests {

  @AutoClose private static final Stage stage = new Stage();

  private static final String FORM =
      "<label>Code <input></label><button>Use</button><p role=status></p>";
  private static final String USE =
      "root.querySelector('button').onclick = () => root.querySelector('p').textContent = 'Used ' + root.querySelector('input').value";

  @Test
  void whatAScriptPutsIntoAClosedRootIsSeenAndUsed() {
    Surface surface =
        stage.show(
            "<x-form></x-form><script>customElements.define('x-form', class extends HTMLElement {"
                + "constructor() { super(); const root = this.attachShadow({mode:'closed'}); root.innerHTML = '"
                + FORM
                + "'; "
                + USE
                + "}})</script>");
    use(surface);
  }

  @Test
  void whatIsServedInAClosedRootIsSeenAndUsed() {
    Surface surface =
        stage.show(
            "<x-form><template shadowrootmode=closed>"
                + FORM
                + "<script>setTimeout(() => 0)</script></template></x-form>"
                + "<script>customElements.define('x-form', class extends HTMLElement {"
                + "constructor() { super(); const root = this.attachInternals().shadowRoot; "
                + USE
                + "}})</script>");
    use(surface);
  }

  private static void use(Surface surface) {
    assertThat(surface.look().text()).isEqualTo("Code Use");
    assertThat(surface.fill(the(surface, "textbox", "Code"), "A7")).isEqualTo(Outcome.DONE);
    assertThat(surface.click(the(surface, "button", "Use"), Press.ONCE)).isEqualTo(Outcome.DONE);
    assertThat(surface.look().text()).contains("Used A7");
    assertThat(the(surface, "textbox", "Code").value()).contains("A7");
  }

  private static final List<String> SERVED =
      List.of(
          "<x-note><template shadowrootmode=closed><p>Declined</p></template></x-note>",
          "<x-note><template shadowrootmode=closed><b>Declined: </b><slot></slot></template><i>card</i></x-note>",
          "<div><template shadowrootmode=closed>Declined</template></div>",
          "<span><template shadowrootmode=closed>Declined</template></span>",
          "<div style='height:40px'><template shadowrootmode=closed>Declined</template></div>",
          "<main style='min-height:300px'><template shadowrootmode=closed>Declined</template></main>",
          "<div style='position:absolute;top:99px'><template shadowrootmode=closed>Declined</template></div>",
          "<div style='display:flex'><div style='flex:1'><template shadowrootmode=closed>Declined</template></div></div>",
          "<div style='display:grid'><section><template shadowrootmode=closed>Declined</template></section></div>",
          "<div style='display:contents'><template shadowrootmode=closed><p>Declined</p></template></div>",
          "<div><template shadowrootmode=closed><b>Declined</b> <slot></slot></template><i>card</i></div>",
          "<p><template shadowrootmode=closed>Declined <slot></slot></template>card</p>",
          "<div><template shadowrootmode=closed>Declined</template><i>card</i></div>",
          "<style>#z::after{content:'x'}</style><div id=z><template shadowrootmode=closed>Declined</template></div>",
          "<div style='height:40px'><template shadowrootmode=open><div style='height:40px'>"
              + "<template shadowrootmode=closed>Declined</template></div></template></div>",
          "<div id=late></div><script>late.setHTMLUnsafe("
              + "'<div style=\"height:40px\"><template shadowrootmode=closed>Declined</template></div>')</script>",
          "<x-outer><template shadowrootmode=closed><x-inner><template shadowrootmode=closed>Declined</template></x-inner></template></x-outer>",
          "<x-outer><template shadowrootmode=open><x-inner><template shadowrootmode=closed><p>Declined</p></template></x-inner></template></x-outer>");

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"PAGE", "FRAME", "FRAME_OF_ANOTHER_SITE"})
  void closedRootsThatWereServedAreRead(Setting setting) {
    Surface surface = stage.fresh();
    assertThat(SERVED)
        .filteredOn(html -> !setting.look(html, surface, stage.site).text().contains("Declined"))
        .isEmpty();
  }

  @Test
  void closedRootsThatComeWithLaterMarkupAreRead() {
    Surface surface =
        stage.show(
            "<div id=late></div><button onclick=\"late.setHTMLUnsafe("
                + "'<p><template shadowrootmode=closed>Declined: <slot></slot></template>card</p>')\">Pay</button>");
    assertThat(surface.look().text()).isEqualTo("Pay");
    surface.click(the(surface, "button", "Pay"), Press.ONCE);
    assertThat(surface.look().text()).isEqualTo("Declined: card\nPay");
  }

  @Test
  void aClosedRootThatWasServedEmptyIsReadOnceItIsFilled() {
    Surface surface =
        stage.show(
            "<x-late><template shadowrootmode=closed></template></x-late><button onclick=\"document.querySelector('x-late').say()\">Pay</button>"
                + "<script>customElements.define('x-late', class extends HTMLElement {"
                + "#internals = this.attachInternals(); say() { this.#internals.shadowRoot.innerHTML = '<p>Declined</p>' }})</script>");
    assertThat(surface.look().text()).isEqualTo("Pay");
    surface.click(the(surface, "button", "Pay"), Press.ONCE);
    assertThat(surface.look().text()).isEqualTo("Declined\nPay");
  }

  @Test
  void whatAClosedRootDoesNotSlotIsNotRead() {
    Surface surface =
        stage.show("<x-note><template shadowrootmode=closed><p>New</p></template>Old</x-note>");
    assertThat(surface.look().text()).isEqualTo("New");
  }

  @Test
  void changesInAClosedRootAreSeen() {
    Surface surface =
        stage.show(
            "<x-toast></x-toast><button onclick=\"say('Your card was declined')\">Pay</button><script>"
                + "const root = document.querySelector('x-toast').attachShadow({mode:'closed'});"
                + "const say = text => root.innerHTML = '<p role=alert>' + text + '</p>'</script>");
    assertThat(surface.look().text()).isEqualTo("Pay");
    surface.click(the(surface, "button", "Pay"), Press.ONCE);
    assertThat(the(surface, "alert", "").text()).isEqualTo("Your card was declined");
  }
}
