package dev.journeyman.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is promised of an editor of rich text, which is all of a frame. */
class EditorTests {

  @AutoClose private static final Promises promises = new Promises();

  private static final String FORM =
      "<label>Title <input></label><iframe srcdoc='<body contenteditable><p>Draft</p></body>'></iframe>";

  private static Result afterClickOn(String tag, String sentence) {
    Surface surface = promises.show(FORM);
    Element written =
        surface.look().elements().stream()
            .filter(e -> e.is(State.EDITABLE) && e.tag().equals(tag))
            .findFirst()
            .orElseThrow();
    surface.click(written, Press.ONCE);
    return promises.on(surface, sentence).result();
  }

  @Test
  void itIsFocusedOnceItIsClicked() {
    assertThat(afterClickOn("body", "The rich text editor is focused.")).isEqualTo(Result.HELD);
    assertThat(afterClickOn("body", "The \"Title\" field is focused.")).isEqualTo(Result.BROKEN);
  }

  @Test
  void itIsNotFocusedWhereAnotherFieldIs() {
    assertThat(afterClickOn("input", "The \"Title\" field is focused.")).isEqualTo(Result.HELD);
    assertThat(afterClickOn("input", "The rich text editor is focused.")).isNotEqualTo(Result.HELD);
  }
}
