package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mockwebserver3.MockResponse;

/**
 * GitLab, as https://docs.gitlab.com/api/notes/ , /api/merge_requests/ ,
 * /api/project_markdown_uploads/ and /api/commits/ describe what we ask of it.
 */
final class GitLabServer extends LoopbackForge {

  static final String TOKEN = "glpat-tokenOfTheProject0123";
  static final String READER = "glpat-tokenOfAReader0123456";
  static final String HEAD = "a".repeat(40);
  static final String PROJECT = "/api/v4/projects/shop%2Fweb%2Fcorner";
  static final long BOT = 41;

  final Map<Long, ObjectNode> notes = new TreeMap<>();
  final List<ObjectNode> statuses = new ArrayList<>();
  String state = "opened";
  private long ids = 300;

  GitLabServer() {
    String request = PROJECT + "/merge_requests/7";
    on("GET", "/api/v4/user", it -> json(200, object().put("id", user(it))));
    on("GET", request, it -> json(200, mergeRequest()));
    on(
        "GET",
        PROJECT + "/repository/commits/" + HEAD + "/merge_requests",
        it -> page(it, List.of(mergeRequest()), 100, 20, "per_page"));
    on("GET", request + "/notes", this::list);
    on("POST", request + "/notes", it -> json(201, note(wrote(user(it), body(it)))));
    on("PUT", request + "/notes/(\\d+)", this::edit);
    on("DELETE", request + "/notes/(\\d+)", this::delete);
    on("POST", PROJECT + "/uploads", this::upload);
    on("POST", PROJECT + "/statuses/([0-9a-f]{40})", this::status);
  }

  private ObjectNode mergeRequest() {
    return object()
        .put("iid", 7)
        .put("title", "Sell mugs")
        .put("sha", HEAD)
        .put("state", state)
        .put("web_url", "https://gitlab.example/shop/web/corner/-/merge_requests/7");
  }

  long wrote(long user, String body) {
    long id = ids++;
    ObjectNode note = object().put("id", id).put("body", body).put("system", false);
    note.putObject("author").put("id", user);
    notes.put(id, note);
    return id;
  }

  ObjectNode note(long id) throws Refusal {
    return GitHubServer.found(notes, id);
  }

  private static long user(Heard heard) throws Refusal {
    String token = heard.header("PRIVATE-TOKEN").orElse("");
    Heard.require(token.equals(TOKEN) || token.equals(READER), 401, "401 Unauthorized");
    return token.equals(TOKEN) ? BOT : 42;
  }

  @Override
  void check(Heard heard) throws Refusal {
    boolean isRead = "GET".equals(heard.request().getMethod());
    Heard.require(user(heard) == BOT || isRead, 403, "403 Forbidden");
  }

  @Override
  JsonNode error(Refusal refusal) {
    return object().put("message", refusal.said());
  }

  private MockResponse list(Heard heard) throws Refusal {
    Heard.require(heard.query("sort").filter("asc"::equals).isPresent(), 400, "sort");
    Heard.require(heard.query("order_by").filter("created_at"::equals).isPresent(), 400, "order");
    return page(heard, List.copyOf(notes.values()), 100, 20, "per_page");
  }

  private static String body(Heard heard) throws Refusal {
    String body = heard.json(Set.of("body")).path("body").asText();
    Heard.require(!body.isBlank(), 400, "body is missing");
    Heard.require(body.length() <= 1_000_000, 400, "body is too long");
    return body;
  }

  private MockResponse edit(Heard heard) throws Refusal {
    ObjectNode note = note(heard.number(1));
    Heard.require(note.at("/author/id").asLong() == user(heard), 403, "403 Forbidden");
    note.put("body", body(heard));
    return json(200, note);
  }

  private MockResponse delete(Heard heard) throws Refusal {
    note(heard.number(1));
    notes.remove(heard.number(1));
    return response(204, "");
  }

  private MockResponse upload(Heard heard) throws Refusal {
    Heard.Part file = heard.file("file");
    Heard.require(file.bytes().size() > 0, 400, "file is empty");
    String url = "/uploads/" + file.bytes().md5().hex() + "/" + file.name();
    return json(
        201,
        object()
            .put("id", ids++)
            .put("alt", file.name())
            .put("url", url)
            .put("full_path", "/-/project/5" + url)
            .put("markdown", "![" + file.name() + "](" + url + ")"));
  }

  private MockResponse status(Heard heard) throws Refusal {
    ObjectNode status =
        heard.json(
            Set.of("state", "name", "target_url", "description", "ref", "coverage", "pipeline_id"));
    Heard.require(
        Set.of("pending", "running", "success", "failed", "canceled", "skipped")
            .contains(status.path("state").asText()),
        400,
        "state does not have a valid value");
    Heard.require(status.path("description").asText().length() <= 255, 400, "description");
    statuses.add(status);
    return json(201, status);
  }
}
