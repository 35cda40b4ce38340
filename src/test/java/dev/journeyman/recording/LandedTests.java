package dev.journeyman.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Labels;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Pointer.Button;
import dev.journeyman.surface.Pointing;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LandedTests {

  private static final Element PAY = element("button", "button", "Pay");

  private static Element element(String tag, String role, String name) {
    return new Element(
        "1",
        0,
        -1,
        tag,
        role,
        name,
        name,
        Optional.empty(),
        Labels.NONE,
        Set.of(),
        new Box(10, 10, 80, 30));
  }

  private static Pointing.ClickAt click(Element element, Button button, int count, String held) {
    return new Pointing.ClickAt(new Point(20, 20), Optional.of(element), button, count, held);
  }

  @Test
  void aClickAtAPointIsOneOnTheElementThere() {
    assertThat(Landed.on(click(PAY, Button.LEFT, 1, "")))
        .contains(new Action.Click(PAY, Press.ONCE));
    assertThat(Landed.on(click(PAY, Button.LEFT, 2, "")))
        .contains(new Action.Click(PAY, Press.TWICE));
    assertThat(Landed.on(click(PAY, Button.RIGHT, 1, "")))
        .contains(new Action.Click(PAY, Press.RIGHT));
  }

  @Test
  void movingThereIsHovering() {
    assertThat(Landed.on(new Pointing.MoveTo(new Point(20, 20), Optional.of(PAY))))
        .contains(new Action.Hover(PAY));
  }

  @Test
  void whatIsOtherwiseOnAnElementIsNone() {
    assertThat(Landed.on(click(PAY, Button.LEFT, 3, ""))).isEmpty();
    assertThat(Landed.on(click(PAY, Button.LEFT, 1, "Shift"))).isEmpty();
    assertThat(Landed.on(click(PAY, Button.MIDDLE, 1, ""))).isEmpty();
  }

  @Test
  void whereThePointMattersItIsNone() {
    assertThat(Landed.on(click(element("canvas", "generic", "Map"), Button.LEFT, 1, ""))).isEmpty();
    assertThat(Landed.on(click(element("input", "slider", "Volume"), Button.LEFT, 1, "")))
        .isEmpty();
    assertThat(Landed.on(click(element("main", "main", "Shop"), Button.LEFT, 1, ""))).isEmpty();
    assertThat(Landed.on(click(element("div", "generic", ""), Button.LEFT, 1, ""))).isEmpty();
  }
}
