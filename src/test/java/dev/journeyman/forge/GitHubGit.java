package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import okio.ByteString;

/** The Git data of the GitHub on loopback: what is named by its hash must be there. */
final class GitHubGit {

  final Map<String, ByteString> blobs = new HashMap<>();
  final Map<String, JsonNode> trees = new HashMap<>();
  final Map<String, JsonNode> commits = new HashMap<>();
  final Map<String, String> refs = new TreeMap<>();

  private final GitHubServer server;

  GitHubGit(GitHubServer server) {
    this.server = server;
  }

  void serve() {
    String git = GitHubServer.REPO + "/git/";
    server.on("POST", git + "blobs", this::blob);
    server.on("POST", git + "trees", this::tree);
    server.on("POST", git + "commits", this::commit);
    server.on("POST", git + "refs", this::create);
    server.on("GET", git + "ref/(.+)", it -> LoopbackForge.json(200, ref("refs/" + it.group(1))));
    server.on("GET", git + "matching-refs/(.+)", this::matching);
    server.on("DELETE", git + "refs/(.+)", this::delete);
  }

  private MockResponse blob(Heard heard) throws Refusal {
    ObjectNode blob = change(heard, Set.of("content", "encoding"));
    Heard.require(blob.path("encoding").asText().equals("base64"), 422, "encoding is not one");
    ByteString bytes =
        Optional.ofNullable(ByteString.decodeBase64(blob.path("content").asText()))
            .orElseThrow(() -> new Refusal(422, "content is not Base64"));
    return made(blobs, bytes, bytes.hex());
  }

  private MockResponse tree(Heard heard) throws Refusal {
    ObjectNode tree = change(heard, Set.of("tree", "base_tree"));
    Heard.require(!tree.path("tree").isEmpty(), 422, "tree is missing");
    for (JsonNode each : tree.path("tree")) {
      Heard.fields(each, Set.of("path", "mode", "type", "sha"));
      String path = each.path("path").asText();
      Heard.require(!path.isEmpty() && !path.contains(".."), 422, "tree.path is malformed");
      Heard.require(each.path("mode").asText().equals("100644"), 422, "tree.mode is not one");
      Heard.require(blobs.containsKey(each.path("sha").asText()), 422, "tree.sha is not a blob");
    }
    return made(trees, tree.path("tree"), tree.toString());
  }

  private MockResponse commit(Heard heard) throws Refusal {
    ObjectNode commit = change(heard, Set.of("message", "tree", "parents"));
    Heard.require(!commit.path("message").asText().isBlank(), 422, "message is missing");
    Heard.require(trees.containsKey(commit.path("tree").asText()), 422, "Tree SHA does not exist");
    return made(commits, commit, commit.toString());
  }

  private static <T> MockResponse made(Map<String, T> all, T one, String content) {
    String sha = ByteString.of(content.getBytes(StandardCharsets.UTF_8)).sha1().hex();
    all.put(sha, one);
    return LoopbackForge.json(201, LoopbackForge.object().put("sha", sha));
  }

  private MockResponse create(Heard heard) throws Refusal {
    ObjectNode body = change(heard, Set.of("ref", "sha"));
    String ref = body.path("ref").asText();
    Heard.require(ref.matches("refs/[^/]+/.+"), 422, "Reference name is not valid");
    Heard.require(commits.containsKey(body.path("sha").asText()), 422, "Object does not exist");
    Heard.require(!refs.containsKey(ref), 422, "Reference already exists");
    refs.put(ref, body.path("sha").asText());
    return LoopbackForge.json(201, ref(ref));
  }

  private ObjectNode ref(String name) throws Refusal {
    String sha =
        Optional.ofNullable(refs.get(name)).orElseThrow(() -> new Refusal(404, "Not Found"));
    ObjectNode ref = LoopbackForge.object().put("ref", name);
    ref.putObject("object").put("type", "commit").put("sha", sha);
    return ref;
  }

  private MockResponse matching(Heard heard) throws Refusal {
    var all = LoopbackForge.MAPPER.createArrayNode();
    for (String each : List.copyOf(refs.keySet())) {
      if (each.startsWith("refs/" + heard.group(1))) {
        all.add(ref(each));
      }
    }
    return LoopbackForge.json(200, all);
  }

  private MockResponse delete(Heard heard) throws Refusal {
    server.need(heard, "contents");
    Heard.require(refs.remove("refs/" + heard.group(1)) != null, 422, "Reference does not exist");
    return LoopbackForge.response(204, "");
  }

  private ObjectNode change(Heard heard, Set<String> known) throws Refusal {
    server.need(heard, "contents");
    return heard.json(known);
  }
}
