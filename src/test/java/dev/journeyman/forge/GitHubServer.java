package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mockwebserver3.MockResponse;

/**
 * GitHub, as https://github.com/github/rest-api-description describes what we ask of it: headers,
 * fields, limits, pages and the permission that each question needs. A field that it does not know
 * is refused, which GitHub itself does not always do.
 */
final class GitHubServer extends LoopbackForge {

  static final String HEAD = "a".repeat(40);
  static final String WORKFLOW = "ghs_tokenOfTheWorkflow0123";
  static final String PERSON = "ghp_tokenOfAPerson01234567";
  static final String BOT = "github-actions[bot]";
  static final String REPO = "/repos/shop/corner";

  /** Whose a token is, and what it may write. */
  private record Holder(String login, Set<String> permissions) {}

  final Map<Long, ObjectNode> pulls = new TreeMap<>();
  final Map<Long, ObjectNode> comments = new TreeMap<>();
  final List<ObjectNode> statuses = new ArrayList<>();
  final Map<Long, ObjectNode> checks = new TreeMap<>();
  final GitHubGit git = new GitHubGit(this);
  final Set<String> uploads = new HashSet<>();
  boolean isPrivate = true;

  private final Map<String, Holder> tokens = new HashMap<>();
  private long ids = 1000;

  GitHubServer() {
    allow("pull_requests", "contents", "checks", "statuses");
    pull(7, "open", "shop:mugs", HEAD);
    on("GET", REPO, this::repository);
    on("POST", "/graphql", this::graphql);
    on("GET", REPO + "/pulls", this::list);
    on("GET", REPO + "/pulls/(\\d+)", it -> json(200, found(pulls, it.number(1))));
    on("GET", REPO + "/commits/([0-9a-f]{40})/pulls", this::ofCommit);
    on("GET", REPO + "/issues/(\\d+)/comments", this::comments);
    on("POST", REPO + "/issues/(\\d+)/comments", this::comment);
    on("PATCH", REPO + "/issues/comments/(\\d+)", this::edit);
    on("DELETE", REPO + "/issues/comments/(\\d+)", this::delete);
    on("POST", "/user-attachments/assets", this::upload);
    on("POST", REPO + "/check-runs", it -> GitHubRuns.create(this, it));
    on("PATCH", REPO + "/check-runs/(\\d+)", it -> GitHubRuns.update(this, it));
    on("POST", REPO + "/statuses/([0-9a-f]{40})", it -> GitHubRuns.status(this, it));
    git.serve();
  }

  /** The token of the workflow may write these, that of the person all but checks. */
  void allow(String... permissions) {
    tokens.put(WORKFLOW, new Holder(BOT, Set.of(permissions)));
    tokens.put(PERSON, new Holder("ada", Set.of("pull_requests", "contents", "statuses")));
  }

  void pull(long number, String state, String label, String head) {
    ObjectNode pull = object().put("number", number).put("title", "Sell mugs").put("state", state);
    pull.putObject("head").put("sha", head).put("label", label);
    pulls.put(number, pull);
  }

  /** A comment that was there before. */
  long wrote(String login, String body) {
    long id = nextId();
    ObjectNode comment = object().put("id", id).put("body", body);
    comment.put("html_url", "https://github.com/shop/corner/pull/7#issuecomment-" + id);
    comment.putObject("user").put("login", login);
    comments.put(id, comment);
    return id;
  }

  String body(long id) {
    return Optional.ofNullable(comments.get(id)).map(it -> it.path("body").asText()).orElse("none");
  }

  long nextId() {
    return ids++;
  }

  @Override
  void check(Heard heard) throws Refusal {
    Heard.require(heard.header("User-Agent").isPresent(), 403, "User-Agent is required");
    Heard.require(
        heard.header("Accept").filter("application/vnd.github+json"::equals).isPresent(),
        415,
        "Accept must be application/vnd.github+json");
    Heard.require(
        heard.header("X-GitHub-Api-Version").filter("2022-11-28"::equals).isPresent(),
        400,
        "X-GitHub-Api-Version is not a supported version");
    holder(heard);
  }

