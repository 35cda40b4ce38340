package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Pointer.Button;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is acted on is what was chosen, however the page changes in between. */
class HoldTests {

  /** When the page changes. */
  private enum When {
    /** Between the look and the act. */
    BEFORE("%s"),
    /** When the mouse has come and is not pressed yet: later than anybody outside could see. */
    UNDER_THE_MOUSE("addEventListener('pointerover', () => { %s }, { once: true })");

    private final String script;

    When(String script) {
      this.script = script;
    }
  }

  private static final String DID = "<p id=did>Did:</p>";

  /** Boats by place: the buttons stay, and the names move on by one. */
  private static final String NAMES =
      DID
          + "<script>const names = ['Ibis', 'Heron', 'Stork'], all = [...document.querySelectorAll('[data-name]')];"
          + "const draw = () => all.forEach((e, i) => e.textContent = names[i]);"
          + "const shift = () => { names.unshift('Egret ' + names.length); draw() };"
          + "document.querySelectorAll('button').forEach((b, i) => b.onclick = b.oncontextmenu = b.ondblclick ="
          + " () => did.textContent += ' ' + names[i]); draw()</script>";

  private static final String ROWS =
      "<table>" + "<tr><td data-name><td><button>Hire</button>".repeat(3) + "</table>" + NAMES;

  private static final String CARDS =
      "<div>"
          + "<div class=card><h3 data-name></h3><p>A boat for four</p><button>Hire</button></div>"
              .repeat(3)
          + "</div>"
          + NAMES;

  private static final String FLAT =
      "<section>" + "<b data-name></b> <button>Hire</button> ".repeat(3) + "</section>" + NAMES;

  @AutoClose private static final Stage stage = new Stage();

  private static void run(Surface surface, String script) {
    PlaywrightSurface page = (PlaywrightSurface) surface;
    page.attend(() -> page.tabs.current().evaluate(script));
  }

  private static void change(Surface surface, When when, String script) {
    run(surface, String.format(when.script, script));
  }

  private static Element button(Sight sight, int number) {
    return sight.elements().stream().filter(e -> e.role().equals("button")).toList().get(number);
  }

  private static Element second(Sight sight) {
    return button(sight, 1);
  }

  private static String did(Surface surface) {
    return surface
        .look()
        .text()
        .lines()
        .filter(line -> line.startsWith("Did:"))
        .findFirst()
        .orElse("");
  }

  private static void refused(Outcome outcome) {
    assertThat(outcome.kind()).as(outcome.detail()).isEqualTo(Kind.CHANGED);
  }

  private static void done(Outcome outcome) {
    assertThat(outcome.isDone()).as(outcome.detail()).isTrue();
  }

  @Nested
  class Lists {

