package dev.journeyman.surface.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Flaw;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Inspected;
import dev.journeyman.surface.Inspection;
import dev.journeyman.surface.Inspection.Subject;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of flaw on a page that has it, and on pages that only look as if. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionTests {

  private static final String PIXEL =
      "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeAll
  void open() {
    stage = new Stage();
  }

  @AfterAll
  void close() {
    stage.close();
  }

  private Inspected on(String html, Inspection inspection) {
    return stage.show(html).inspect(inspection);
  }

  private List<Flaw> flaws(String html, Subject subject) {
    return on(html, new Inspection.For(subject)).flaws();
  }

  @Nested
  class Accessibility {

    private static final String SOUND =
        "<html lang=en><title>Shop</title><main><h1>Shop</h1><label>Name <input></label></main>";

    @Test
    void findsWhatKeepsPeopleOut() {
      List<Flaw> flaws =
          flaws(
              SOUND + "<input id=bare><p style='color:#bbb;background:#fff'>Hard to read</p>",
              Subject.ACCESSIBILITY);
      assertThat(flaws).extracting(Flaw::rule).containsExactlyInAnyOrder("label", "color-contrast");
      assertThat(flaws).extracting(Flaw::role).containsExactlyInAnyOrder("textbox", "paragraph");
      assertThat(flaws).extracting(Flaw::box).noneMatch(Box::isEmpty);
    }

    @Test
    void isContentWithASoundPage() {
      Inspected inspected = on(SOUND, new Inspection.For(Subject.ACCESSIBILITY));
      assertThat(inspected.flaws()).isEmpty();
      assertThat(inspected.saw()).matches("\\d+ rules of axe-core");
    }

    @Test
    void leavesNoTraceInThePage() {
      Surface surface =
          stage.show(
              SOUND
                  + "<script>window.axe='mine'</script>"
                  + "<button onclick=\"this.textContent=window.axe+typeof define\">Show</button>");
      surface.inspect(new Inspection.For(Subject.ACCESSIBILITY));
      surface.inspect(new Inspection.For(Subject.ACCESSIBILITY));
      surface.click(Stage.the(surface, "button", "Show"), Press.ONCE);
      assertThat(surface.look().text()).contains("mineundefined");
    }
  }

  @Nested
  class Images {

    @Test
    void thatDoNotLoadAreFound() {
      List<Flaw> flaws =
          flaws("<img src=" + PIXEL + " alt=Dot><img src=/gone.png alt=Mug>", Subject.IMAGES);
      assertThat(flaws).extracting(Flaw::describe).hasSize(1);
      assertThat(flaws.get(0).describe()).endsWith("/gone.png does not load (img \u201cMug\u201d)");
    }

    @Test
    void thatLoadOrAreNotYetWantedAreNot() {
      String lazy = "<div style='height:20000px'></div><img loading=lazy src=/later.png alt=Later>";
      Inspected inspected =
          on("<img src=" + PIXEL + " alt=Dot>" + lazy, new Inspection.For(Subject.IMAGES));
      assertThat(inspected.flaws()).isEmpty();
      assertThat(inspected.saw()).isEqualTo("2 images");
    }
  }

  @Nested
  class Links {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private void serve(String path, int status) {
      stage.site.on(
          path,
          exchange -> {
            asked.add(exchange.getRequestMethod() + " " + path);
            Site.answer(exchange, status, "text/html", "");
          });
    }

    @Test
    void thatLeadNowhereAreFound() {
      serve("/fine", 200);
      serve("/ill", 500);
      List<Flaw> flaws =
          flaws(
              "<a href=/fine>Fine</a> <a href=/nowhere#x>Terms</a> <a href=/ill>Ill</a>",
              Subject.LINKS);
      assertThat(flaws)
          .extracting(Flaw::describe)
          .containsExactly(
              "link to /nowhere answers 404 (link \u201cTerms\u201d)",
              "link to /ill answers 500 (link \u201cIll\u201d)");
      assertThat(flaws).extracting(Flaw::box).noneMatch(Box::isEmpty);
    }

    @Test
    void thatDoSomethingAreNotAsked() {
      List.of("/logout", "/items/7/delete", "/go", "/cart/add", "/turned-away")
          .forEach(path -> serve(path, 403));
      List<Flaw> flaws =
          flaws(
              "<a href=/logout>Bye</a><a href=/items/7/delete>x</a><a href=/go>Cancel order</a>"
                  + "<a href=/cart/add?id=1>+</a><a href=/turned-away>Staff</a>"
                  + "<a href=mailto:a@b.c>Mail</a><a href=http://elsewhere.invalid/>Away</a>",
              Subject.LINKS);
      assertThat(flaws).isEmpty();
      assertThat(asked).allMatch(it -> it.endsWith(" /turned-away"));
    }

    @Test
    void thatWereFineAreAskedOnce() {
      serve("/once", 200);
      Surface surface = stage.show("<a href=/once>Once</a><a href=/once#again>Again</a>");
      surface.inspect(new Inspection.For(Subject.LINKS));
      surface.inspect(new Inspection.For(Subject.LINKS));
      assertThat(asked).containsExactly("HEAD /once");
    }

    @Test
    void doNotTouchTheSession() {
      stage.site.on(
          "/greedy",
          exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "session=other; Path=/");
            Site.answer(exchange, 200, "text/html", "");
          });
      Surface surface =
          stage.show(
              "<script>document.cookie='session=mine'</script><a href=/greedy>Greedy</a>"
                  + "<button onclick=\"this.textContent=document.cookie\">Show</button>");
      surface.inspect(new Inspection.For(Subject.LINKS));
      surface.click(Stage.the(surface, "button", "Show"), Press.ONCE);
      assertThat(surface.look().text()).contains("session=mine");
    }
  }

  @Nested
  class CutText {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<div style='width:60px;overflow:hidden;white-space:nowrap'>Continue to payment</div>",
          "<div style='height:20px;overflow:hidden;font:16px/20px serif'><p style='margin:12px 0'>Lower half</p></div>",
          "<button style='width:50px;overflow:hidden;white-space:nowrap;padding:0'>Confirm order</button>",
          "<p style='position:absolute;left:-40px'>Begins outside of the window</p>",
          "<body style='overflow-x:hidden'><p style='width:2000px'>" + LONG + "</p>"
        })
    void isFound(String html) {
      assertThat(flaws(html, Subject.CUT_TEXT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>Whole</p>",
          "<div style='width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis'>Continue to payment</div>",
          "<div style='width:60px;overflow:auto;white-space:nowrap'>Continue to payment</div>",
          "<div style='height:0;overflow:hidden'>A closed panel</div>",
          "<span style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'>For screen readers</span>",
          "<p style='position:absolute;left:-9999px'>For screen readers</p>",
          "<h1 style='overflow:hidden;font:40px/40px serif'>Tight, gypsy</h1>",
          "<div style='width:100px;overflow:hidden'><div style='width:300px;transform:translateX(-30px)'>A long carousel of words</div></div>",
          "<select style='width:40px'><option>A very long option</option></select>",
          "<p style='width:2000px'>A wide page scrolls</p>"
        })
    void isNot(String html) {
      assertThat(flaws(html, Subject.CUT_TEXT)).isEmpty();
    }
  }

  private static final String LONG =
      "Words that go on and on in one line, far beyond the right edge of the window, where nobody"
          + " can read them, since the page does not scroll to the side, whatever one tries, and so"
          + " they stay unread by everybody who comes here, for ever and ever and ever and ever";

  @Nested
  class OverlappingText {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>Total</p><p style='margin-top:-34px'>Discount</p>",
          "<div style='position:relative'><span>Price of this</span><span style='position:absolute;left:20px;top:3px'>Sold out</span></div>",
          "<div style='display:flex;width:120px'><b style='flex:none;width:50px;white-space:nowrap'>Unbreakable name</b><i>Amount</i></div>"
        })
    void isFound(String html) {
      assertThat(flaws(html, Subject.OVERLAPPING_TEXT)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>Total</p><p>Discount</p>",
          "<h1 style='line-height:.9'>Two lines<br>set tight</h1><p style='margin:0;line-height:.9'>And more</p>",
          "<p>Behind</p><div style='position:absolute;top:0;left:0;width:300px;height:100px;background:#fff'>In front of it</div>",
          "<p>x<sup>2</sup> + H<sub>2</sub>O</p>",
          "<p>Page</p><div style='position:fixed;inset:0;background:rgba(0,0,0,.5)'><p>Dialog</p></div>",
          "<ul><li>One</li><li>Two</li></ul><table><tr><td>a<td>b</table>"
        })
    void isNot(String html) {
      assertThat(flaws(html, Subject.OVERLAPPING_TEXT)).isEmpty();
    }
  }

  @Nested
  class Quotes {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>She said &quot;yes&quot;</p>",
          "<p>Don't</p>",
          "<p>The 'best' mug</p>",
          "<input placeholder=\"What's new?\">",
          "<input type=submit value=\"Let's go\">"
        })
    void thatAreStraightAreFound(String html) {
      assertThat(flaws(html, Subject.QUOTES)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>She said \u201cyes\u201d, and don\u2019t \u2018worry\u2019</p>",
          "<p>A 24\" screen, 5' 11\" tall</p>",
          "<p>Run <code>echo \"hi\"</code></p><pre>it's</pre>",
          "<script>var a = \"it's\"</script><style>a::before{content:\"x\"}</style><p hidden>Don't</p>",
          "<textarea>I'm what somebody wrote</textarea>"
        })
    void thatAreTypographicOrMeasuresOrCodeAreNot(String html) {
      assertThat(flaws(html, Subject.QUOTES)).isEmpty();
    }
  }

  @Nested
  class Width {

    private static final Inspection NARROW_AND_WIDE = new Inspection.Widths(List.of(390, 1280));

    @Test
    void tooLittleOfItIsFoundWithWhatReachesFarthest() {
      List<Flaw> flaws =
          on("<h1>Hi</h1><table style='width:700px'><tr><td>Wide</table>", NARROW_AND_WIDE).flaws();
      assertThat(flaws).hasSize(1);
      assertThat(flaws.get(0).what()).isEqualTo("at 390 px the page is 708 px wide");
      assertThat(flaws.get(0).role()).isEqualTo("table");
    }

    @Test
    void enoughOfItIsNot() {
      String html = "<meta name=viewport content='width=device-width'><p>Fits</p>";
      assertThat(on(html, NARROW_AND_WIDE))
          .isEqualTo(new Inspected("none at 390 and 1280 px", List.of()));
      assertThat(on("<p style='width:2000px'>Wide", new Inspection.Widths(List.of())).flaws())
          .hasSize(1);
    }

    @Test
    void isAsItWasAfterwards() {
      Surface surface =
          stage.show("<p style='width:700px'>Wide</p><p style='height:3000px'>Long</p><input>");
      Sight before = surface.look();
      surface.inspect(NARROW_AND_WIDE);
      assertThat(surface.look().elements()).isEqualTo(before.elements());
    }
  }

  @Nested
  class Speed {

    @Test
    void ofAQuickPageIsTold() {
      Inspected inspected = on("<h1>Quick</h1>", new Inspection.Speed(Duration.ofSeconds(20)));
      assertThat(inspected.flaws()).isEmpty();
      assertThat(inspected.saw()).matches("LCP \\d+\\.\\d s, CLS 0\\.00, INP none yet");
    }

    @Test
    void ofASlowPageIsAFlaw() {
      stage.site.slow("/slow.css", 700, "text/css", "");
      List<Flaw> flaws =
          on(
                  "<link rel=stylesheet href=/slow.css><h1>Slow</h1>",
                  new Inspection.Speed(Duration.ofMillis(500)))
              .flaws();
      assertThat(flaws).extracting(Flaw::rule).containsExactly("lcp");
      assertThat(flaws.get(0).describe()).contains("its largest part was painted after");
    }

    @Test
    void knowsAJumpingPage() {
      String jump =
          "<div id=top></div><div style='height:700px;background:#ccc'>All of this moves</div>"
              + "<script>setTimeout(() => top2.style.height = '500px', 600)</script>"
              + "<style>#top2{height:0}</style>";
      Surface surface = stage.show(jump.replace("id=top", "id=top2"));
      List<Flaw> flaws = shifted(surface);
      assertThat(flaws).extracting(Flaw::rule).containsExactly("cls");
    }

    private List<Flaw> shifted(Surface surface) {
      List<Flaw> flaws = List.of();
      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (flaws.isEmpty() && System.nanoTime() < end) {
        surface.awaitChange(Duration.ofMillis(100));
        flaws = surface.inspect(new Inspection.Speed(Duration.ofSeconds(20))).flaws();
      }
      return flaws;
    }

    @Test
    void knowsASluggishButton() {
      Surface surface =
          stage.show(
              "<button onclick=\"const t = performance.now(); while (performance.now() - t < 800);"
                  + " this.textContent='Done'\">Go</button>");
      surface.click(Stage.the(surface, "button", "Go"), Press.ONCE);
      assertThat(surface.inspect(new Inspection.Speed(Duration.ofSeconds(20))).flaws())
          .extracting(Flaw::rule)
          .containsExactly("inp");
    }
  }
}
