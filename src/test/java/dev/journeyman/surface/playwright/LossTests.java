package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.SurfaceLost;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossTests {

  @Test
  void aHungPageEndsInBoundedTime() {
    try (Stage stage = new Stage(Duration.ofSeconds(3))) {
      Surface surface =
          stage.show("<button onclick=\"setTimeout(() => { for (;;); })\">Hang</button>");
      long start = System.nanoTime();
      assertThatThrownBy(
              () -> {
                surface.click(the(surface, "button", "Hang"), Press.ONCE);
                surface.look();
              })
          .isInstanceOf(SurfaceLost.class)
          .hasMessage("the page did not answer for 3.0 s, so its browser was ended");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      assertThat(stage.browser.isAlive()).isFalse();
      assertThatThrownBy(surface::look).isInstanceOf(SurfaceLost.class);
    }
  }

  @Test
  void aKilledBrowserIsALostSurface() {
    try (Stage stage = new Stage()) {
      Surface surface = stage.show("<p>here</p>");
      stage.browser.process().kill();
      assertThatThrownBy(surface::look)
          .isInstanceOf(SurfaceLost.class)
          .hasMessageStartingWith("the browser is gone or its page crashed");
    }
  }

  @Test
  void aCrashedPageIsALostSurfaceOfABrowserThatGoesOn() {
    try (Stage stage = new Stage()) {
      Surface surface = stage.show("<p>here</p>");
      crash((PlaywrightSurface) surface);
      assertThatThrownBy(surface::look).isInstanceOf(SurfaceLost.class);
      assertThat(stage.browser.isAlive()).isTrue();
      assertThat(stage.show("<p>again</p>").look().text()).isEqualTo("again");
    }
  }

  @Test
  void closingLeavesNoProcess() {
    Stage stage = new Stage();
    stage.show("<p>here</p>");
    List<ProcessHandle> all = ProcessHandle.current().descendants().toList();
    assertThat(all).isNotEmpty();
    stage.close();
    assertThat(all)
        .allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(Duration.ofSeconds(5)));
  }

  private static void crash(PlaywrightSurface surface) {
    Page page = surface.tabs.current();
    assertThatThrownBy(() -> page.navigate("chrome://crash")).hasMessageContaining("crash");
    assertThatThrownBy(() -> page.waitForCondition(() -> false)).hasMessageContaining("crash");
  }
}
