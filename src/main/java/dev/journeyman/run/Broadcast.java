package dev.journeyman.run;

import dev.journeyman.run.Audience.AppState;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.playwright.LiveView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Predicate;

/** All that an audience is told, whatever is walked. */
record Broadcast(Delivery delivery, Sightings sightings) {

  static Broadcast to(Audience audience) {
    return new Broadcast(new Delivery(audience), new Sightings());
  }

  void app(AppState state, String text) {
    delivery.tell(it -> it.app(state, text));
  }

  void note(String text) {
    delivery.tell(it -> it.note(text));
  }

  void ended(Ending ending) {
    delivery.tell(it -> it.ended(ending));
  }

  Telling telling(Path folder) {
    return new Telling(delivery, folder);
  }

  /** Shows the pages of one surface. */
  LiveView view(Predicate<String> secret) {
    return new LiveView(secret, Clock.systemUTC(), new Shown(secret));
  }

  private final class Shown implements LiveView.Screen {
    private final Predicate<String> secret;

    Shown(Predicate<String> secret) {
      this.secret = secret;
    }

    @Override
    public void show(byte[] jpeg) {
      delivery.show(Picture.of(jpeg));
    }

    @Override
    public void withhold() {
      note("A secret can be seen on the page, so it is not shown here.");
    }

    @Override
    public void saw(Sight sight) {
      sightings.add(sight, secret);
    }
  }
}
