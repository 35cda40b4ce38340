package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import mockwebserver3.MockResponse;

/** Check runs and commit statuses of the GitHub on loopback. */
final class GitHubRuns {

  private static final Set<String> CONCLUSIONS =
      Set.of("success", "failure", "neutral", "cancelled", "skipped", "timed_out");

  private GitHubRuns() {}

  static MockResponse create(GitHubServer server, Heard heard) throws Refusal {
    server.need(heard, "checks");
    ObjectNode run =
        heard.json(
            Set.of(
                "name",
                "head_sha",
                "details_url",
                "external_id",
                "status",
                "conclusion",
                "output"));
    Heard.require(run.path("name").isTextual(), 422, "name is missing");
    Heard.require(run.path("head_sha").asText().length() == 40, 422, "head_sha is missing");
    Heard.require(run.path("status").asText().equals("completed"), 422, "status is missing");
    Heard.require(
        CONCLUSIONS.contains(run.path("conclusion").asText()), 422, "conclusion is not one");
    output(run.path("output"));
    long id = server.nextId();
    run.put("id", id).put("html_url", "https://github.com/shop/corner/runs/" + id);
    server.checks.put(id, run);
    return LoopbackForge.json(201, run);
  }

  static MockResponse update(GitHubServer server, Heard heard) throws Refusal {
    server.need(heard, "checks");
    ObjectNode run = GitHubServer.found(server.checks, heard.number(1));
    JsonNode output = heard.json(Set.of("output", "status", "conclusion")).path("output");
    output(output);
    ArrayNode all = ((ObjectNode) run.path("output")).withArray("annotations");
    output.path("annotations").forEach(all::add);
    return LoopbackForge.json(200, run);
  }

  private static void output(JsonNode output) throws Refusal {
    Heard.fields(output, Set.of("title", "summary", "text", "annotations", "images"));
    text(output, "title", 255);
    text(output, "summary", 65_535);
    Heard.require(output.path("annotations").size() <= 50, 422, "No more than 50 annotations");
    for (JsonNode each : output.path("annotations")) {
      annotation(each);
    }
  }

  private static void annotation(JsonNode note) throws Refusal {
    Heard.fields(
        note,
        Set.of(
            "path",
            "start_line",
            "end_line",
            "start_column",
            "end_column",
            "annotation_level",
            "message",
            "title",
            "raw_details"));
    Heard.require(!note.path("path").asText("/").startsWith("/"), 422, "path is not relative");
    Heard.require(note.path("start_line").asInt() > 0, 422, "start_line is missing");
    Heard.require(
        note.path("end_line").asInt() >= note.path("start_line").asInt(), 422, "end_line");
    Heard.require(
        Set.of("notice", "warning", "failure").contains(note.path("annotation_level").asText()),
        422,
        "annotation_level is not one");
    text(note, "message", 65_536);
    Heard.require(note.path("title").asText().length() <= 255, 422, "title is too long");
  }

  private static void text(JsonNode node, String field, int most) throws Refusal {
    String text = node.path(field).asText();
    Heard.require(!text.isEmpty(), 422, field + " is missing");
    Heard.require(text.length() <= most, 422, field + " is too long");
  }

  static MockResponse status(GitHubServer server, Heard heard) throws Refusal {
    server.need(heard, "statuses");
    ObjectNode status = heard.json(Set.of("state", "target_url", "description", "context"));
    Heard.require(
        Set.of("error", "failure", "pending", "success").contains(status.path("state").asText()),
        422,
        "state is not one");
    Heard.require(
        status.path("description").asText().length() <= 140, 422, "description is too long");
    server.statuses.add(status);
    return LoopbackForge.json(201, status);
  }
}
