package dev.journeyman.surface.playwright;

import static dev.journeyman.surface.playwright.Stage.the;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.journeyman.surface.Activity.Download;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Surface;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Downloads that begin after the page came to rest. */
class LateDownloadsTests {

  private static final String LATER =
      "<button onclick=\"setTimeout(() => { location.href = '/later' }, 300)\">Go</button>";

  @AutoClose private static final Stage stage = new Stage();

  private static Surface goneTo(String html) {
    Surface surface = stage.show(html);
    assertThat(surface.click(the(surface, "button", "Go"), Press.ONCE)).isEqualTo(Outcome.DONE);
    return surface;
  }

  /** Looks as a journey does, until its promise holds. */
  private static List<Download> seenWithin(Surface surface, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    List<Download> seen = surface.look().activity().downloads();
    while (seen.isEmpty() && System.nanoTime() < end) {
      surface.awaitChange(Duration.ofMillis(50));
      seen = surface.look().activity().downloads();
    }
    return seen;
  }

  private static void begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=o.csv");
    exchange.getResponseHeaders().set("Content-Type", "text/csv");
    exchange.sendResponseHeaders(200, 0);
    write(exchange, "id,");
  }

  private static void write(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void areSeenByTheNextLook() {
    stage.site.on(
        "/later",
        exchange -> {
          begin(exchange);
          write(exchange, "total\n");
        });
    assertThat(seenWithin(goneTo(LATER), Duration.ofSeconds(10)))
        .extracting(Download::name, Download::bytes)
        .containsExactly(org.assertj.core.api.Assertions.tuple("o.csv", 9L));
  }

  @Test
  void keepNoLookWaitingWhileMoreOfThemIsToCome() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    stage.site.on(
        "/later",
        exchange -> {
          begin(exchange);
          begun.countDown();
          write(exchange, await(looked) ? "total\n" : "");
        });
    // after the settling, so that only looks can meet the file
    Surface surface = goneTo(LATER.replace("300", "2000"));
    assertThat(await(begun)).isTrue();
    assertThat(seenWithin(surface, Duration.ofSeconds(1))).isEmpty();
    looked.countDown();
    assertThat(seenWithin(surface, Duration.ofSeconds(10)))
        .extracting(Download::bytes)
        .containsExactly(9L);
  }
}
