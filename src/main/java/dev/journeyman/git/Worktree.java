package dev.journeyman.git;

import dev.journeyman.git.Answer.Refused;
import dev.journeyman.git.Answer.Told;
import dev.journeyman.git.GitProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another commit, checked out beside the project until this is closed. The files and the branch of
 * the project stay as they are.
 */
public final class Worktree implements AutoCloseable {

  private final GitProgram git;
  private final Path root;
  private final Path folder;

  private Worktree(GitProgram git, Path root, Path folder) {
    this.git = git;
    this.root = root;
    this.folder = folder;
  }

  /**
   * Check a commit out.
   *
   * @param project the place of the project in its repository
   */
  static Answer<Worktree> add(GitProgram git, String commit, Path project) {
    Path root;
    try {
      // git wants to make the last folder itself
      root = Files.createTempDirectory("journeyman-").toRealPath().resolve("app");
    } catch (IOException e) {
      return new Refused<>("no temporary folder can be made for " + commit + ": " + e.getMessage());
    }
    Worktree tree = new Worktree(git, root, root.resolve(project));
    Answer<Worktree> answer =
        git.call(
                // what hooks do is meant for the folder in which people work
                "-c",
                "core.hooksPath=/dev/null",
                "worktree",
                "add",
                "--quiet",
                "--detach",
                root.toString(),
                commit)
            .then(result -> tree.checked(result, commit));
    if (answer.refusal().isPresent()) {
      tree.close();
    }
    return answer;
  }

  private Answer<Worktree> checked(Result added, String commit) {
    if (!added.isFine()) {
      return new Refused<>("git does not check out " + commit + ": " + added.complaint());
    }
    return Files.isDirectory(folder)
        ? new Told<>(this)
        : new Refused<>("there is no folder " + root.relativize(folder) + " in commit " + commit);
  }

  /** The project as it was at that commit. */
  public Path folder() {
    return folder;
  }

  /** Remove the files, and what git noted of them; what is left of them where that fails. */
  public Optional<String> remove() {
    git.call("worktree", "remove", "--force", root.toString());
    Optional<String> left = delete();
    git.call("worktree", "prune");
    return left;
  }

  /** The app may have left files that git does not remove. */
  private Optional<String> delete() {
    Path parent = root.resolveSibling(".").normalize();
    try {
      if (Files.exists(parent)) {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(parent)) {
          deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("The folder " + parent + " could not be removed: " + e);
    }
  }

  @Override
  public void close() {
    remove();
  }
}
