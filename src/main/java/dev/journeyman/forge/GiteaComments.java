package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.forge.Fault.Kind;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * The comments of a pull request of Gitea. Their list has no pages (only that of a whole repository
 * has), and is followed all the same should one ever name a next.
 *
 * @param ofPullRequest where they are listed and made
 * @param ofRepository where each is changed
 */
record GiteaComments(Wire wire, Rest rest, HttpUrl ofPullRequest, HttpUrl ofRepository)
    implements Comments {

  /** The user that a token of Actions stands for, in Gitea and in Forgejo. */
  private static final List<String> ACTIONS = List.of("gitea-actions", "forgejo-actions");

  private static final String ACTIONS_USER = "the user of Actions";

  @Override
  public Reply<String> self() {
    Ask ask =
        rest.read(rest.url("user"), "ask whose the token is")
            .grant(Gitea.GRANT)
            .pretend(Rest.object().put("login", ACTIONS.get(0)));
    return wire.ask(ask)
        .map(it -> author(it.body()))
        .otherwise(why -> isOfActions(why) ? Reply.done(ACTIONS_USER) : new Reply.Refused<>(why));
  }

  /** Such a token has no scopes; one of a person that may not ask who it is lacks one. */
  private static boolean isOfActions(Fault why) {
    return why.kind() == Kind.MISSING
        || (why.kind() == Kind.FORBIDDEN && !why.message().contains("scope(s)"));
  }

  private static String author(JsonNode user) {
    String login = user.path("login").asText();
    return ACTIONS.contains(login) ? ACTIONS_USER : login;
  }

  @Override
  public Reply<List<Comment>> all() {
    Ask ask =
        rest.read(ofPullRequest, "read the comments")
            .grant(Gitea.GRANT)
            .pretend(JsonNodeFactory.instance.arrayNode());
    return wire.all(ask).map(all -> all.stream().map(GiteaComments::comment).toList());
  }

  @Override
  public Reply<Comment> create(String body) {
    return write(rest.post(ofPullRequest, text(body), "comment").once());
  }

  @Override
  public Reply<Comment> replace(Comment old, String body) {
    return write(rest.send("PATCH", at(old), new Payload.Json(text(body)), "update our comment"));
  }

  private Reply<Comment> write(Ask ask) {
    ObjectNode pretended = Rest.object().put("id", 1).put("html_url", ask.url().toString());
    return wire.ask(ask.grant(Gitea.GRANT).pretend(pretended)).map(it -> comment(it.body()));
  }

  @Override
  public Reply<Comment> remove(Comment old) {
    return wire.ask(rest.delete(at(old), "delete our second comment").grant(Gitea.GRANT))
        .map(it -> old);
  }

  private HttpUrl at(Comment comment) {
    return ofRepository.newBuilder().addPathSegment(Long.toString(comment.id())).build();
  }

  private static ObjectNode text(String body) {
    return Rest.object().put("body", body);
  }

  private static Comment comment(JsonNode node) {
    return new Comment(
        node.path("id").asLong(),
        author(node.path("user")),
        node.path("body").asText(),
        node.path("html_url").asText());
  }
}
