package dev.journeyman.surface.playwright;

import dev.journeyman.surface.Sight;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gets every picture that the browser makes of a surface, and hears whether a secret could be seen
 * on it. Nothing may be shown of the time between two looks unless both found none.
 */
abstract sealed class Onlooker permits Film, LiveView {

  private final Predicate<String> secret;
  private final Clock clock;

  /** The texts that were found to hold no secret at the last look: most are there again. */
  private Set<String> harmless = new HashSet<>();

  Onlooker(Predicate<String> secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  abstract void take(long at, byte[] jpeg);

  abstract void looked(long at, boolean secret);

  void seen(Sight sight) {
    Set<String> texts = new HashSet<>();
    texts.add(sight.text());
    sight
        .elements()
        .forEach(
            e -> {
              texts.add(e.text());
              e.value().ifPresent(texts::add);
            });
    boolean shown = texts.stream().filter(text -> !harmless.contains(text)).anyMatch(secret);
    harmless = shown ? new HashSet<>() : texts;
    looked(clock.millis(), shown);
  }

  /** A secret goes onto the page: what is seen until the page is looked at again may show it. */
  void veil() {
    looked(clock.millis(), true);
  }
}
