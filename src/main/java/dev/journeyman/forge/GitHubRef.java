package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.Picture;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * A commit of pictures alone, on a ref that is neither branch nor tag, so no clone fetches it. Each
 * run has a ref of its own, so two runs at once never move the same one. By
 * https://docs.github.com/en/rest/git : blobs, trees, commits, refs.
 */
record GitHubRef(GitHubApi api, long number, Pace pace) {

  private static final String GRANT = GitHubApi.grant("contents");
  private static final String NONE = "0".repeat(40);
  private static final String DO = "commit the pictures";

  /** Put the pictures there, and say in which commit they are. */
  Reply<String> commit(List<Picture> pictures) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < pictures.size(); i++) {
      Reply<String> blob = blob(pictures.get(i));
      if (blob instanceof Reply.Refused<String>) {
        return blob;
      }
      entries
          .addObject()
          .put("path", path(i, pictures.get(i)))
          .put("mode", "100644")
          .put("type", "blob")
          .put("sha", blob.done().orElseThrow());
    }
    return make("trees", Rest.object().set("tree", entries)).then(this::commit).then(this::name);
  }

  /** Where a picture is in the commit. */
  static String path(int index, Picture picture) {
    return (index + 1) + "-" + PictureName.of(picture);
  }

  private Reply<String> blob(Picture picture) {
    return send("blobs", new Payload.Blob(picture.bytes()));
  }

  /** Without parents, so that what is taken away is gone. */
  private Reply<String> commit(String tree) {
    ObjectNode commit =
        Rest.object()
            .put("message", "Pictures of Journeyman for pull request " + number)
            .put("tree", tree);
    commit.putArray("parents");
    return make("commits", commit);
  }

  private Reply<String> name(String commit) {
    String ref = GitHubRefs.name(number, pace.now(), commit);
    ObjectNode body = Rest.object().put("ref", "refs/" + ref).put("sha", commit);
    return make("refs", body)
        .map(it -> commit)
        .otherwise(why -> why.kind() == Kind.INVALID ? already(ref, commit, why) : refused(why));
  }

  /** An answer that was lost made the ref all the same. */
  private Reply<String> already(String ref, String commit, Fault why) {
    Ask ask = api.rest().read(below("ref", ref), "read the ref of our pictures").grant(GRANT);
    return api.wire()
        .ask(ask)
        .then(
            it ->
                it.body().at("/object/sha").asText().equals(commit)
                    ? Reply.done(commit)
                    : refused(why));
  }

  private HttpUrl below(String kind, String ref) {
    return api.url("git", kind).newBuilder().addPathSegments(ref).build();
  }

  private static Reply<String> refused(Fault why) {
    return new Reply.Refused<>(why);
  }

  private Reply<String> make(String kind, JsonNode body) {
    return send(kind, new Payload.Json(body));
  }

  private Reply<String> send(String kind, Payload payload) {
    ObjectNode pretended = Rest.object().put("sha", NONE);
    pretended.putObject("object").put("sha", NONE);
    Ask ask =
        api.rest().send("POST", api.url("git", kind), payload, DO).grant(GRANT).pretend(pretended);
    return api.wire().ask(ask).map(it -> it.body().path("sha").asText());
  }
}
