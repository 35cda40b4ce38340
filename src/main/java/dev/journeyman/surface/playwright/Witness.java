package dev.journeyman.surface.playwright;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What keeps watch while a surface is used.
 *
 * @param film takes pictures all the time
 * @param trace the file for Playwright's trace, which holds all that is typed, secrets too
 * @param live shows what can be seen now
 */
public record Witness(Optional<Film> film, Optional<Path> trace, Optional<LiveView> live) {

  public static final Witness NONE =
      new Witness(Optional.empty(), Optional.empty(), Optional.empty());

  /** One that only shows. */
  public static Witness of(LiveView live) {
    return new Witness(Optional.empty(), Optional.empty(), Optional.of(live));
  }

  List<Onlooker> onlookers() {
    return Stream.<Onlooker>concat(film.stream(), live.stream()).toList();
  }
}
