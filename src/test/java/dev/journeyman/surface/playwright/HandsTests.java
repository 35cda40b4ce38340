package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Direction;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandsTests {

  /** Notes each event of these kinds in the paragraph "log". */
  private static final String LOG =
      "<p id=log></p><script>const note = t => log.textContent += t + ' '</script>";

  @AutoClose private static final Stage stage = new Stage();

  private static void done(Outcome outcome) {
    assertThat(outcome).isEqualTo(Outcome.DONE);
  }

  private static void ended(Outcome outcome, Kind kind, String detail) {
    assertThat(outcome).isEqualTo(new Outcome(kind, detail));
  }

  @Nested
  class Mouse {

    @Test
    void clicksAreRealOnes() {
      Surface surface =
          stage.show(
              "<button onmousedown=note('down') onclick=note(event.isTrusted) oncontextmenu=note('menu')"
                  + " ondblclick=note('twice')>B</button>"
                  + LOG);
      Element button = the(surface, "button", "B");
      done(surface.click(button, Press.ONCE));
      assertThat(surface.look().text()).isEqualTo("B\ndown true");
      done(surface.click(button, Press.TWICE));
      done(surface.click(button, Press.RIGHT));
      assertThat(surface.look().text())
          .isEqualTo("B\ndown true down true down true twice down menu");
    }

    @Test
    void hoverOpensMenus() {
      Surface surface =
          stage.show(
              "<style>#m{display:none} nav:hover #m{display:block}</style><nav><a href=#>Shop</a><div id=m>Mugs</div></nav>");
      done(surface.hover(the(surface, "link", "Shop")));
      assertThat(surface.look().text()).contains("Mugs");
    }

    @Test
    void scrollsToWhatIsFarAway() {
      Surface surface =
          stage.show(
              "<div style='height:5000px'></div><button onclick=\"this.textContent='Hit'\">Far</button>");
      done(surface.click(the(surface, "button", "Far"), Press.ONCE));
      assertThat(surface.look().text()).isEqualTo("Hit");
      done(surface.scroll(Direction.TOP));
      double top = the(surface, "button", "Hit").box().y();
      done(surface.scroll(Direction.DOWN));
      assertThat(the(surface, "button", "Hit").box().y()).isEqualTo(top - 680);
      done(surface.scroll(Direction.BOTTOM));
      assertThat(the(surface, "button", "Hit").box().y()).isLessThan(800);
      done(surface.scroll(Direction.TOP));
      done(surface.scrollTo(the(surface, "button", "Hit")));
      assertThat(the(surface, "button", "Hit").box().y()).isBetween(0.0, 800.0);
    }

    @Test
    void clicksBelowAStickyHeader() {
      Surface surface =
          stage.show(
              "<div style='position:fixed;top:0;left:0;right:0;height:300px;background:red'>Head</div>"
                  + "<div style='height:2000px'></div><button onclick=\"this.textContent='Hit'\">Far</button><div style='height:2000px'></div>");
      Element far = the(surface, "button", "Far");
      surface.scroll(Direction.BOTTOM);
      done(surface.click(far, Press.ONCE));
      assertThat(surface.look().text()).contains("Hit");
    }

    @Test
    void clicksTheVisiblePartOfALinkThatWraps() {
      Surface surface =
          stage.show(
              "<div style='width:200px'>some words before <a href=#hit>and a link that wraps</a> and words after it</div>");
      done(surface.click(the(surface, "link", "and a link that wraps"), Press.ONCE));
      assertThat(surface.look().url()).endsWith("#hit");
    }

    @Test
    void clicksAnOptionOfANativeSelect() {
      Surface surface = stage.show("<select aria-label=Colour><option>Red<option>Blue</select>");
      done(surface.click(the(surface, "option", "Blue"), Press.ONCE));
      assertThat(the(surface, "combobox", "Colour").value()).contains("Blue");
    }

    @Test
    void dragsWhatHtmlMakesDraggable() {
      Surface surface =
          stage.show(
              """
              <div role=listitem aria-label=Card draggable=true style='width:80px;height:40px;background:red'
                ondragstart="event.dataTransfer.setData('text/plain', 'card')">Card</div>
              <div role=region aria-label=Done style='width:200px;height:100px;margin-top:50px;background:green'
                ondragover='event.preventDefault()'
                ondrop="event.preventDefault(); this.textContent = 'got ' + event.dataTransfer.getData('text/plain')">Drop here</div>
              """);
      done(surface.drag(the(surface, "listitem", "Card"), the(surface, "region", "Done")));
      assertThat(surface.look().text()).contains("got card");
    }

    @Test
    void dragsWhatScriptsMoveByPointerEvents() {
      Surface surface =
          stage.show(
              """
              <div role=listitem aria-label=Card id=c style='position:absolute;left:0;top:0;width:80px;height:40px;background:red'>Card</div>
              <div role=region aria-label=Done id=d style='position:absolute;left:300px;top:900px;width:200px;height:100px;background:green'>Done</div>
              <p id=o style='position:absolute;top:200px'>free</p>
              <script>
                let held = false, moves = 0;
                c.onpointerdown = e => { held = true; c.setPointerCapture(e.pointerId); };
                c.onpointermove = e => { if (held && ++moves > 3) { c.style.left = e.pageX - 40 + 'px'; c.style.top = e.pageY - 20 + 'px'; } };
                c.onpointerup = () => {
                  held = false;
                  const a = c.getBoundingClientRect(), b = d.getBoundingClientRect();
                  o.textContent = a.left > b.left - 20 && a.top > b.top - 20 ? 'landed' : 'lost';
                };
              </script>
              """);
      done(surface.drag(the(surface, "listitem", "Card"), the(surface, "region", "Done")));
      assertThat(surface.look().text()).contains("landed");
    }
  }

  @Nested
  class Fields {

    @Test
    void areReplaced() {
      Surface surface =
          stage.show(
              LOG
                  + "<label>Name <input value=old oninput=note(this.value)></label><label>Text <textarea>old</textarea></label>"
                  + "<div contenteditable role=textbox aria-label=Rich>old <b>text</b></div><input type=number aria-label=Amount value=3>");
      done(surface.fill(the(surface, "textbox", "Name"), "Ada"));
      done(surface.fill(the(surface, "textbox", "Text"), "two\nlines"));
      done(surface.fill(the(surface, "textbox", "Rich"), "new"));
      done(surface.fill(the(surface, "spinbutton", "Amount"), "42"));
      Sight sight = surface.look();
      assertThat(the(sight, "textbox", "Name").value()).contains("Ada");
      assertThat(the(sight, "textbox", "Text").value()).contains("two\nlines");
      assertThat(the(sight, "textbox", "Rich").value()).contains("new");
      assertThat(the(sight, "spinbutton", "Amount").value()).contains("42");
      assertThat(sight.text()).startsWith("Ada");
      done(surface.fill(the(surface, "textbox", "Name"), ""));
      assertThat(the(surface, "textbox", "Name").value()).contains("");
    }

    @Test
    void withPickersTakeTheirFormat() {
      Surface surface =
          stage.show(
              LOG
                  + "<input type=date aria-label=Day onchange=note(this.value)><input type=range aria-label=Size max=10>"
                  + "<input type=color aria-label=Colour><input type=time aria-label=At>");
      done(surface.fill(the(surface, "textbox", "Day"), "2026-12-24"));
      done(surface.fill(the(surface, "slider", "Size"), "7"));
      done(surface.fill(the(surface, "textbox", "Colour"), "#FF0000"));
      done(surface.fill(the(surface, "textbox", "At"), "18:30"));
      Sight sight = surface.look();
      assertThat(sight.text()).contains("2026-12-24");
      assertThat(the(sight, "slider", "Size").value()).contains("7");
      assertThat(the(sight, "textbox", "Colour").value()).contains("#ff0000");
      assertThat(the(sight, "textbox", "At").value()).contains("18:30");
      ended(
          surface.fill(the(surface, "textbox", "Day"), "tomorrow"),
          Kind.UNFIT,
          "textbox \"Day\" takes a value such as 2026-12-31, not \"tomorrow\"");
      assertThat(the(surface, "textbox", "Day").value()).contains("2026-12-24");
    }

    @Test
    void takeKeys() {
      Surface surface =
          stage.show(
              LOG
                  + "<form onsubmit=\"note('sent'); return false\"><input aria-label=Find autofocus onkeydown=note(event.key)></form>");
      done(surface.type("ab"));
      done(surface.press("Enter"));
      assertThat(surface.look().text()).isEqualTo("a b Enter sent");
      assertThat(surface.press("Nonsense").kind()).isEqualTo(Kind.UNFIT);
    }

    @Test
    void getSecretsOnlyWhenTyped() {
      stage.site.page(
          "/",
          "<input type=password aria-label=Password oninput=\"document.title = this.value.length\">");
      Surface surface = stage.fresh(List.of(), Map.of("PASSWORD", "correct horse"));
      surface.open("/");
      Element password = the(surface, "textbox", "Password");
      done(surface.fill(password, "{{secret.PASSWORD}}"));
      assertThat(surface.look().title()).isEqualTo("13");
      assertThat(surface.look().toString()).doesNotContain("correct horse");
      stage.site.page("/", "<input type=date aria-label=Day>");
      surface.reload();
      ended(
          surface.fill(the(surface, "textbox", "Day"), "{{secret.PASSWORD}}"),
          Kind.UNFIT,
          "textbox \"Day\" takes a value such as 2026-12-31, not \"{{secret.PASSWORD}}\"");
    }

    @Test
    void ofASelectAreChosenByLabel() {
      Surface surface =
          stage.show(
              LOG
                  + "<select aria-label=Colour onchange=note(this.value)><option value=r>Red<option value=b>Light  blue<option disabled>Gone</select>"
                  + "<select multiple aria-label=Sizes><option>S<option>M<option>L</select>");
      Element colour = the(surface, "combobox", "Colour");
      done(surface.select(colour, List.of("light blue")));
      assertThat(surface.look().text()).startsWith("b");
      done(surface.select(the(surface, "listbox", "Sizes"), List.of("S", "L")));
      assertThat(the(surface, "listbox", "Sizes").value()).contains("S, L");
      ended(
          surface.select(colour, List.of("Green")),
          Kind.ABSENT,
          "combobox \"Colour\" has no option \"Green\"; its options are: Red, Light blue, Gone");
      ended(
          surface.select(colour, List.of("Gone")),
          Kind.DISABLED,
          "combobox \"Colour\" has the option \"Gone\" disabled");
      assertThat(surface.select(colour, List.of("Red", "Gone")).kind()).isEqualTo(Kind.UNFIT);
    }

    @Test
    void areCheckedOnlyWhereNeeded() {
      Surface surface =
          stage.show(
              "<style>.h{position:absolute;opacity:0;width:0}</style><input class=h type=checkbox id=c><label for=c>Terms</label>"
                  + "<label><input type=radio name=r checked>Post</label><label><input type=radio name=r>Express</label>"
                  + "<div role=switch tabindex=0 aria-checked=false onclick=\"this.setAttribute('aria-checked', 'true')\">Dark</div>"
                  + "<label><input type=checkbox onclick='return false'>Dead</label>");
      done(surface.check(the(surface, "checkbox", "Terms"), true));
      done(surface.check(the(surface, "checkbox", "Terms"), true));
      done(surface.check(the(surface, "radio", "Express"), true));
      done(surface.check(the(surface, "switch", "Dark"), true));
      Sight sight = surface.look();
      assertThat(the(sight, "checkbox", "Terms").is(State.CHECKED)).isTrue();
      assertThat(the(sight, "radio", "Post").is(State.UNCHECKED)).isTrue();
      assertThat(the(sight, "switch", "Dark").is(State.CHECKED)).isTrue();
      assertThat(surface.check(the(surface, "radio", "Express"), false).kind())
          .isEqualTo(Kind.UNFIT);
      ended(
          surface.check(the(surface, "checkbox", "Dead"), true),
          Kind.TIMED_OUT,
          "checkbox \"Dead\" was clicked, but did not become checked");
    }

    @Test
    void takeFiles(@TempDir Path folder) throws IOException {
      Path photo = Files.writeString(folder.resolve("photo.txt"), "hello");
      String show =
          "onchange=\"this.files[0].text().then(t => log.textContent += this.files[0].name + '=' + t + ' ')\"";
      Surface surface =
          stage.show(
              LOG
                  + "<input type=file aria-label=Open "
                  + show
                  + "><label>Hidden<input type=file hidden "
                  + show
                  + "></label>"
                  + "<button onclick=\"i.click()\">Choose</button><input id=i type=file style='display:none' "
                  + show
                  + ">"
                  + "<button>Dead</button>");
      List<Path> files = List.of(photo);
      done(surface.upload(the(surface, "button", "Open"), files));
      done(surface.upload(the(surface, "button", "Hidden"), files));
      done(surface.upload(the(surface, "button", "Choose"), files));
      assertThat(surface.look().text())
          .startsWith("photo.txt=hello photo.txt=hello photo.txt=hello");
      ended(
          surface.upload(the(surface, "button", "Open"), List.of(folder.resolve("no.txt"))),
          Kind.ABSENT,
          "there is no file " + folder.resolve("no.txt") + " to upload");
      ended(
          surface.upload(the(surface, "button", "Dead"), files),
          Kind.UNFIT,
          "button \"Dead\" opened no file chooser");
      assertThat(surface.upload(the(surface, "button", "Open"), List.of(photo, photo)).kind())
          .isEqualTo(Kind.UNFIT);
    }
  }

  @Nested
  class Obstacles {

    @Test
    void areNamedWhereTheyCoverAnElement() {
      Surface surface =
          stage.show(
              "<button>Buy</button><label>Name<input></label><div style='position:fixed;inset:0'><div role=dialog aria-label=Cookies><p>We use cookies</p></div></div>");
      ended(
          surface.click(the(surface, "button", "Buy"), Press.ONCE),
          Kind.COVERED,
          "button \"Buy\" is covered by div \"We use cookies\"");
      assertThat(surface.fill(the(surface, "textbox", "Name"), "x").kind()).isEqualTo(Kind.COVERED);
      assertThat(the(surface, "textbox", "Name").value()).contains("");
    }

    @Test
    void areWaitedFor() {
      Surface surface =
          stage.show(
              LOG
                  + "<button onclick=note('bought') disabled id=b>Buy</button><div id=o style='position:fixed;inset:0'>Loading</div>"
                  + "<script>setTimeout(() => { o.remove(); b.disabled = false }, 300)</script>");
      done(surface.click(the(surface, "button", "Buy"), Press.ONCE));
      assertThat(surface.look().text()).startsWith("bought");
    }

    @Test
    void areOfEachKind() {
      Surface surface =
          stage.show(
              "<button disabled>Off</button><input readonly aria-label=Fixed><p role=note aria-label=Text>x</p><button id=g>Going</button>");
      Sight sight = surface.look();
      ended(
          surface.click(the(sight, "button", "Off"), Press.ONCE),
          Kind.DISABLED,
          "button \"Off\" is disabled");
      ended(
          surface.fill(the(sight, "textbox", "Fixed"), "x"),
          Kind.DISABLED,
          "textbox \"Fixed\" is read-only");
      ended(
          surface.fill(the(sight, "note", "Text"), "x"), Kind.UNFIT, "note \"Text\" takes no text");
      assertThat(surface.select(the(sight, "textbox", "Fixed"), List.of("x")).kind())
          .isEqualTo(Kind.UNFIT);
      assertThat(surface.check(the(sight, "note", "Text"), true).kind()).isEqualTo(Kind.UNFIT);
    }

    @Test
    void includeElementsThatLeftThePage() {
      Surface surface = stage.show("<button onclick='this.remove()'>Once</button>");
      Element once = the(surface, "button", "Once");
      done(surface.click(once, Press.ONCE));
      ended(surface.click(once, Press.ONCE), Kind.GONE, "button \"Once\" left the page");
      Surface again = stage.show("<button>A</button>");
      Element before = the(again, "button", "A");
      again.reload();
      assertThat(again.click(before, Press.ONCE).kind()).isEqualTo(Kind.GONE);
    }
  }
}
