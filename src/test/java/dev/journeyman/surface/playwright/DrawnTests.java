package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that only a style sheet writes are read where they stand, as a person reads them. */
class DrawnTests {

  @AutoClose private static final Stage stage = new Stage();

  private record Drawn(String html, String text) {}

  private static final List<Drawn> CASES =
      List.of(
          new Drawn(
              "<style>.o::after{content:' Sold out'}</style><p class=o>Red mug</p>",
              "Red mug Sold out"),
          new Drawn(
              "<style>.b::before{content:'New: '}</style><p class=b>Blue <b>mug</b></p>",
              "New: Blue mug"),
          new Drawn(
              "<style>.t::after{content:attr(data-left) ' left'}</style><p class=t data-left=3>Mugs </p>",
              "Mugs 3 left"),
          new Drawn(
              "<style>.q::before{content:'Say \"hi\"\\A twice'}</style><p class=q></p>",
              "Say \"hi\" twice"),
          new Drawn(
              "<style>.u::after{content:'loud';text-transform:uppercase}</style><p class=u>so </p>",
              "so LOUD"),
          new Drawn(
              "<style>.k::after{content:'Below';display:block}</style><p class=k>Above</p>",
              "Above\nBelow"),
          new Drawn(
              "<style>.s::before{content:'\\2605' / 'starred'}</style><p class=s> Inbox</p>",
              "\u2605 Inbox"),
          new Drawn("<style>.i::before{content:'\\e9a1'}</style><p class=i>Bin</p>", "Bin"),
          new Drawn(
              "<style>.n::before{content:none}.n::after{content:''}</style><p class=n>Bare</p>",
              "Bare"),
          new Drawn(
              "<style>.a{counter-increment:s}.a::before{content:'Step ' counter(s) ': '}</style><p class=a>Wash</p><p class=a>Dry</p>",
              "Step 1: Wash\nStep 2: Dry"),
          new Drawn(
              "<style>b{counter-increment:v 4}i::after{content:counter(v, upper-roman)}</style>Votes: <b></b><i></i>",
              "Votes: IV"),
          new Drawn(
              "<style>.g::after{content:'New';margin-left:6px}</style><p class=g>Red mug</p>",
              "Red mug New"),
          new Drawn(
              "<style>.h::before{content:'Sale';padding:0 4px}</style><p class=h>Red mug</p>",
              "Sale Red mug"),
          new Drawn("<ol><li>Eggs<li>Milk</ol>", "1. Eggs\n2. Milk"),
          new Drawn("<ol start=7 type=a><li>Eggs<li value=11>Milk</ol>", "g. Eggs\nk. Milk"),
          new Drawn(
              "<ol reversed style='list-style-position:inside'><li>Two<li>One</ol>",
              "2. Two\n1. One"),
          new Drawn("<ul><li>Tea<li>Cake</ul>", "Tea\nCake"),
          new Drawn("<ol style='list-style:none'><li>Tea</ol>", "Tea"),
          new Drawn(
              "<style>.m::marker{content:'Note '}</style><ul><li class=m>Tea</ul>", "Note Tea"),
          new Drawn("<ul style='list-style-type:\"Item: \"'><li>Tea</ul>", "Item: Tea"),
          new Drawn("<p lang=en>He said <q>yes</q>.</p>", "He said \u201cyes\u201d."),
          new Drawn(
              "<style>hr{height:20px;border:0}hr::after{content:'or'}</style>Email<hr>Phone",
              "Email\nor\nPhone"));

  @ParameterizedTest
  @EnumSource(Setting.class)
  void whatIsDrawnIsRead(Setting setting) {
    Surface surface = stage.fresh();
    List<String> wrong = new ArrayList<>();
    for (Drawn each : CASES) {
      String text = setting.look(each.html(), surface, stage.site).text().replace("Outer\n", "");
      if (!text.equals(each.text())) {
        wrong.add(each.html() + " is read as " + text);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsDrawnIsTextOfItsElementAndOfThoseAround() {
    Sight sight =
        stage
            .show(
                "<style>label.bad::after{content:' Please enter your name'}</style>"
                    + "<form aria-label=Sign><label class=bad>Name <input></label></form>"
                    + "<table><tr><td>Mug<td class=c>2<style>.c::after{content:' pieces'}</style></table>")
            .look();
    assertThat(the(sight, "form", "Sign").text()).isEqualTo("Name Please enter your name");
    assertThat(the(sight, "cell", "2 pieces").text()).isEqualTo("2 pieces");
    assertThat(the(sight, "row", "Mug 2 pieces").text()).isEqualTo("Mug 2 pieces");
  }

  @Test
  void wordsAreAPartOfNamesAndSignsAreNot() {
    Surface surface =
        stage.show(
            "<style>.t::before{content:'\\271A' / 'Add '}.d::after{content:' \\25BE'}.f::after{content:' *'}"
                + ".p::before{content:'\\20AC'}.x::before{content:'\\2605' / 'starred'}</style>"
                + "<button class=t onclick=\"this.textContent='tag'\">label</button>"
                + "<button class=d>Sort by</button><label class=f>City <input></label>"
                + "<h2 class=p>12</h2><button class=x></button>");
    Sight sight = surface.look();
    assertThat(sight.elements())
        .filteredOn(e -> List.of("button", "heading", "textbox").contains(e.role()))
        .extracting(Element::name)
        .containsExactly("Add label", "Sort by", "City", "\u20ac12", "starred");
    assertThat(surface.click(the(sight, "button", "Add label"), Press.ONCE))
        .isEqualTo(Outcome.DONE);
    assertThat(the(surface, "button", "Add tag").text()).isEqualTo("\u271a" + "tag");
  }

  @Test
  void aRuleThatIsGivenWordsByAScriptDrawsThem() {
    Surface surface =
        stage.show(
            "<style id=s>b::after{content:'';color:red}</style><p>Red <b>mug</b></p>"
                + "<button onclick=\"s.sheet.cssRules[0].style.content='&quot; sold out&quot;'\">Check</button>");
    assertThat(surface.look().text()).doesNotContain("sold out");
    surface.click(the(surface, "button", "Check"), Press.ONCE);
    assertThat(surface.look().text()).contains("Red mug sold out");
  }

  @Test
  void roomBesideADrawnWordPartsItInNamesToo() {
    assertThat(
            stage
                .show(
                    "<style>b::after{content:'new';margin-left:4px}</style><button>Offers<b></b></button>")
                .look()
                .elements())
        .extracting(Element::name)
        .contains("Offers new");
  }

  @Test
  void aPlaceholderIsAHintWhereItCanBeRead() {
    Sight sight =
        stage
            .show(
                "<style>.f::placeholder{color:transparent}</style><input aria-label=A placeholder=Town>"
                    + "<input aria-label=B placeholder=Town value=Rome><input aria-label=C class=f placeholder=Town>")
            .look();
    assertThat(sight.elements())
        .filteredOn(e -> e.is(State.HINTING))
        .extracting(Element::name)
        .containsExactly("A");
  }

  @Test
  void aTabOfACarouselThatOnlyItsStyleSheetNamesIsRead() {
    String text =
        stage
            .show(
                "<style>ul{overflow-x:auto;display:flex;width:200px;scroll-marker-group:after}li{flex:0 0 200px;list-style:none}"
                    + "li::scroll-marker{content:attr(data-name)}</style><ul><li data-name=Soup>One<li data-name=Salad>Two</ul>")
            .look()
            .text();
    assertThat(text.split("\\s+")).contains("Soup", "Salad");
  }
}
