package dev.journeyman.check;

import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import org.junit.jupiter.api.Test;

class MissingAreaTests {

  private static final Query SUMMARY = Query.thing("cart summary");
  private static final Query PAY = Query.of(Kind.BUTTON, "Pay").inside(SUMMARY);
  private static final Scene WITHOUT = scene(box(text("Blue mug"), button("Pay")), text("Cart"));

  @Test
  void whatIsShownElsewhereIsNotShownInIt() {
    assertThat(TextCheck.shown("Blue mug").inside(SUMMARY).on(WITHOUT).result())
        .isEqualTo(Result.BROKEN);
    assertThat(new Presence(PAY, true).on(WITHOUT).result()).isEqualTo(Result.BROKEN);
  }

  @Test
  void whatIsNotShownInItIsUndecided() {
    assertThat(TextCheck.hidden("Red mug").inside(SUMMARY).on(WITHOUT).result())
        .isEqualTo(Result.UNDECIDED);
    Finding finding = new Presence(PAY, false).on(WITHOUT);
    assertThat(finding.result()).isEqualTo(Result.UNDECIDED);
    assertThat(finding.saw()).contains("cart summary");
  }

  @Test
  void whatIsNotShownInAnAreaThatIsThereHolds() {
    Scene scene = scene(box(heading("Cart summary"), text("Red mug")), button("Pay"));
    assertThat(new Presence(PAY, false).on(scene).isHeld()).isTrue();
    assertThat(TextCheck.hidden("Blue mug").inside(SUMMARY).on(scene).isHeld()).isTrue();
  }
}
