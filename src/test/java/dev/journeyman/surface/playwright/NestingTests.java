package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents and trees inside of documents: frames and shadow roots. */
class NestingTests {

  private static final String CARD =
      """
      <body style='margin:0'><form onsubmit="event.preventDefault(); r.textContent = 'paid ' + n.value">
      <label>Card number <input id=n></label><label><input type=checkbox>Keep</label>
      <select aria-label=Year><option>2026<option>2027</select><button>Pay</button></form><p id=r></p>
      """;

  private static Stage stage;

  @BeforeAll
  static void start() {
    stage = new Stage();
    stage.site.page("/card", CARD);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  private static void pay(Surface surface) {
    assertThat(surface.fill(the(surface, "textbox", "Card number"), "4242"))
        .isEqualTo(Outcome.DONE);
    assertThat(surface.check(the(surface, "checkbox", "Keep"), true)).isEqualTo(Outcome.DONE);
    assertThat(surface.select(the(surface, "combobox", "Year"), List.of("2027")))
        .isEqualTo(Outcome.DONE);
    assertThat(surface.click(the(surface, "button", "Pay"), Press.ONCE)).isEqualTo(Outcome.DONE);
    assertThat(surface.look().text()).contains("paid 4242");
  }

  private static String frame(String address) {
    return "<iframe title=Card style='border:5px solid;padding:3px;width:600px;height:300px' src='"
        + address
        + "'></iframe>";
  }

  @Test
  void aFormInAFrameOfTheSameOriginWorks() {
    pay(stage.show("<h1>Checkout</h1>" + frame("/card")));
  }

  @Test
  void aFormInAFrameOfAnotherSiteWorks() {
    pay(
        stage.show(
            "<div style='height:2000px'>Checkout</div>" + frame(stage.site.other() + "/card")));
  }

  @Test
  void aFormInAFrameWithinAFrameWorks() {
    stage.site.page("/outer", "<p>Outer</p>" + frame(stage.site.base() + "/card"));
    pay(stage.show("<p>Top</p>" + frame(stage.site.other() + "/outer")));
  }

  @Test
  void framesAreTextAndElementsInTheirPlace() {
    Surface surface =
        stage.show(
            "<style>body{margin:0}</style><h1 style='margin:0;height:100px'>Checkout</h1><div role=region aria-label=Pay>"
                + frame(stage.site.other() + "/card")
                + "</div><p>After</p><iframe hidden src=/card></iframe>");
    Sight sight = surface.look();
    assertThat(sight.text()).isEqualTo("Checkout\nCard number Keep Pay\nAfter");
    Element pay = the(sight, "button", "Pay");
    assertThat(the(sight, "region", "Pay").text()).isEqualTo("Card number Keep Pay");
    assertThat(pay.text()).isEqualTo("Pay");
    assertThat(sight.ancestorsOf(pay)).extracting(Element::tag).contains("iframe", "form");
    assertThat(sight.contains(the(sight, "region", "Pay"), pay)).isTrue();
    assertThat(sight.elements()).extracting(Element::tag).endsWith("p");
    assertThat(sight.elements().get(sight.elements().size() - 1).text()).isEqualTo("After");
    assertThat(sight.elements()).extracting(Element::index).isSorted();
    Box field = the(sight, "textbox", "Card number").box();
    assertThat(field.y()).isBetween(108.0, 112.0);
  }

  @Test
  void severalFramesAreToldApart() {
    stage.site.page("/one", "<button onclick=\"this.textContent='first'\">One</button>");
    stage.site.page("/two", "<button onclick=\"this.textContent='second'\">Two</button>");
    Surface surface =
        stage.show(
            "<p>a</p>"
                + frame("/one")
                + "<p>b</p>"
                + frame(stage.site.other() + "/two")
                + "<p>c</p>");
    assertThat(surface.look().text()).isEqualTo("a\nOne\nb\nTwo\nc");
    surface.click(the(surface, "button", "Two"), Press.ONCE);
    assertThat(surface.look().text()).isEqualTo("a\nOne\nb\nsecond\nc");
  }

  @Test
  void whatCoversAFrameCoversItsButtons() {
    Surface surface =
        stage.show(
            frame(stage.site.other() + "/card") + "<div style='position:fixed;inset:0'>Wait</div>");
    assertThat(surface.click(the(surface, "button", "Pay"), Press.ONCE))
        .isEqualTo(new Outcome(Kind.COVERED, "button \"Pay\" is covered by div \"Wait\""));
  }

  @Test
  void anElementOfAFrameThatWentAwayIsGone() {
    Surface surface =
        stage.show(
            frame("/card")
                + "<button onclick=\"document.querySelector('iframe').remove()\">Drop</button>");
    Sight sight = surface.look();
    surface.click(the(sight, "button", "Drop"), Press.ONCE);
    assertThat(surface.click(the(sight, "button", "Pay"), Press.ONCE).kind()).isEqualTo(Kind.GONE);
  }

  @Test
  void aFormInOpenShadowRootsWithSlotsWorks() {
    Surface surface =
        stage.show(
            """
            <x-form><span slot=title>Review</span></x-form>
            <script>
              customElements.define('x-stars', class extends HTMLElement {
                connectedCallback() {
                  const root = this.attachShadow({ mode: 'open' });
                  root.innerHTML = '<button aria-label="3 stars">*</button><output></output>';
                  root.querySelector('button').onclick = () => root.querySelector('output').textContent = 'rated';
                }
              });
              customElements.define('x-form', class extends HTMLElement {
                connectedCallback() {
                  const root = this.attachShadow({ mode: 'open' });
                  root.innerHTML = '<h2><slot name=title></slot></h2><label>Words <input></label><x-stars></x-stars>';
                }
              });
            </script>
            """);
    assertThat(surface.look().text()).isEqualTo("Review\nWords *");
    assertThat(the(surface, "heading", "Review").text()).isEqualTo("Review");
    assertThat(surface.fill(the(surface, "textbox", "Words"), "Good")).isEqualTo(Outcome.DONE);
    assertThat(surface.click(the(surface, "button", "3 stars"), Press.ONCE))
        .isEqualTo(Outcome.DONE);
    assertThat(surface.look().text()).contains("rated");
    assertThat(the(surface, "textbox", "Words").value()).contains("Good");
  }
}
