package dev.journeyman.surface.playwright;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What keeps watch while a surface is used.
 *
 * @param film takes pictures all the time
 * @param trace the file for Playwright's trace, which holds all that is typed, secrets too
 */
public record Witness(Optional<Film> film, Optional<Path> trace) {

  public static final Witness NONE = new Witness(Optional.empty(), Optional.empty());
}
