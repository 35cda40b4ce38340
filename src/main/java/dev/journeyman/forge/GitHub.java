package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.forge.Target.Which;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A pull request on GitHub or GitHub Enterprise: https://docs.github.com/en/rest/pulls/pulls . */
final class GitHub implements Forge {

  private static final String GRANT = GitHubApi.grant("pull-requests");

  private final GitHubApi api;
  private final Optional<HttpUrl> uploads;
  private final Pace pace;
  private final Once<PullRequest> pullRequest = new Once<>(this::find);

  GitHub(Wire wire, Target target, Optional<HttpUrl> uploads, Pace pace) {
    this.api = new GitHubApi(wire, target);
    this.uploads = uploads;
    this.pace = pace;
  }

  @Override
  public String name() {
    return ForgeKind.GITHUB.label();
  }

  @Override
  public Reply<PullRequest> pullRequest() {
    return pullRequest.get();
  }

  private Reply<PullRequest> find() {
    Which which = api.target().which();
    if (which instanceof Which.Numbered numbered) {
      Ask ask =
          api.rest()
              .read(api.url("pulls", numbered.number()), "read the pull request")
              .grant(GRANT)
              .pretend(pretended(numbered.number()));
      return api.wire().ask(ask).map(it -> pullRequest(it.body()));
    }
    return search((Which.EndingWith) which);
  }

  /** By its branch, which holds for forks too; the list of a commit's pull requests does not. */
  private Reply<PullRequest> search(Which.EndingWith which) {
    HttpUrl url =
        which
            .branch()
            .map(it -> Rest.with(Rest.with(api.url("pulls"), "state", "open"), "head", it))
            .orElseGet(() -> api.url("commits", which.commit(), "pulls"));
    ArrayNode pretended = JsonNodeFactory.instance.arrayNode().add(pretended(1));
    Ask ask =
        api.rest()
            .read(Rest.with(url, "per_page", GitHubApi.PAGE), "find the pull request")
            .grant(GRANT)
            .pretend(pretended);
    return api.wire().all(ask).then(it -> Candidates.of(it, GitHub::pullRequest).one(which));
  }

  private ObjectNode pretended(long number) {
    ObjectNode node =
        Rest.object()
            .put("number", number)
            .put("title", "(not read without a token)")
            .put("state", "open");
    node.putObject("head").put("sha", api.target().head().orElse("0".repeat(40)));
    return node;
  }

  private static PullRequest pullRequest(JsonNode node) {
    return new PullRequest(
        node.path("number").asLong(),
        node.path("title").asText(),
        node.path("head").path("sha").asText(),
        node.path("state").asText().equals("open"));
  }

  @Override
  public Reply<Posted> comment(String marker, String body) {
    return open()
        .then(it -> new OurComment(new GitHubComments(api, it.number()), marker, body).put());
  }

  private Reply<PullRequest> open() {
    return pullRequest().then(it -> Candidates.open(it, name()));
  }

  @Override
  public Reply<Shown> show(List<Picture> pictures) {
    return open()
        .then(
            it ->
                new GitHubPictures(
                        new GitHubUploads(api, uploads),
                        new GitHubRef(api, it.number(), pace),
                        new GitHubRefs(api, pace))
                    .show(pictures));
  }

  @Override
  public Reply<Posted> report(Report report) {
    return api.target()
        .head()
        .map(Reply::done)
        .orElseGet(() -> pullRequest().map(PullRequest::head))
        .then(it -> new GitHubChecks(api, it).report(report));
  }

  @Override
  public void close() {
    api.wire().close();
  }
}
