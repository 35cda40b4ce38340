package dev.journeyman.git;

import dev.journeyman.git.Answer.Refused;
import dev.journeyman.git.Answer.Told;
import dev.journeyman.git.GitProgram.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository that a project lies in. Its files and branches are never changed. */
public final class Repository {

  private static final String HEAD = "HEAD";

  /** Where the default branch may be, the surest first. */
  private static final List<String> DEFAULTS =
      List.of("refs/remotes/origin/HEAD", "origin/main", "origin/master", "main", "master");

  private static final Pattern BETWEEN = Pattern.compile("\0", Pattern.LITERAL);

  private final GitProgram git;
  private final Path folder;
  private final Path root;

  private Repository(GitProgram git, Path folder, Path root) {
    this.git = git.at(root);
    this.folder = folder;
    this.root = root;
  }

  /** Find the repository of a folder. */
  public static Answer<Repository> of(Path folder, Map<String, String> environment) {
    Path real;
    try {
      real = folder.toRealPath();
    } catch (IOException e) {
      return new Refused<>("the folder " + folder + " cannot be read: " + e.getMessage());
    }
    return GitProgram.in(real, environment)
        .then(
            git ->
                git.call("rev-parse", "--show-toplevel")
                    .then(result -> repository(git, real, result)));
  }

  private static Answer<Repository> repository(GitProgram git, Path folder, Result top) {
    if (top.isFine()) {
      return new Told<>(new Repository(git, folder, Path.of(top.out().stripTrailing())));
    }
    return new Refused<>(
        top.err().contains("not a git repository")
            ? folder + " is not in a git repository"
            : "git does not read " + folder + ": " + top.complaint());
  }

  /** What is checked out; files that do not count are left out of what makes it dirty. */
  public Answer<Revision> revision(Predicate<String> counts) {
    return head()
        .then(
            commit ->
                files(commit)
                    .then(
                        files ->
                            new Told<>(new Revision(commit, files.stream().anyMatch(counts)))));
  }

  /** Where the project lies in the repository, with slashes; empty at its root. */
  public String place() {
    return root.relativize(folder).toString().replace('\\', '/');
  }

  /** Git's own address of the repository that this one was cloned from. */
  public Optional<String> origin() {
    return said("config", "--get", "remote.origin.url");
  }

  /** The commit that is checked out. */
  public Answer<String> head() {
    return commit(HEAD).<Answer<String>>map(Told::new).orElseGet(this::unborn);
  }

  private <T> Answer<T> unborn() {
    return new Refused<>("the git repository " + root + " has no commit yet");
  }

  /** The full name of a commit, branch or tag. */
  public Answer<String> resolve(String ref) {
    return commit(ref).<Answer<String>>map(Told::new).orElseGet(() -> unknown(ref));
  }

  /** Check a commit out beside the project. */
  public Answer<Worktree> worktree(String commit) {
    return Worktree.add(git, commit, root.relativize(folder));
  }

  /**
   * The files that differ from where this branch left another commit or branch. Without one it is
   * the default branch, and where there is none, what is not committed.
   */
  public Answer<Difference> difference(Optional<String> since) {
    return head().then(head -> since.map(ref -> named(ref, head)).orElseGet(() -> usual(head)));
  }

  private Answer<Difference> named(String ref, String head) {
    Optional<String> commit = commit(ref);
    return commit.isEmpty()
        ? unknown(ref)
        : from(mergeBase(commit.get(), head).orElse(commit.get()), ref);
  }

  private <T> Answer<T> unknown(String ref) {
    return new Refused<>(
        "\""
            + ref
            + "\" is no commit, branch or tag of "
            + root
            + "; if it is on the server only, git fetch it");
  }

  private Answer<Difference> usual(String head) {
    Optional<String> branch = DEFAULTS.stream().filter(b -> commit(b).isPresent()).findFirst();
    if (branch.isEmpty()) {
      return from(head, HEAD);
    }
    String name = shortName(branch.get());
    return commit(branch.get())
        .flatMap(commit -> mergeBase(commit, head))
        .map(base -> from(base, name))
        .orElseGet(
            () ->
                new Refused<>(
                    "git finds no commit that "
                        + name
                        + " and this branch share; in a shallow clone, git fetch --unshallow, or"
                        + " name a commit"));
  }

  private String shortName(String branch) {
    return said("rev-parse", "--abbrev-ref", branch).orElse(branch);
  }

  private Answer<Difference> from(String commit, String name) {
    String shown = commit.startsWith(name) ? name : name + " (" + commit.substring(0, 7) + ")";
    return files(commit).then(files -> new Told<>(new Difference(shown, files)));
  }

  private Answer<List<String>> files(String commit) {
    return git.call("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit, "--")
        .then(
            changed ->
                git.call("ls-files", "--others", "--exclude-standard", "-z")
                    .then(added -> names(changed, added)));
  }

  private Answer<List<String>> names(Result changed, Result added) {
    Optional<Result> wrong = Stream.of(changed, added).filter(r -> !r.isFine()).findFirst();
    if (wrong.isPresent()) {
      return new Refused<>("git does not tell what has changed: " + wrong.get().complaint());
    }
    TreeSet<String> files = new TreeSet<>();
    Stream.of(changed, added)
        .flatMap(r -> BETWEEN.splitAsStream(r.out()))
        .filter(name -> !name.isEmpty())
        .map(name -> folder.relativize(root.resolve(name)).toString().replace('\\', '/'))
        .forEach(files::add);
    return new Told<>(List.copyOf(files));
  }

  private Optional<String> mergeBase(String one, String other) {
    return said("merge-base", one, other);
  }

  private Optional<String> commit(String ref) {
    return ref.isBlank() || ref.startsWith("-")
        ? Optional.empty()
        : said("rev-parse", "--verify", "--quiet", ref + "^{commit}");
  }

  private Optional<String> said(String... arguments) {
    return git.call(arguments)
        .known()
        .filter(Result::isFine)
        .map(result -> result.out().strip())
        .filter(text -> !text.isEmpty());
  }
}
