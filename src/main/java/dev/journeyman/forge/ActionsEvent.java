package dev.journeyman.forge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.forge.Target.Which;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The event that started a workflow of Actions, as its runner wrote it down:
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads .
 *
 * @param payload what the file holds
 */
record ActionsEvent(JsonNode payload) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Read the file; what is wrong with it is thrown as a sentence. */
  static ActionsEvent read(String path) throws IOException {
    try {
      return new ActionsEvent(MAPPER.readTree(Files.readString(Path.of(path))));
    } catch (JsonProcessingException | InvalidPathException e) {
      throw new IOException("it holds no JSON, or is no path", e);
    }
  }

  /** Which pull request it is about, and which commit of it. */
  Clues clues() {
    JsonNode pullRequest = payload.path("pull_request");
    if (pullRequest.has("number")) {
      return Clues.NONE
          .which(new Which.Numbered(pullRequest.path("number").asLong()))
          .head(commit(pullRequest.at("/head/sha")));
    }
    if (payload.path("workflow_run").isObject()) {
      return run(payload.path("workflow_run"));
    }
    JsonNode issue = payload.path("issue");
    return issue.has("pull_request")
        ? Clues.NONE.which(new Which.Numbered(issue.path("number").asLong()))
        : Clues.NONE;
  }

  /**
   * Of a run that another one follows. Its list of pull requests is empty for forks; what it ends
   * with is not, and GitHub wrote it, not the fork.
   */
  private static Clues run(JsonNode run) {
    Optional<String> head = commit(run.path("head_sha"));
    List<Long> numbers = numbers(run);
    if (numbers.size() == 1) {
      return Clues.NONE.which(new Which.Numbered(numbers.get(0))).head(head);
    }
    String owner = run.at("/head_repository/owner/login").asText();
    String branch = run.path("head_branch").asText();
    Optional<String> place =
        owner.isEmpty() || branch.isEmpty() ? Optional.empty() : Optional.of(owner + ":" + branch);
    return head.map(it -> Clues.NONE.which(new Which.EndingWith(it, place)).head(head))
        .orElse(Clues.NONE);
  }

  /** Those into this repository: a branch may have others, into a fork. */
  private static List<Long> numbers(JsonNode run) {
    long repository = run.at("/repository/id").asLong();
    return StreamSupport.stream(run.path("pull_requests").spliterator(), false)
        .filter(it -> it.at("/base/repo/id").asLong() == repository)
        .map(it -> it.path("number").asLong())
        .toList();
  }

  private static Optional<String> commit(JsonNode node) {
    return Optional.of(node.asText()).filter(Target::isCommit);
  }
}
