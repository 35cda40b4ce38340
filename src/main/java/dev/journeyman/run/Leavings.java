package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Repository;
import dev.journeyman.git.Revision;
import dev.journeyman.history.HistoryFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Where runs of a project write: no change of these files is a change of the app.
 *
 * @param out the folder of a run that is elsewhere than in {@code reports}
 */
record Leavings(Path folder, HistoryFile history, Optional<Path> out) {

  static final String REPORTS = "reports";

  static Leavings of(Path folder, Config config, Optional<Path> out) {
    String name = config.history().orElse(REPORTS + "/history.jsonl");
    return new Leavings(folder, new HistoryFile(folder.resolve(name), name), out);
  }

  /** Whether a file, by its place from the folder, was left by a run. */
  boolean include(String file) {
    Path path = folder.resolve(file).normalize();
    Path past = history.path().normalize();
    return Stream.concat(
            Stream.of(folder.resolve(REPORTS), past, past.resolveSibling(lock())), out.stream())
        .anyMatch(left -> path.startsWith(left.normalize()));
  }

  /** What is checked out now, without regard to what runs left; git is asked meanwhile. */
  CompletableFuture<Answer<Revision>> checkout(Map<String, String> environment) {
    return CompletableFuture.supplyAsync(
        () ->
            Repository.of(folder, environment)
                .then(repository -> repository.revision(file -> !include(file))));
  }

  private String lock() {
    return "." + history.path().getFileName() + ".lock";
  }
}
