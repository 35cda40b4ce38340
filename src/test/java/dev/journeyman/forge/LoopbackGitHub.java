package dev.journeyman.forge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

  /**
   * What the workflow finds that follows the run of a fork's pull request: of that one GitHub says
   * the commit and the branch.
   */
  public Map<String, String> afterAFork(Path event) throws IOException {
    server.pull(8, "open", "mallory:mugs", "b".repeat(40));
    Files.writeString(
        event,
        "{\"workflow_run\": {\"head_sha\": \""
            + "b".repeat(40)
            + "\", \"head_branch\": \"mugs\", \"repository\": {\"id\": 1},"
            + " \"head_repository\": {\"owner\": {\"login\": \"mallory\"}},"
            + " \"pull_requests\": []}}");
    Map<String, String> environment = new HashMap<>(environment());
    environment.put("GITHUB_EVENT_NAME", "workflow_run");
    environment.put("GITHUB_EVENT_PATH", event.toString());
    environment.put("GITHUB_REF", "refs/heads/main");
    return environment;
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
