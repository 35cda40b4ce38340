package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.forge.Forge.PullRequest;

/** A pull request as GitHub tells of it, and Gitea after it. */
final class PullRequestJson {

  private PullRequestJson() {}

  static PullRequest read(JsonNode node) {
    return new PullRequest(
        node.path("number").asLong(),
        node.path("title").asText(),
        node.path("head").path("sha").asText(),
        node.path("state").asText().equals("open"));
  }

  /** What may be there, for a rehearsal that cannot look. */
  static ObjectNode pretended(Target target, long number, String label) {
    ObjectNode node =
        Rest.object()
            .put("number", number)
            .put("title", "(not read without a token)")
            .put("state", "open");
    node.putObject("head").put("sha", target.head().orElse("0".repeat(40))).put("label", label);
    return node;
  }
}
