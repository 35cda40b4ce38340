package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandsTests {

  private static Stage stage;

  @BeforeAll
  static void start() {
    stage = new Stage();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void aClickTakesEffect() {
    Surface surface =
        stage.show("<button onclick=\"out.textContent='Saved'\">Save</button><p id=out></p>");
    assertThat(surface.click(the(surface, "button", "Save"), Press.ONCE)).isEqualTo(Outcome.DONE);
    assertThat(surface.look().text()).isEqualTo("Save\nSaved");
  }

  @Test
  void aFieldIsFilled() {
    Surface surface = stage.show("<label>Name <input></label>");
    assertThat(surface.fill(the(surface, "textbox", "Name"), "Ada")).isEqualTo(Outcome.DONE);
    assertThat(the(surface, "textbox", "Name").value()).contains("Ada");
    assertThat(surface.picture()).hasSizeGreaterThan(1000);
  }
}
