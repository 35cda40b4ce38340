package dev.journeyman.check;

import static dev.journeyman.check.Seen.scene;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.dialog;
import static dev.journeyman.surface.Pages.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Query;
import org.junit.jupiter.api.Test;

class UntoldDialogTests {

  private static final Presence SHOWN = new Presence(Query.of(Kind.DIALOG, "User Settings"), true);

  @Test
  void aTitleWithoutADialogDecidesNothing() {
    Finding finding = SHOWN.on(scene(box(span("User Settings"), button("Close"))));
    assertThat(finding.result()).isEqualTo(Result.UNDECIDED);
    assertThat(finding.saw()).endsWith("write: \"User Settings\" is shown");
  }

  @Test
  void aButtonOfThatNameIsNoDialog() {
    assertThat(SHOWN.on(scene(box(button("User Settings")))).result()).isEqualTo(Result.BROKEN);
  }

  @Test
  void aDialogIsOne() {
    assertThat(SHOWN.on(scene(dialog("User Settings"))).isHeld()).isTrue();
  }
}
