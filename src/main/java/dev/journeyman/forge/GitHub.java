package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
              .pretend(PullRequestJson.pretended(api.target(), numbered.number(), ""));
      return api.wire().ask(ask).map(it -> PullRequestJson.read(it.body()));
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
    ArrayNode pretended =
        JsonNodeFactory.instance
            .arrayNode()
            .add(PullRequestJson.pretended(api.target(), 1, which.branch().orElse("")));
    Ask ask =
        api.rest()
            .read(Rest.with(url, "per_page", GitHubApi.PAGE), "find the pull request")
            .grant(GRANT)
            .pretend(pretended);
    return api.wire()
        .all(ask)
        .map(all -> all.stream().filter(it -> isOf(which, it)).toList())
        .then(it -> Candidates.of(it, PullRequestJson::read).one(which));
  }

  /** A filter that GitHub cannot read it leaves aside, and then all pull requests come. */
  private static boolean isOf(Which.EndingWith which, JsonNode node) {
    String label = node.at("/head/label").asText();
    return which.branch().map(it -> label.equalsIgnoreCase(it)).orElse(true);
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
    return api.target().tested(this).then(it -> new GitHubChecks(api, it).report(report));
  }

  @Override
  public void close() {
    api.wire().close();
  }
}
