package dev.journeyman.forge;

import java.util.List;
import java.util.Map;

/** A strict GitHub on loopback, for tests of what stands on its client. */
public final class LoopbackGitHub implements AutoCloseable {

  private final GitHubServer server = new GitHubServer();

  /** What a workflow of the pull request finds in its environment. */
  public Map<String, String> environment() {
    return Map.of(
        "GITHUB_ACTIONS", "true",
        "GITHUB_API_URL", server.base().toString(),
        "GITHUB_REPOSITORY", "shop/corner",
        "GITHUB_EVENT_NAME", "push",
        "GITHUB_SHA", GitHubServer.HEAD,
        "GITHUB_REF", "refs/heads/mugs",
        "GITHUB_TOKEN", GitHubServer.WORKFLOW);
  }

  public void allow(String... permissions) {
    server.allow(permissions);
  }

  /** The comments of the pull request. */
  public List<String> comments() {
    return server.comments.values().stream().map(it -> it.path("body").asText()).toList();
  }

  /** How many check runs there are. */
  public int checks() {
    return server.checks.size();
  }

  public int heard() {
    return server.heard().size();
  }

  @Override
  public void close() {
    server.close();
  }
}
