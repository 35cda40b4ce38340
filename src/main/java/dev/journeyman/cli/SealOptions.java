package dev.journeyman.cli;

import dev.journeyman.run.Sealing;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command seals what it leaves. */
final class SealOptions {

  @Option(
      names = "--app-build",
      paramLabel = "TEXT",
      description = "Which build of the app this is, for the proof.")
  private Optional<String> appBuild = Optional.empty();

  @Option(
      names = "--signing-key",
      paramLabel = "FILE",
      description = "Sign the proof with this key (default: JOURNEYMAN_SIGNING_KEY, if it is set).")
  private Optional<Path> signingKey = Optional.empty();

  Sealing in(Place place) {
    return Sealing.of(appBuild, signingKey.map(place.folder()::resolve), place.environment());
  }
}
