package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * The notes of a merge request: https://docs.gitlab.com/api/notes/#merge-requests .
 *
 * @param mergeRequest its address in the API
 * @param page its address for people
 */
record GitLabNotes(Wire wire, Rest rest, HttpUrl mergeRequest, String page) implements Comments {

  @Override
  public Reply<String> self() {
    Ask ask =
        rest.read(rest.url("user"), "ask whose the token is")
            .grant(GitLab.GRANT)
            .pretend(Rest.object().put("id", 1));
    return wire.ask(ask).map(it -> it.body().path("id").asText());
  }

  @Override
  public Reply<List<Comment>> all() {
    HttpUrl url =
        notes()
            .newBuilder()
            .addQueryParameter("order_by", "created_at")
            .addQueryParameter("sort", "asc")
            .addQueryParameter("per_page", "100")
            .build();
    Ask ask =
        rest.read(url, "read the comments")
            .grant(GitLab.GRANT)
            .pretend(JsonNodeFactory.instance.arrayNode());
    return wire.all(ask)
        .map(
            all ->
                all.stream()
                    .filter(it -> !it.path("system").asBoolean())
                    .map(this::comment)
                    .toList());
  }

  @Override
  public Reply<Comment> create(String body) {
    return write(rest.post(notes(), text(body), "comment").once());
  }

  @Override
  public Reply<Comment> replace(Comment old, String body) {
    return write(rest.send("PUT", note(old), new Payload.Json(text(body)), "update our comment"));
  }

  private Reply<Comment> write(Ask ask) {
    return wire.ask(ask.grant(GitLab.GRANT).pretend(Rest.object().put("id", 1)))
        .map(it -> comment(it.body()));
  }

  @Override
  public Reply<Comment> remove(Comment old) {
    return wire.ask(rest.delete(note(old), "delete our second comment").grant(GitLab.GRANT))
        .map(it -> old);
  }

  private HttpUrl notes() {
    return mergeRequest.newBuilder().addPathSegment("notes").build();
  }

  private HttpUrl note(Comment comment) {
    return notes().newBuilder().addPathSegment(Long.toString(comment.id())).build();
  }

  private static ObjectNode text(String body) {
    return Rest.object().put("body", body);
  }

  private Comment comment(JsonNode node) {
    long id = node.path("id").asLong();
    return new Comment(
        id,
        node.path("author").path("id").asText(),
        node.path("body").asText(),
        page + "#note_" + id);
  }
}
