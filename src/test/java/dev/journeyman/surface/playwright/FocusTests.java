package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where keys go, also where the whole of a frame is what is written in. */
class FocusTests {

  @AutoClose private static final Stage stage = new Stage();

  /** How rich text editors make the document of their frame one that is written in. */
  private enum Editor {
    EDITABLE_BODY("<body contenteditable=true aria-label=Notes><p>Old words</p></body>"),
    DESIGN_MODE(
        "<body aria-label=Notes><p>Old words</p><script>document.designMode='on'</script></body>"),
    EMPTY("<body contenteditable=true aria-label=Notes></body>");

    private final String html;

    Editor(String html) {
      this.html = html;
    }
  }

  private static Surface show(String origin, Editor editor) {
    stage.site.page("/inner", editor.html);
    return stage.show(
        "<label>Subject <input></label><iframe width=600 height=300 src='"
            + origin
            + "/inner'></iframe><button>Send</button>");
  }

  private static Element editor(Sight sight) {
    return sight.elements().stream()
        .filter(e -> e.name().equals("Notes"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> focused(Surface surface) {
    return surface.look().elements().stream()
        .filter(e -> e.is(State.FOCUSED) && !e.tag().equals("iframe"))
        .map(Element::name)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void theBodyOfAFrameHasTheFocusWhereItIsWrittenIn(Editor editor) {
    for (String origin : List.of("", stage.site.other().toString())) {
      Surface surface = show(origin, editor);
      assertThat(editor(surface.look()).is(State.EDITABLE)).isTrue();
      assertThat(focused(surface)).isEmpty();
      surface.click(editor(surface.look()), Press.ONCE);
      assertThat(focused(surface)).containsExactly("Notes");
      surface.click(the(surface, "textbox", "Subject"), Press.ONCE);
      assertThat(focused(surface)).containsExactly("Subject");
      surface.click(editor(surface.look()), Press.ONCE);
      surface.click(the(surface, "button", "Send"), Press.ONCE);
      assertThat(focused(surface)).containsExactly("Send");
    }
  }

  @Test
  void theBodyOfAFrameThatIsOnlyReadHasNone() {
    stage.site.page("/inner", "<body aria-label=Notes><p>Words</p></body>");
    Surface surface = stage.show("<iframe src='/inner'></iframe>");
    surface.click(editor(surface.look()), Press.ONCE);
    assertThat(focused(surface)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatHasTheFocusIsFilledAndTypedInto(Editor editor) {
    Surface surface = show("", editor);
    surface.click(editor(surface.look()), Press.ONCE);
    surface.fill(editor(surface.look()), "");
    assertThat(editor(surface.look()).value()).contains("");
    surface.type("New words");
    assertThat(editor(surface.look()).value()).contains("New words");
    assertThat(focused(surface)).containsExactly("Notes");
  }

  @Test
  void aPageThatIsWrittenInHasTheFocusOnceACaretIsInIt() {
    Surface surface = stage.show("<body contenteditable aria-label=Notes><p>Words</p></body>");
    assertThat(focused(surface)).isEmpty();
    surface.click(editor(surface.look()), Press.ONCE);
    assertThat(focused(surface)).containsExactly("Notes");
  }
}
