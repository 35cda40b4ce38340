package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SightTests {

  @AutoClose private static final Stage stage = new Stage();

  private static Element byTestId(Sight sight, String id) {
    return sight.elements().stream()
        .filter(e -> e.labels().testId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not among " + sight.elements()));
  }

  @Nested
  class RolesAndNames {

    /** Markup whose element marked with "x" has this role and name. */
    private record Case(String html, String role, String name) {}

    private static final List<Case> CASES =
        List.of(
            new Case("<button data-testid=x>Save</button>", "button", "Save"),
            new Case("<button data-testid=x aria-label=Close>x</button>", "button", "Close"),
            new Case(
                "<button data-testid=x title=Bin><svg width=9 height=9></svg></button>",
                "button",
                "Bin"),
            new Case(
                "<button data-testid=x><svg width=9 height=9><title>Heart</title></svg></button>",
                "button",
                "Heart"),
            new Case(
                "<button data-testid=x><img alt=Cart src=/dot.svg> 2</button>", "button", "Cart 2"),
            new Case(
                "<button data-testid=x>Save<span aria-hidden=true> &rarr;</span></button>",
                "button",
                "Save"),
            new Case(
                "<button data-testid=x>Save<span style='display:none'> me</span></button>",
                "button",
                "Save"),
            new Case(
                "<button data-testid=x><div>Big</div><div>Deal</div></button>",
                "button",
                "Big Deal"),
            new Case("<button data-testid=x>$<b>12</b>.00</button>", "button", "$12.00"),
            new Case("<input data-testid=x type=submit>", "button", "Submit"),
            new Case("<input data-testid=x type=button value=Go>", "button", "Go"),
            new Case("<a data-testid=x href=#>Home</a>", "link", "Home"),
            new Case("<a data-testid=x>Home</a>", "generic", ""),
            new Case("<span data-testid=x role=button>Fake</span>", "button", "Fake"),
            new Case(
                "<span data-testid=x role='nonsense switch' aria-checked=true>On</span>",
                "switch",
                "On"),
            new Case("<button data-testid=x role=presentation>Still</button>", "button", "Still"),
            new Case("<label>Name <input data-testid=x></label>", "textbox", "Name"),
            new Case("<label for=i>Name</label><input id=i data-testid=x>", "textbox", "Name"),
            new Case("<input data-testid=x placeholder=Search type=search>", "searchbox", "Search"),
            new Case(
                "<input data-testid=x title=Mail placeholder=x@y type=email>", "textbox", "Mail"),
            new Case("<input data-testid=x type=number aria-label=Amount>", "spinbutton", "Amount"),
            new Case("<input data-testid=x type=range aria-label=Size>", "slider", "Size"),
            new Case("<input data-testid=x type=password aria-label=Pin>", "textbox", "Pin"),
            new Case(
                "<input data-testid=x list=l aria-label=City><datalist id=l><option>Bonn</datalist>",
                "combobox",
                "City"),
            new Case(
                "<input data-testid=x type=checkbox id=c><label for=c>I agree</label>",
                "checkbox",
                "I agree"),
            new Case(
                "<label><input data-testid=x type=radio> Express <b>(1 day)</b></label>",
                "radio",
                "Express (1 day)"),
            new Case(
                "<b id=a>Total</b><i id=b>due</i><input data-testid=x aria-labelledby='a b'>",
                "textbox",
                "Total due"),
            new Case(
                "<label>Text <textarea data-testid=x>hi</textarea></label>", "textbox", "Text"),
            new Case(
                "<label>Size <select data-testid=x><option>S</select></label>", "combobox", "Size"),
            new Case(
                "<select data-testid=x multiple aria-label=Many><option>S</select>",
                "listbox",
                "Many"),
            new Case("<h2 data-testid=x>News</h2>", "heading", "News"),
            new Case("<img data-testid=x alt='A mug' src=/dot.svg>", "img", "A mug"),
            new Case("<img data-testid=x alt='' src=/dot.svg>", "presentation", ""),
            new Case("<ul><li data-testid=x>One</li></ul>", "listitem", ""),
            new Case("<p data-testid=x>Text</p>", "paragraph", ""),
            new Case(
                "<details open><summary data-testid=x>More</summary>x</details>", "button", "More"),
            new Case("<table><tr><td data-testid=x>12</td></tr></table>", "cell", "12"),
            new Case(
                "<table><tr data-testid=x><td>12</td><td><b>EUR</b></td></tr></table>",
                "row",
                "12 EUR"),
            new Case(
                "<table><thead><tr><th data-testid=x>Price</th></tr></thead></table>",
                "columnheader",
                "Price"),
            new Case(
                "<table><tr><th data-testid=x>Price</th><td>1</td></tr></table>",
                "rowheader",
                "Price"),
            new Case(
                "<table data-testid=x><caption>Orders</caption><tr><td>1</table>",
                "table",
                "Orders"),
            new Case("<table role=presentation><tr><td data-testid=x>12</table>", "generic", ""),
            new Case(
                "<fieldset data-testid=x><legend>Pay by</legend>-</fieldset>", "group", "Pay by"),
            new Case("<nav data-testid=x aria-label=Main>x</nav>", "navigation", "Main"),
            new Case("<header data-testid=x>x</header>", "banner", ""),
            new Case("<main><footer data-testid=x>x</footer></main>", "generic", ""),
            new Case("<section data-testid=x aria-label=Cart>x</section>", "region", "Cart"),
            new Case("<section data-testid=x>x</section>", "generic", ""),
            new Case(
                "<div data-testid=x role=dialog aria-labelledby=t><h3 id=t>Pay now</h3></div>",
                "dialog",
                "Pay now"),
            new Case("<div data-testid=x role=alert>Oops</div>", "alert", ""),
            new Case("<div data-testid=x>Text</div>", "generic", ""),
            new Case(
                "<progress data-testid=x max=10 value=4 aria-label=Load></progress>",
                "progressbar",
                "Load"));

    @Test
    void followAria() {
      stage.site.on("/dot.svg", exchange -> Site.answer(exchange, 200, "image/svg+xml", DOT));
      Surface surface = stage.fresh();
      assertThat(CASES)
          .allSatisfy(
              each -> {
                stage.site.page("/", each.html());
                surface.open("/");
                Element x = byTestId(surface.look(), "x");
                assertThat(x.role()).as(each.html()).isEqualTo(each.role());
                assertThat(x.name()).as(each.html()).isEqualTo(each.name());
              });
    }

    private static final String DOT =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>";
  }

  @Nested
  class Text {

    private void reads(String html, String text) {
      assertThat(stage.show(html).look().text()).as(html).isEqualTo(text);
    }

    @Test
    void isWhatAPersonReads() {
      reads("<p>One\n   two</p><p>three</p>", "One two\nthree");
      reads("$<b>12</b>.00 <i>net</i>", "$12.00 net");
      reads("a<br>b", "a\nb");
      reads(
          "<span style='display:inline-block'>a</span><span style='display:inline-block'>b</span>",
          "a b");
      reads("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc");
      reads(
          "<div style='display:flex'><span>Total</span><span>12</span></div>after",
          "Total 12\nafter");
      reads("<pre>a\n  b</pre>", "a\nb");
      reads("<b style='text-transform:uppercase'>save</b>", "SAVE");
      reads("a<input type=submit value=Go>b", "a Go b");
      reads("x<select><option>Red<option>Blue</select>", "x");
      reads("<textarea>typed</textarea><input value=typed>shown", "shown");
      reads("a&nbsp;b&shy;c", "a bc");
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
      reads("<p style='display:none'>no</p><p hidden>no</p><p>yes</p>", "yes");
      reads("<div style='visibility:hidden'>no<b style='visibility:visible'>yes</b></div>", "yes");
      reads(
          "<p style='opacity:0'>no</p>yes<script>no</script><style>no</style><noscript>no</noscript>",
          "yes");
      reads("<details><summary>More</summary>no</details>", "More");
      reads(
          "<span style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'>no</span>yes",
          "yes");
      reads("<div style='height:0;overflow:hidden'>no</div>yes", "yes");
      reads("<a style='position:absolute;left:-9999px' href=#>no</a>yes", "yes");
      reads("<div style='position:fixed;left:100%;width:200px'>no</div>yes", "yes");
      reads(
          "<div style='width:100px;overflow:hidden;white-space:nowrap'><div style='display:inline-block;width:100px'>yes</div><div style='display:inline-block;width:100px'>no</div></div>",
          "yes");
    }

    @Test
    void keepsWhatCanBeScrolledTo() {
      reads("<div style='height:3000px'>top</div>bottom", "top\nbottom");
      reads(
          "<div style='height:40px;overflow:hidden'><div style='height:40px;overflow:auto'><p>a</p><p style='margin-top:500px'>b</p></div></div>",
          "a\nb");
      reads(
          "<div style='overflow:hidden;height:0'><div style='position:fixed;top:9px'>menu</div></div>",
          "");
    }

    @Test
    void ofAnElementIsItsPartOfThePage() {
      Sight sight =
          stage.show("<ul data-testid=u><li>A <b>1</b></li><li data-testid=l>B</li></ul>").look();
      assertThat(byTestId(sight, "u").text()).isEqualTo("A 1\nB");
      assertThat(byTestId(sight, "l").text()).isEqualTo("B");
      assertThat(sight.parentOf(byTestId(sight, "l"))).contains(byTestId(sight, "u"));
    }
  }

  @Nested
  class StatesAndValues {

    @Test
    void areRead() {
      String html =
          """
          <input data-testid=on type=checkbox checked><input data-testid=off type=checkbox>
          <div data-testid=tab role=tab aria-selected=true>T</div>
          <button data-testid=dis disabled>D</button><fieldset disabled><input data-testid=dis2></fieldset>
          <input data-testid=focus autofocus required value=v><input data-testid=ro readonly>
          <button data-testid=exp aria-expanded=true aria-pressed=true>E</button>
          <input data-testid=inv aria-invalid=true><div data-testid=ce contenteditable>rich <b>text</b></div>
          <div data-testid=cur style='cursor:pointer'>Card <span data-testid=in>inner</span></div>
          <img data-testid=broken src=/none.png width=20 height=20>
          <select data-testid=sel><option>Red<option selected data-testid=opt>Blue</select>
          <input data-testid=date type=date value=2026-01-02>
          """;
      Sight sight = stage.show(html).look();
      Map<String, State> expected =
          Map.ofEntries(
              Map.entry("on", State.CHECKED),
              Map.entry("off", State.UNCHECKED),
              Map.entry("tab", State.SELECTED),
              Map.entry("dis", State.DISABLED),
              Map.entry("dis2", State.DISABLED),
              Map.entry("focus", State.FOCUSED),
              Map.entry("ro", State.READONLY),
              Map.entry("exp", State.EXPANDED),
              Map.entry("inv", State.INVALID),
              Map.entry("ce", State.EDITABLE),
              Map.entry("cur", State.CLICKABLE),
              Map.entry("broken", State.BROKEN),
              Map.entry("opt", State.SELECTED));
      assertThat(expected)
          .allSatisfy(
              (id, state) -> assertThat(byTestId(sight, id).states()).as(id).contains(state));
      assertThat(byTestId(sight, "exp").states()).contains(State.PRESSED, State.CLICKABLE);
      assertThat(byTestId(sight, "focus").states()).contains(State.REQUIRED, State.EDITABLE);
      assertThat(byTestId(sight, "in").states()).isEmpty();
      assertThat(byTestId(sight, "sel").value()).contains("Blue");
      assertThat(byTestId(sight, "date").value()).contains("2026-01-02");
      assertThat(byTestId(sight, "ce").value()).contains("rich text");
      assertThat(byTestId(sight, "opt").text()).isEqualTo("Blue");
      assertThat(byTestId(sight, "exp").value()).isEmpty();
    }

    @Test
    void ofAPasswordAreNeverSeen() {
      Surface surface =
          stage.show(
              "<label>Password <input type=password value=hunter2></label>"
                  + "<button onclick=\"document.querySelector('input').type='text'\">Show</button>");
      Sight hidden = surface.look();
      assertThat(the(hidden, "textbox", "Password").value()).contains("\u2022".repeat(8));
      assertThat(the(hidden, "textbox", "Password").is(State.SECRET)).isTrue();
      surface.click(the(hidden, "button", "Show"), dev.journeyman.surface.Hands.Press.ONCE);
      assertThat(Stream.of(hidden, surface.look()).map(Sight::toString))
          .noneMatch(seen -> seen.contains("hunter2"));
    }

    @Test
    void ofHiddenBoxesStandAtTheirLabels() {
      String css = "<style>.h{position:absolute;opacity:0;width:0;height:0}</style>";
      Sight sight =
          stage
              .show(
                  css
                      + "<input class=h type=checkbox id=c checked><label for=c>Terms</label>"
                      + "<label>Photo<input type=file hidden></label>"
                      + "<input type=checkbox class=h>")
              .look();
      assertThat(the(sight, "checkbox", "Terms").is(State.CHECKED)).isTrue();
      assertThat(the(sight, "checkbox", "Terms").box().isEmpty()).isFalse();
      assertThat(the(sight, "button", "Photo").box().isEmpty()).isFalse();
      assertThat(sight.elements()).filteredOn(e -> e.role().equals("checkbox")).hasSize(1);
    }

    @Test
    void alikeAreLabels() {
      Element field =
          the(
              stage.show(
                  "<label>Mail <input placeholder=x@y title=tip data-qa=mail aria-describedby=d></label><p id=d>No spam</p>"),
              "textbox",
              "Mail");
      assertThat(field.labels())
          .isEqualTo(
              new dev.journeyman.surface.Labels("Mail", "x@y", "tip", "", "mail", "No spam", ""));
    }
  }

  @Test
  void refsStayWithTheirElementsFromLookToLook() {
    Surface surface = stage.show("<button>A</button><button>B</button>");
    assertThat(the(surface, "button", "B").ref()).isEqualTo(the(surface, "button", "B").ref());
  }

  @Test
  void boxesAreWhereThingsAre() {
    Element box =
        the(
            stage.show(
                "<button style='position:absolute;left:30px;top:40px;width:50px;height:60px'>B</button>"),
            "button",
            "B");
    assertThat(box.box()).isEqualTo(new dev.journeyman.surface.Box(30, 40, 50, 60));
  }

  @Test
  void namesTheTab() {
    Sight sight = stage.show("<title>Corner Shop</title>hello").look();
    assertThat(sight.title()).isEqualTo("Corner Shop");
    assertThat(sight.url()).isEqualTo(stage.site.base() + "/");
    assertThat(sight.tabs()).containsExactly("Corner Shop");
    assertThat(sight.isBlank()).isFalse();
    assertThat(stage.show("").look().isBlank()).isTrue();
  }
}
