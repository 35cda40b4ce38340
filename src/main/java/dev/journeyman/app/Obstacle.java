package dev.journeyman.app;

import dev.journeyman.app.Start.Cause;
import dev.journeyman.app.Start.NotStarted;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** What can be seen to be in the way before anything is started. */
final class Obstacle {

  private Obstacle() {}

  static Optional<NotStarted> to(Launch launch) {
    return unreadable(launch.ready())
        .or(() -> unusable(launch.url()))
        .or(() -> noFolder(launch))
        .or(() -> Endpoint.of(launch.url()).flatMap(Obstacle::taken))
        .or(() -> endpoint(launch.ready()).flatMap(Obstacle::taken));
  }

  static Optional<NotStarted> unreachable(URI url, Duration patience) {
    return unusable(url)
        .or(
            () ->
                Endpoint.of(url)
                    .flatMap(endpoint -> Probe.once(endpoint, patience))
                    .map(seen -> silent(url, seen)));
  }

  /** Where to ask whether the app is ready, unless its log tells. */
  static Optional<Endpoint> endpoint(Readiness ready) {
    if (ready instanceof Readiness.AtPath path) {
      return Endpoint.of(path.address());
    }
    return ready instanceof Readiness.AtPort at
        ? Optional.of(Endpoint.local(at.port()))
        : Optional.empty();
  }

  private static NotStarted silent(URI url, String seen) {
    String shown = Endpoint.shown(url);
    return NotStarted.silently(
        Cause.UNREACHABLE,
        "%s does not answer: %s. Start the app, check the url, or leave the url out and give a command."
            .formatted(shown, seen));
  }

  private static Optional<NotStarted> unreadable(Readiness ready) {
    if (ready instanceof Readiness.Unreadable bad) {
      return Optional.of(NotStarted.silently(Cause.READINESS_UNREADABLE, bad.reason()));
    }
    return ready instanceof Readiness.AtPath path ? unusable(path.address()) : Optional.empty();
  }

  private static Optional<NotStarted> unusable(URI url) {
    return Endpoint.of(url).isPresent()
        ? Optional.empty()
        : Optional.of(
            NotStarted.silently(
                Cause.URL_UNUSABLE,
                "'%s' is not the address of a web app; write it like http://localhost:3000"
                    .formatted(Endpoint.shown(url))));
  }

  private static Optional<NotStarted> noFolder(Launch launch) {
    return Files.isDirectory(launch.folder())
        ? Optional.empty()
        : Optional.of(
            NotStarted.silently(
                Cause.FOLDER_MISSING,
                "`%s` was not run: there is no folder %s. Create it or correct the folder."
                    .formatted(launch.command(), launch.folder().toAbsolutePath())));
  }

  private static Optional<NotStarted> taken(Endpoint endpoint) {
    try (Socket answers = endpoint.connect()) {
      Optional<PortOwner> owner =
          endpoint.isLocal() ? PortOwner.of(answers.getPort()) : Optional.empty();
      return Optional.of(taken(endpoint, owner));
    } catch (IOException free) {
      return Optional.empty();
    }
  }

  static NotStarted taken(Endpoint endpoint, Optional<PortOwner> owner) {
    return NotStarted.silently(
        Cause.PORT_TAKEN,
        "%s answers already, and it is not the app that was to be started: %s holds port %d. Stop that, use another port, or test what runs there with --url %s"
            .formatted(
                endpoint.shown(),
                owner.map(PortOwner::description).orElse("another process"),
                endpoint.port(),
                endpoint.shown()));
  }
}