  private Holder holder(Heard heard) throws Refusal {
    String token = heard.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
    return Optional.ofNullable(tokens.get(token))
        .orElseThrow(() -> new Refusal(401, "Bad credentials"));
  }

  String login(Heard heard) throws Refusal {
    return holder(heard).login();
  }

  void need(Heard heard, String permission) throws Refusal {
    Heard.require(
        holder(heard).permissions().contains(permission),
        403,
        "Resource not accessible by integration");
  }

  @Override
  JsonNode error(Refusal refusal) {
    return object()
        .put("message", refusal.said())
        .put("documentation_url", "https://docs.github.com/rest")
        .put("status", Integer.toString(refusal.status));
  }

  static <T> T found(Map<Long, T> all, long id) throws Refusal {
    return Optional.ofNullable(all.get(id)).orElseThrow(() -> new Refusal(404, "Not Found"));
  }

  private MockResponse repository(Heard heard) {
    return json(
        200,
        object()
            .put("id", 4711)
            .put("private", isPrivate)
            .put("html_url", "https://github.com/shop/corner"));
  }

  private MockResponse graphql(Heard heard) throws Refusal {
    String query = heard.json(Set.of("query", "variables")).path("query").asText();
    Heard.require(
        query.equals("query { viewer { login } }"), 400, "A query attribute must be known");
    ObjectNode answer = object();
    answer.putObject("data").putObject("viewer").put("login", login(heard));
    return json(200, answer);
  }

  private MockResponse list(Heard heard) throws Refusal {
    String state = heard.query("state").orElse("open");
    List<ObjectNode> some =
        pulls.values().stream()
            .filter(it -> it.path("state").asText().equals(state))
            .filter(
                it -> heard.query("head").map(it.at("/head/label").asText()::equals).orElse(true))
            .toList();
    return page(heard, some, 100, 30, "per_page");
  }

  /** Of a fork's commit GitHub knows none. */
  private MockResponse ofCommit(Heard heard) throws Refusal {
    List<ObjectNode> some =
        pulls.values().stream()
            .filter(it -> it.at("/head/sha").asText().equals(heard.group(1)))
            .filter(it -> it.at("/head/label").asText().startsWith("shop:"))
            .toList();
    return page(heard, some, 100, 30, "per_page");
  }

  private MockResponse comments(Heard heard) throws Refusal {
    found(pulls, heard.number(1));
    return page(heard, List.copyOf(comments.values()), 100, 30, "per_page");
  }

  private MockResponse comment(Heard heard) throws Refusal {
    found(pulls, heard.number(1));
    need(heard, "pull_requests");
    return json(201, found(comments, wrote(login(heard), body(heard))));
  }

  private MockResponse edit(Heard heard) throws Refusal {
    need(heard, "pull_requests");
    ObjectNode comment = found(comments, heard.number(1));
    comment.put("body", body(heard));
    return json(200, comment);
  }

  private static String body(Heard heard) throws Refusal {
    String body = heard.json(Set.of("body")).path("body").asText();
    Heard.require(!body.isBlank(), 422, "Validation Failed: Body cannot be blank");
    Heard.require(body.length() <= 65_536, 422, "Body is too long (maximum is 65536 characters)");
    return body;
  }

  private MockResponse delete(Heard heard) throws Refusal {
    need(heard, "pull_requests");
    found(comments, heard.number(1));
    comments.remove(heard.number(1));
    return response(204, "");
  }

  private MockResponse upload(Heard heard) throws Refusal {
    Heard.require(login(heard).equals("ada"), 404, "Not Found");
    Heard.require(
        heard.header("Content-Type").filter("application/octet-stream"::equals).isPresent(),
        415,
        "Content-Type must be application/octet-stream");
    Heard.require(
        heard.query("repository_id").filter("4711"::equals).isPresent(), 404, "Not Found");
    String type = heard.query("content_type").orElse("");
    String name = heard.query("name").orElse("");
    Heard.require(
        type.equals("image/png") && name.endsWith(".png") && heard.bytes().size() > 0,
        422,
        "content_type is not included in the list");
    uploads.add(name);
    return json(201, object().put("url", "https://github.com/user-attachments/assets/" + nextId()));
  }
}
