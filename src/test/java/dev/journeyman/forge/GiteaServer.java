package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mockwebserver3.MockResponse;

/**
 * Gitea and Forgejo, as their {@code /api/swagger} and {@code routers/api/v1/repo} of
 * https://github.com/go-gitea/gitea describe what we ask of them: the comments of an issue come in
 * one piece, and whoever may write can edit those of others.
 */
final class GiteaServer extends LoopbackForge {

  static final String ACTIONS = "d9f2c4a1tokenOfActions";
  static final String PERSON = "77aa11bbtokenOfAPerson";
  static final String SCOPED = "11ff22eetokenWithoutUser";
  static final String HEAD = "a".repeat(40);
  static final String REPO = "/api/v1/repos/shop/corner";

  final Map<Long, ObjectNode> comments = new TreeMap<>();
  final Map<Long, ObjectNode> assets = new TreeMap<>();
  final List<ObjectNode> statuses = new ArrayList<>();
  String state = "open";
  private long ids = 50;

  GiteaServer() {
    on("GET", "/api/v1/user", this::user);
    on("GET", REPO + "/pulls/7", it -> json(200, pull()));
    on("GET", REPO + "/pulls", it -> page(it, List.of(pull()), 50, 30, "limit"));
    on("GET", REPO + "/issues/7/comments", it -> json(200, all(comments)));
    on("POST", REPO + "/issues/7/comments", it -> json(201, wrote(login(it), body(it))));
    on("PATCH", REPO + "/issues/comments/(\\d+)", this::edit);
    on("DELETE", REPO + "/issues/comments/(\\d+)", it -> remove(comments, it));
    on("GET", REPO + "/issues/7/assets", it -> json(200, all(assets)));
    on("POST", REPO + "/issues/7/assets", this::attach);
    on("DELETE", REPO + "/issues/7/assets/(\\d+)", it -> remove(assets, it));
    on("POST", REPO + "/statuses/([0-9a-f]{40})", this::status);
  }

  private ObjectNode pull() {
    ObjectNode pull = object().put("number", 7).put("title", "Sell mugs").put("state", state);
    pull.putObject("head").put("sha", HEAD);
    return pull;
  }

  private static ArrayNode all(Map<Long, ObjectNode> some) {
    ArrayNode all = MAPPER.createArrayNode();
    some.values().forEach(all::add);
    return all;
  }

  ObjectNode wrote(String login, String body) {
    long id = ids++;
    ObjectNode comment = object().put("id", id).put("body", body);
    comment.put("html_url", base() + "/shop/corner/pulls/7#issuecomment-" + id);
    comment.putObject("user").put("login", login);
    comments.put(id, comment);
    return comment;
  }

  void attached(String name) {
    long id = ids++;
    assets.put(
        id,
        object()
            .put("id", id)
            .put("name", name)
            .put("browser_download_url", base() + "/attachments/" + id));
  }

  private static String login(Heard heard) throws Refusal {
    return switch (heard.header("Authorization").orElse("")) {
      case "token " + ACTIONS -> "gitea-actions";
      case "token " + PERSON -> "ada";
      case "token " + SCOPED -> "grace";
      default -> throw new Refusal(401, "token is required");
    };
  }

  @Override
  void check(Heard heard) throws Refusal {
    login(heard);
  }

  @Override
  JsonNode error(Refusal refusal) {
    return object().put("message", refusal.said()).put("url", base() + "/api/swagger");
  }

  private MockResponse user(Heard heard) throws Refusal {
    String login = login(heard);
    Heard.require(
        !login.equals("grace"),
        403,
        "token does not have at least one of required scope(s): [read:user]");
    Heard.require(!login.equals("gitea-actions"), 403, "user does not exist [uid: -2, name: ]");
    return json(200, object().put("id", 3).put("login", login));
  }

  private static String body(Heard heard) throws Refusal {
    String body = heard.json(Set.of("body", "updated_at")).path("body").asText();
    Heard.require(!body.isEmpty(), 422, "[Body]: Required");
    return body;
  }

  private MockResponse edit(Heard heard) throws Refusal {
    ObjectNode comment = GitHubServer.found(comments, heard.number(1));
    comment.put("body", body(heard));
    return json(200, comment);
  }

  private static MockResponse remove(Map<Long, ObjectNode> some, Heard heard) throws Refusal {
    GitHubServer.found(some, heard.number(1));
    some.remove(heard.number(1));
    return response(204, "");
  }

  private MockResponse attach(Heard heard) throws Refusal {
    Heard.Part file = heard.file("attachment");
    Heard.require(
        file.name().matches(".+\\.(png|jpe?g|gif|webp)"), 422, "File type is not allowed");
    attached(file.name());
    return json(201, GitHubServer.found(assets, ids - 1));
  }

  private MockResponse status(Heard heard) throws Refusal {
    ObjectNode status = heard.json(Set.of("state", "target_url", "description", "context"));
    Heard.require(
        Set.of("pending", "success", "error", "failure", "warning")
            .contains(status.path("state").asText()),
        422,
        "state");
    statuses.add(status);
    return json(201, status);
  }
}
