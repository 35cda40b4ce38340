package dev.journeyman.forge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.forge.Target.Which;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * A pull request on Gitea or Forgejo, whose APIs are one for what is asked here: {@code
 * /api/swagger} of each instance, and https://docs.gitea.com/api/ .
 */
final class Gitea implements Forge {

  static final String GRANT =
      "Use a token with the scopes `write:issue`, `write:repository` and `read:user`, of someone"
          + " who may write to the repository.";
  private static final CommitStatus.Spelling STATUS =
      new CommitStatus.Spelling("success", "failure", "warning", "context", 255);

  private final Wire wire;
  private final Target target;
  private final Rest rest;
  private final Once<PullRequest> pullRequest = new Once<>(this::find);

  Gitea(Wire wire, Target target) {
    this.wire = wire;
    this.target = target;
    this.rest = Rest.at(target.api(), Map.of("Accept", "application/json"));
  }

  @Override
  public String name() {
    return ForgeKind.GITEA.label();
  }

  @Override
  public Reply<PullRequest> pullRequest() {
    return pullRequest.get();
  }

  private HttpUrl url(Object... segments) {
    String[] names = target.repository().split("/", -1);
    HttpUrl.Builder url = rest.url("repos", names[0], names[1]).newBuilder();
    for (Object segment : segments) {
      url.addPathSegment(segment.toString());
    }
    return url.build();
  }

  private Reply<PullRequest> find() {
    if (target.which() instanceof Which.Numbered numbered) {
      Ask ask =
          rest.read(url("pulls", numbered.number()), "read the pull request")
              .grant(GRANT)
              .pretend(PullRequestJson.pretended(target, numbered.number(), ""));
      return wire.ask(ask).map(it -> PullRequestJson.read(it.body()));
    }
    Which.EndingWith which = (Which.EndingWith) target.which();
    Ask ask =
        rest.read(
                Rest.with(Rest.with(url("pulls"), "state", "open"), "limit", "50"),
                "find the pull request")
            .grant(GRANT)
            .pretend(
                JsonNodeFactory.instance.arrayNode().add(PullRequestJson.pretended(target, 1, "")));
    // the list knows no filter by branch, so only the commit tells which one is meant
    Which.EndingWith byCommit = new Which.EndingWith(which.commit(), Optional.empty());
    return wire.all(ask).then(it -> Candidates.of(it, PullRequestJson::read).one(byCommit));
  }

  private Reply<PullRequest> open() {
    return pullRequest().then(it -> Candidates.open(it, name()));
  }

  @Override
  public Reply<Posted> comment(String marker, String body) {
    return open()
        .then(
            it ->
                new OurComment(
                        new GiteaComments(
                            wire,
                            rest,
                            url("issues", it.number(), "comments"),
                            url("issues", "comments")),
                        marker,
                        body)
                    .put());
  }

  @Override
  public Reply<Shown> show(List<Picture> pictures) {
    return open()
        .then(
            it ->
                new GiteaAttachments(wire, rest, url("issues", it.number(), "assets"))
                    .show(pictures));
  }

  @Override
  public Reply<Posted> report(Report report) {
    return target.tested(this).then(it -> status(new CommitStatus(report, target.run()), it));
  }

  private Reply<Posted> status(CommitStatus status, String head) {
    HttpUrl url = url("statuses", head);
    return wire.ask(rest.post(url, status.body(STATUS), "set a commit status").grant(GRANT))
        .map(it -> status.posted(url, "Gitea has no other"));
  }

  @Override
  public void close() {
    wire.close();
  }
}