    private void pressesNobodyElses(String html, When when, Press press) {
      Surface surface = stage.show(html);
      Element heron = second(surface.look());
      change(surface, when, "shift()");
      refused(surface.click(heron, press));
      assertThat(did(surface)).isEqualTo("Did:");
      done(surface.click(button(surface.look(), 2), press));
      assertThat(did(surface)).startsWith("Did: Heron").doesNotContain("Ibis", "Egret", "Stork");
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void aRowThatWasGivenToAnotherIsNotPressed(When when) {
      pressesNobodyElses(ROWS, when, Press.ONCE);
      pressesNobodyElses(ROWS, when, Press.TWICE);
      pressesNobodyElses(ROWS, when, Press.RIGHT);
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void norIsACard(When when) {
      pressesNobodyElses(CARDS, when, Press.ONCE);
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void norWhatStandsBesideAnotherName(When when) {
      pressesNobodyElses(FLAT, when, Press.ONCE);
    }

    @Test
    void rowsThatArePutInAboveMoveNobodyUnderTheMouse() {
      Surface surface = stage.show(ROWS);
      Element heron = second(surface.look());
      change(
          surface,
          When.UNDER_THE_MOUSE,
          "document.querySelector('table').insertRow(0).innerHTML = '<td>Egret<td><button onclick=\"did.textContent += 1\">Hire</button>'");
      refused(surface.click(heron, Press.ONCE));
      assertThat(did(surface)).isEqualTo("Did:");
      done(surface.click(button(surface.look(), 2), Press.ONCE));
      assertThat(did(surface)).isEqualTo("Did: Heron");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 150})
    void inAFeedTheRightOneIsPressedInTheEnd(int millis) {
      for (int i = 0; i < 6; i++) {
        Surface surface =
            stage.show(
                "<table>"
                    + "<tr><td data-name><td><button>Hire</button>".repeat(60)
                    + "</table>"
                    + NAMES
                    + "<script>const feed = setInterval(() => names.length > 50 ? clearInterval(feed) : shift(), "
                    + millis
                    + ")</script>");
        done(tried(surface, sight -> inRowOf(sight, "Heron")));
        assertThat(did(surface)).isEqualTo("Did: Heron");
      }
    }

    private Element inRowOf(Sight sight, String name) {
      Element row =
          sight.elements().stream()
              .filter(e -> e.role().equals("row") && e.text().startsWith(name))
              .findFirst()
              .orElseThrow();
      return sight.below(row).stream()
          .filter(e -> e.role().equals("button"))
          .findFirst()
          .orElseThrow();
    }

    private Outcome tried(Surface surface, Function<Sight, Element> choice) {
      Outcome outcome = surface.click(choice.apply(surface.look()), Press.ONCE);
      for (int i = 0; i < 200 && outcome.asksForAnotherLook(); i++) {
        outcome = surface.click(choice.apply(surface.look()), Press.ONCE);
      }
      return outcome;
    }

    @Test
    void theEvidenceSaysInWhichRowItWas() {
      Surface surface = stage.show(ROWS);
      assertThat(surface.click(second(surface.look()), Press.ONCE))
          .isEqualTo(new Outcome(Kind.DONE, "in row \"Heron\""));
    }

    @Test
    void theReasonSaysWhatTookItsPlace() {
      Surface surface = stage.show(ROWS);
      Element heron = second(surface.look());
      change(surface, When.BEFORE, "shift()");
      assertThat(surface.click(heron, Press.ONCE).detail())
          .isEqualTo(
              "button \"Hire\" is not what it was when it was chosen: \"Heron\" no longer stands"
                  + " with it, but \"Ibis\"; nothing was done");
    }
  }

  @Nested
  class Names {

    @ParameterizedTest
    @EnumSource(When.class)
    void aButtonThatNowDoesSomethingElseIsNotPressed(When when) {
      Surface surface =
          stage.show(
              "<button id=b onclick='did.textContent += this.textContent'>Archive</button>" + DID);
      Element archive = the(surface, "button", "Archive");
      change(surface, when, "b.textContent = 'Delete'");
      refused(surface.click(archive, Press.ONCE));
      assertThat(did(surface)).isEqualTo("Did:");
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void norOneThatAnIconNames(When when) {
      Surface surface =
          stage.show(
              "<button id=b aria-label=Archive onclick='did.textContent += this.ariaLabel'>x</button>"
                  + DID);
      Element archive = the(surface, "button", "Archive");
      change(surface, when, "b.setAttribute('aria-label', 'Delete')");
      refused(surface.click(archive, Press.ONCE));
      assertThat(did(surface)).isEqualTo("Did:");
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void norOneUnderAnotherTitle(When when) {
      Surface surface =
          stage.show(
              "<h2 id=h>Berths in May</h2><p>"
                  + "Text ".repeat(90)
                  + "</p><button onclick='did.textContent += h.textContent'>14</button>"
                  + DID);
      Element day = the(surface, "button", "14");
      change(surface, when, "h.textContent = 'Berths in June'");
      refused(surface.click(day, Press.ONCE));
      assertThat(did(surface)).isEqualTo("Did:");
    }

    @Test
    void aDialogThatOpensUnderTheMouseTakesNoPress() {
      Surface surface =
          stage.show(
              "<button onclick='did.textContent += 1'>Send</button>"
                  + DID
                  + "<dialog id=d style='inset:0;width:100%;height:100%' onclick='did.textContent += 2'>Sure?</dialog>");
      Element send = the(surface, "button", "Send");
      change(surface, When.UNDER_THE_MOUSE, "d.showModal()");
      refused(surface.click(send, Press.ONCE));
      run(surface, "d.close()");
      assertThat(did(surface)).isEqualTo("Did:");
    }
  }

  @Nested
  class Harmless {

    private void isPressed(String html, When when, String script) {
      Surface surface = stage.show(html + DID);
      Element go = the(surface, "button", "Go");
      change(surface, when, script);
      done(surface.click(go, Press.ONCE));
      assertThat(did(surface)).isEqualTo("Did: 1");
    }

    private static final String GO = "<button onclick='did.textContent += \" 1\"'>Go</button>";

    @ParameterizedTest
    @EnumSource(When.class)
    void textThatRunsOnStopsNobody(When when) {
      isPressed(
          "<p id=clock>12:00:01</p><p>" + "Text ".repeat(90) + GO,
          when,
          "clock.textContent = '12:00:02'");
      isPressed(
          "<ul><li><b>Ibis</b> <i id=age>3 s ago</i> " + GO + "</ul>",
          when,
          "age.textContent = '4 s ago'");
      isPressed("<ul><li id=l><b>Ibis</b> " + GO + "</ul>", when, "l.append('Saved')");
    }

    @Test
    void whatOnlyWentAwayStopsNobody() {
      isPressed("<div><i id=wait>Loading</i> " + GO + "</div>", When.BEFORE, "wait.remove()");
    }

    @Test
    void whatIsDrawnAnewAndReadsTheSameIsPressed() {
      isPressed(
          "<ul id=l><li><b>Ibis</b> " + GO + "</ul>",
          When.UNDER_THE_MOUSE,
          "l.innerHTML = l.innerHTML");
    }

    @Test
    void aTickingNameIsPressedAfterAnotherLook() {
      Surface surface =
          stage.show(
              "<button id=b onclick='did.textContent += 1'>Stop 0</button>"
                  + DID
                  + "<script>let n = 0; addEventListener('mousemove', () => b.textContent = 'Stop ' + ++n)</script>");
      refused(surface.click(button(surface.look(), 0), Press.ONCE));
      done(surface.click(button(surface.look(), 0), Press.ONCE));
      assertThat(did(surface)).isEqualTo("Did:1");
    }

    @Test
    void whatThePressItselfChangesIsItsEffect() {
      Surface surface =
          stage.show(
              "<ul><li><b id=n>Ibis</b> <button onmousedown=\"n.textContent = 'Held'; this.textContent = 'Let go'\""
                  + " onclick='did.textContent += 1'>Hold</button></ul>"
                  + DID);
      done(surface.click(the(surface, "button", "Hold"), Press.ONCE));
      assertThat(did(surface)).isEqualTo("Did:1");
    }
  }

  @Nested
  class OtherActs {

    @Test
    void nobodyElseIsHoveredOver() {
      Surface surface =
          stage.show(
              "<ul><li onmouseenter=\"did.textContent += ' ' + this.textContent\" id=n>Ibis</ul>"
                  + DID);
      Element ibis =
          surface.look().elements().stream()
              .filter(e -> e.role().equals("listitem"))
              .findFirst()
              .orElseThrow();
      change(surface, When.BEFORE, "n.textContent = 'Heron'");
      refused(surface.hover(ibis));
      assertThat(did(surface)).isEqualTo("Did:");
    }

    @Test
    void aFieldThatIsNowForSomethingElseIsNotFilled() {
      Surface surface =
          stage.show("<label><span id=l>Given name</span> <input id=i></label>" + DID);
      Element field = the(surface, "textbox", "Given name");
      change(surface, When.BEFORE, "l.textContent = 'Family name'");
      refused(surface.fill(field, "Ada"));
      assertThat(the(surface, "textbox", "Family name").value()).contains("");
    }

    @Test
    void textGoesNowhereElseWhenTheFocusIsTakenAway() {
      Surface surface =
          stage.show(
              "<input aria-label=A id=a onfocus=\"setTimeout(() => b.focus())\"><input aria-label=B id=b>");
      Element a = the(surface, "textbox", "A");
      Outcome outcome = surface.fill(a, "secret");
      Sight sight = surface.look();
      assertThat(the(sight, "textbox", "B").value()).contains("");
      assertThat(outcome.isDone())
          .isEqualTo(the(sight, "textbox", "A").value().equals(Optional.of("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "closed"})
    void anEditorInAShadowTreeIsFilled(String mode) {
      Surface surface =
          stage.show(
              "<div id=h></div><script>h.attachShadow({mode: '"
                  + mode
                  + "'}).innerHTML = '<div contenteditable role=textbox aria-label=Note>old</div>'</script>");
      done(surface.fill(the(surface, "textbox", "Note"), "new"));
      assertThat(the(surface, "textbox", "Note").value()).contains("new");
    }

    /** Editors put the caret where they think that it is when they draw themselves anew. */
    @Test
    void anEditorThatLetsGoOfItsTextIsNotWrittenInto() {
      Surface surface =
          stage.show(
              "<div contenteditable role=textbox aria-label=Note id=n>old</div><script>"
                  + "n.onfocus = () => queueMicrotask(() => getSelection().collapse(n, 0))</script>");
      refused(surface.fill(the(surface, "textbox", "Note"), "new"));
      assertThat(the(surface, "textbox", "Note").value()).contains("old");
      done(surface.fill(the(surface, "textbox", "Note"), "new"));
      assertThat(the(surface, "textbox", "Note").value()).contains("new");
    }

    @Test
    void aFieldThatWasReplacedIsLookedForAgain() {
      Surface surface = stage.show("<div id=d><input aria-label=A></div>");
      Element a = the(surface, "textbox", "A");
      change(surface, When.BEFORE, "d.innerHTML = d.innerHTML");
      assertThat(surface.fill(a, "x").asksForAnotherLook()).isTrue();
      done(surface.fill(the(surface, "textbox", "A"), "x"));
    }

    @Test
    void aSelectWhoseRowIsAnothersIsNotChanged() {
      Surface surface =
          stage.show(
              "<table><tr><td id=n>Ibis<td><select aria-label=State><option>Free<option>Taken</select></table>");
      Element state = the(surface, "combobox", "State");
      change(surface, When.BEFORE, "n.textContent = 'Heron'");
      refused(surface.select(state, List.of("Taken")));
      assertThat(the(surface, "combobox", "State").value()).contains("Free");
    }

    @Test
    void anOptionIsChosenByWhatItIsCalledNow() {
      Surface surface =
          stage.show("<select aria-label=Size><option>Small<option>Middle<option>Large</select>");
      Sight sight = surface.look();
      change(
          surface,
          When.BEFORE,
          "document.querySelectorAll('option').forEach((o, i) => o.textContent = ['Large', 'Small', 'Middle'][i])");
      done(surface.select(the(sight, "combobox", "Size"), List.of("Middle")));
      assertThat(the(surface, "combobox", "Size").value()).contains("Middle");
      Element small = the(surface, "option", "Small");
      change(
          surface,
          When.BEFORE,
          "document.querySelectorAll('option').forEach((o, i) => o.textContent = ['Small', 'Middle', 'Large'][i])");
      refused(surface.click(small, Press.ONCE));
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void aBoxThatIsAnothersByThenIsNotTicked(When when) {
      Surface surface =
          stage.show("<ul><li><label><input type=checkbox> <span id=n>Ibis</span></label></ul>");
      Element box = the(surface, "checkbox", "Ibis");
      change(surface, when, "n.textContent = 'Heron'");
      refused(surface.check(box, true));
      assertThat(the(surface, "checkbox", "Heron").states())
          .extracting(Enum::name)
          .contains("UNCHECKED");
    }

    @Test
    void aBoxThatThePageTicksUnderTheMouseStaysTicked() {
      Surface surface = stage.show("<label><input id=i type=checkbox> Ibis</label>");
      Element box = the(surface, "checkbox", "Ibis");
      change(surface, When.UNDER_THE_MOUSE, "i.checked = true");
      done(surface.check(box, true));
      assertThat(the(surface, "checkbox", "Ibis").states())
          .extracting(Enum::name)
          .contains("CHECKED");
    }

    @Test
    void noFileGoesToAnother(@TempDir Path folder) throws IOException {
      Path file = Files.writeString(folder.resolve("a.txt"), "a");
      Surface surface =
          stage.show(
              "<ul><li><b id=n>Ibis</b> <input type=file aria-label=Photo onchange='did.textContent += 1'></ul>"
                  + DID);
      Element photo = the(surface, "button", "Photo");
      change(surface, When.BEFORE, "n.textContent = 'Heron'");
      refused(surface.upload(photo, List.of(file)));
      assertThat(did(surface)).isEqualTo("Did:");
      done(surface.upload(the(surface, "button", "Photo"), List.of(file)));
      assertThat(did(surface)).isEqualTo("Did:1");
    }

    @Test
    void aPointIsNotPressedWhereSomethingElseLiesByThen() {
      for (When when : When.values()) {
        Surface surface = stage.show(ROWS);
        Element heron = second(surface.look());
        Point middle = new Point(heron.box().middleX(), heron.box().middleY());
        change(surface, when, "shift()");
        refused(surface.pointer().click(middle, heron, Button.LEFT, 1, ""));
        assertThat(did(surface)).isEqualTo("Did:");
      }
    }

    @Test
    void keysGoToWhatHadTheFocus() {
      Surface surface =
          stage.show(
              "<button id=a autofocus onclick='did.textContent += \" A\"'>A</button>"
                  + "<button id=b onclick='did.textContent += \" B\"'>B</button>"
                  + DID);
      surface.look();
      change(surface, When.BEFORE, "b.focus()");
      refused(surface.press("Enter"));
      assertThat(did(surface)).isEqualTo("Did:");
      done(surface.press("Enter"));
      assertThat(did(surface)).isEqualTo("Did: B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "closed"})
    void insideAShadowTreeItIsTheSame(String mode) {
      String tree =
          "<div id=host></div>"
              + DID
              + "<script>const root = host.attachShadow({ mode: '"
              + mode
              + "' }); root.innerHTML = '<ul><li><b>Ibis</b> <button>Hire</button></ul>';"
              + "const name = root.querySelector('b'); root.querySelector('button').onclick ="
              + " () => did.textContent += ' ' + name.textContent</script>";
      for (When when : When.values()) {
        Surface surface = stage.show(tree);
        Element hire = the(surface, "button", "Hire");
        change(surface, when, "name.textContent = 'Heron'");
        refused(surface.click(hire, Press.ONCE));
        done(surface.click(the(surface, "button", "Hire"), Press.ONCE));
        assertThat(did(surface)).isEqualTo("Did: Heron");
      }
    }

    @Test
    void insideAFrameItIsTheSame() {
      for (When when : When.values()) {
        stage.site.page("/inner", ROWS);
        Surface surface =
            stage.show("<h1>Outer</h1><iframe src=/inner width=500 height=400 title=In></iframe>");
        Element heron = second(surface.look());
        run(surface, "frames[0].eval(" + quoted(String.format(when.script, "shift()")) + ")");
        refused(surface.click(heron, Press.ONCE));
        assertThat(did(surface)).isEqualTo("Did:");
      }
    }

    private static String quoted(String text) {
      return '"' + text.replace("\"", "\\\"") + '"';
    }
  }

  @Nested
  class Drags {

    private static final String BOARD =
        "<ul><li draggable=true id=card>Card</li></ul><div id=left ondragover='event.preventDefault()'"
            + " ondrop=\"did.textContent += ' ' + l.textContent\" style='height:80px'><b id=l>Todo</b></div>"
            + "<div ondragover='event.preventDefault()' ondrop=\"did.textContent += ' ' + r.textContent\""
            + " style='height:80px'><b id=r>Done</b></div>"
            + DID;

    private Element text(Sight sight, String text) {
      return sight.elements().stream()
          .filter(e -> e.text().equals(text) && !e.tag().equals("ul"))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void reachTheirEnd() {
      Surface surface = stage.show(BOARD);
      Sight sight = surface.look();
      done(surface.drag(text(sight, "Card"), text(sight, "Done")));
      assertThat(did(surface)).isEqualTo("Did: Done");
    }

    @Test
    void takeNothingElseUp() {
      Surface surface = stage.show(BOARD);
      Sight sight = surface.look();
      change(surface, When.UNDER_THE_MOUSE, "card.textContent = 'Other'");
      refused(surface.drag(text(sight, "Card"), text(sight, "Done")));
      assertThat(did(surface)).isEqualTo("Did:");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[l.textContent, r.textContent] = ['Done', 'Todo']",
          "addEventListener('dragover', () => { [l.textContent, r.textContent] = ['Done', 'Todo'] }, { once: true })",
          "addEventListener('dragover', () => { left.parentNode.append(left) }, { once: true })"
        })
    void dropOnNothingElse(String script) {
      Surface surface = stage.show(BOARD);
      Sight sight = surface.look();
      change(surface, When.BEFORE, script);
      refused(surface.drag(text(sight, "Card"), text(sight, "Done")));
      assertThat(did(surface)).isEqualTo("Did:");
      sight = surface.look();
      done(surface.drag(text(sight, "Card"), text(sight, "Done")));
      assertThat(did(surface)).isEqualTo("Did: Done");
    }
  }
}
