package dev.journeyman.run;

import dev.journeyman.git.Answer;
import dev.journeyman.git.Repository;
import dev.journeyman.git.Revision;
import dev.journeyman.history.PastWalk;
import dev.journeyman.report.Background;
import dev.journeyman.report.Background.Checkout;
import dev.journeyman.report.RunFacts.BuildServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Finds what stands behind a run while its journeys are walked. */
final class Backdrop {

  private final Build build;
  private final CompletableFuture<Background> background;

  private Backdrop(Build build, CompletableFuture<Background> background) {
    this.build = build;
    this.background = background;
  }

  static Backdrop begin(
      Settings settings, Leavings leavings, CompletableFuture<Answer<Revision>> checkout) {
    Build build = Build.of(settings.machine().environment());
    if (settings.memory() == Settings.Memory.NONE) {
      // such as one of several versions, of which another checkout tells nothing
      return new Backdrop(build, CompletableFuture.completedFuture(Background.NONE));
    }
    return new Backdrop(
        build,
        CompletableFuture.supplyAsync(
            () ->
                background(
                    settings.folder(),
                    settings.machine().environment(),
                    checkout.join(),
                    past(leavings))));
  }

  Optional<BuildServer> server() {
    return build.server();
  }

  Background background() {
    return background.join();
  }

  /** What stands behind runs of a project at a revision. */
  static Background background(
      Path project, Map<String, String> environment, Answer<Revision> now, List<PastWalk> past) {
    Build build = Build.of(environment);
    Optional<Repository> repository = Repository.of(project, environment).known();
    return new Background(
        repository.flatMap(it -> now.known().map(at -> checkout(it, at, build))),
        build.change(),
        past);
  }

  private static Checkout checkout(Repository git, Revision now, Build build) {
    Optional<Remote> remote =
        build.project().or(() -> git.origin().flatMap(Remote::web)).map(Remote::new);
    return new Checkout(
        now.commit(), now.dirty(), remote.map(server -> server.files(now.commit(), git.place())));
  }

  /** What cannot be read is told when this run is written into the same file. */
  private static List<PastWalk> past(Leavings leavings) {
    try {
      return leavings.history().read().walks();
    } catch (IOException e) {
      return List.of();
    }
  }
}
