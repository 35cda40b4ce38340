package dev.journeyman.forge;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pull request that is published to.
 *
 * @param api where the forge's API begins, such as {@code https://api.github.com}
 * @param repository {@code owner/name}; on GitLab the path of the project or its number
 * @param head the commit that was tested; without it, the one that the pull request ends with
 * @param run a page that tells of the run in the CI
 */
public record Target(
    ForgeKind kind,
    URI api,
    String repository,
    Which which,
    Optional<String> head,
    Optional<Token> token,
    Optional<URI> run) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

  public Target {
    if (!isRepository(kind, repository)) {
      throw new IllegalArgumentException("not a repository of " + kind.label() + ": " + repository);
    }
    head.ifPresent(Target::requireCommit);
  }

  static boolean isRepository(ForgeKind kind, String text) {
    long slashes = text.chars().filter(it -> it == '/').count();
    return NAME.matcher(text).matches()
        && !text.contains("..")
        && (kind == ForgeKind.GITLAB || slashes == 1);
  }

  static boolean isCommit(String text) {
    return COMMIT.matcher(text).matches();
  }

  private static void requireCommit(String text) {
    if (!isCommit(text)) {
      throw new IllegalArgumentException("not a whole commit: " + text);
    }
  }

  /** The commit that was tested, or else the one that the pull request ends with now. */
  Reply<String> tested(Forge forge) {
    return head.map(Reply::done).orElseGet(() -> forge.pullRequest().map(Forge.PullRequest::head));
  }

  /** How the pull request is known. */
  public sealed interface Which {

    /** By its number. */
    record Numbered(long number) implements Which {}

    /**
     * By what it ends with; its number is asked of the forge.
     *
     * @param branch {@code owner:branch}, where the owner of a fork is known
     */
    record EndingWith(String commit, Optional<String> branch) implements Which {
      public EndingWith {
        requireCommit(commit);
      }
    }
  }
}
