package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import okhttp3.HttpUrl;

/** The comments of a pull request of GitHub: https://docs.github.com/en/rest/issues/comments . */
record GitHubComments(GitHubApi api, long number) implements Comments {

  private static final String GRANT = GitHubApi.grant("pull-requests");

  @Override
  public Reply<String> self() {
    return api.viewer();
  }

  @Override
  public Reply<List<Comment>> all() {
    Ask first =
        api.rest()
            .read(
                Rest.with(api.url("issues", number, "comments"), "per_page", GitHubApi.PAGE),
                "read the comments")
            .grant(GRANT)
            .pretend(JsonNodeFactory.instance.arrayNode());
    return api.wire().all(first).map(all -> all.stream().map(GitHubComments::comment).toList());
  }

  @Override
  public Reply<Comment> create(String body) {
    HttpUrl url = api.url("issues", number, "comments");
    return write(api.rest().post(url, text(body), "comment").once());
  }

  @Override
  public Reply<Comment> replace(Comment old, String body) {
    HttpUrl url = api.url("issues", "comments", old.id());
    return write(api.rest().send("PATCH", url, new Payload.Json(text(body)), "update our comment"));
  }

  private Reply<Comment> write(Ask ask) {
    ObjectNode pretended = Rest.object().put("id", 1).put("html_url", ask.url().toString());
    return api.wire().ask(ask.grant(GRANT).pretend(pretended)).map(it -> comment(it.body()));
  }

  private static ObjectNode text(String body) {
    return Rest.object().put("body", body);
  }

  @Override
  public Reply<Comment> remove(Comment old) {
    Ask ask =
        api.rest()
            .delete(api.url("issues", "comments", old.id()), "delete our second comment")
            .grant(GRANT);
    return api.wire().ask(ask).map(it -> old);
  }

  private static Comment comment(JsonNode node) {
    return new Comment(
        node.path("id").asLong(),
        node.path("user").path("login").asText(),
        node.path("body").asText(),
        node.path("html_url").asText());
  }
}
