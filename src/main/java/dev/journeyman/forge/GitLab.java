package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.forge.Target.Which;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * A merge request on GitLab: https://docs.gitlab.com/api/merge_requests/ , its pictures by
 * https://docs.gitlab.com/api/project_markdown_uploads/ , where they stay, because to take one away
 * needs a Maintainer, and its status by
 * https://docs.gitlab.com/api/commits/#set-the-pipeline-status-of-a-commit .
 */
final class GitLab implements Forge {

  static final String GRANT =
      "Use a project access token with the scope `api` and the role Developer in GITLAB_TOKEN;"
          + " CI_JOB_TOKEN cannot comment.";
  private static final CommitStatus.Spelling STATUS =
      new CommitStatus.Spelling("success", "failed", "canceled", "name", 255);

  private final Wire wire;
  private final Target target;
  private final Rest rest;
  private final Once<MergeRequest> mergeRequest = new Once<>(this::find);

  /**
   * A merge request.
   *
   * @param page where people find it
   */
  private record MergeRequest(PullRequest request, String page) {}

  GitLab(Wire wire, Target target) {
    this.wire = wire;
    this.target = target;
    this.rest = Rest.at(target.api(), Map.of("Accept", "application/json"));
  }

  @Override
  public String name() {
    return ForgeKind.GITLAB.label();
  }

  @Override
  public Reply<PullRequest> pullRequest() {
    return mergeRequest.get().map(MergeRequest::request);
  }

  /** Below the project, whose path is one segment, its slashes encoded. */
  private HttpUrl url(Object... segments) {
    HttpUrl.Builder url = rest.url("projects", target.repository()).newBuilder();
    for (Object segment : segments) {
      url.addPathSegment(segment.toString());
    }
    return url.build();
  }

  private Reply<MergeRequest> find() {
    if (target.which() instanceof Which.Numbered numbered) {
      Ask ask =
          rest.read(url("merge_requests", numbered.number()), "read the merge request")
              .grant(GRANT)
              .pretend(pretended(numbered.number()));
      return wire.ask(ask).map(it -> withPage(it.body()));
    }
    Which.EndingWith which = (Which.EndingWith) target.which();
    Ask ask =
        rest.read(
                Rest.with(
                    url("repository", "commits", which.commit(), "merge_requests"),
                    "state",
                    "opened"),
                "find the merge request")
            .grant(GRANT)
            .pretend(JsonNodeFactory.instance.arrayNode().add(pretended(1)));
    return wire.all(ask)
        .then(
            all ->
                Candidates.of(all, GitLab::mergeRequest)
                    .one(which)
                    .map(one -> withPage(all, one.number())));
  }

  private ObjectNode pretended(long number) {
    return Rest.object()
        .put("iid", number)
        .put("title", "(not read without a token)")
        .put("sha", target.head().orElse("0".repeat(40)))
        .put("state", "opened")
        .put("web_url", rest.base().resolve("/") + target.repository());
  }

  private static MergeRequest withPage(List<JsonNode> all, long number) {
    return all.stream()
        .filter(it -> it.path("iid").asLong() == number)
        .findFirst()
        .map(GitLab::withPage)
        .orElseThrow();
  }

  private static MergeRequest withPage(JsonNode node) {
    return new MergeRequest(mergeRequest(node), node.path("web_url").asText());
  }

  private static PullRequest mergeRequest(JsonNode node) {
    return new PullRequest(
        node.path("iid").asLong(),
        node.path("title").asText(),
        node.path("sha").asText(),
        node.path("state").asText().equals("opened"));
  }

  private Reply<MergeRequest> open() {
    return mergeRequest.get().then(it -> Candidates.open(it.request(), name()).map(open -> it));
  }

  @Override
  public Reply<Posted> comment(String marker, String body) {
    return open().then(it -> new OurComment(notes(it), marker, body).put());
  }

  private Comments notes(MergeRequest it) {
    return new GitLabNotes(wire, rest, url("merge_requests", it.request().number()), it.page());
  }

  @Override
  public Reply<Shown> show(List<Picture> pictures) {
    return open().then(it -> upload(pictures));
  }

  private Reply<Shown> upload(List<Picture> pictures) {
    List<String> urls = new ArrayList<>();
    for (Picture each : pictures) {
      Payload file = new Payload.File("file", PictureName.of(each), each.mediaType(), each.bytes());
      String name = PictureName.of(each);
      Ask ask =
          rest.send("POST", url("uploads"), file, "upload " + each.path())
              .grant(GRANT)
              .pretend(Rest.object().put("url", "/uploads/" + "0".repeat(32) + "/" + name));
      Reply<Answer> reply = wire.ask(ask);
      if (reply instanceof Reply.Refused<Answer> refused) {
        return new Reply.Refused<>(refused.why());
      }
      urls.add(reply.done().orElseThrow().body().path("url").asText());
    }
    return Reply.done(
        new Shown(List.copyOf(urls), "uploaded to the project, seen by who sees the project"));
  }

  @Override
  public Reply<Posted> report(Report report) {
    return target.tested(this).then(it -> status(new CommitStatus(report, target.run()), it));
  }

  private Reply<Posted> status(CommitStatus status, String head) {
    HttpUrl url = url("statuses", head);
    Posted posted = status.posted(url, "GitLab has no other");
    return wire.ask(rest.post(url, status.body(STATUS), "set a commit status").grant(GRANT))
        .map(it -> posted)
        .otherwise(why -> isSameState(why) ? Reply.done(posted) : new Reply.Refused<>(why));
  }

  /** GitLab refuses a status that is there already as a transition to itself. */
  private static boolean isSameState(Fault why) {
    return why.kind() == Fault.Kind.INVALID && why.message().contains("Cannot transition status");
  }

  @Override
  public void close() {
    wire.close();
  }
}
