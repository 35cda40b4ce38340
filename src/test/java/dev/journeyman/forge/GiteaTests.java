package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.Posted.Change;
import dev.journeyman.forge.Forge.Report.Conclusion;
import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GiteaTests {

  private final GiteaServer server = new GiteaServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Forge forge(String token, Which which) {
    Target target =
        new Target(
            ForgeKind.GITEA,
            URI.create(server.base() + "/api/v1"),
            "shop/corner",
            which,
            Optional.of(GiteaServer.HEAD),
            Optional.of(Token.of(token, "GITEA_TOKEN")),
            Optional.empty());
    Forges forges = new Forges(new SteppedPace(), Duration.ofMinutes(5), it -> Optional.empty());
    return forges.connect(target).done().orElseThrow();
  }

  private Reply<Forge.Posted> comment(String token) {
    try (Forge forge = forge(token, new Which.Numbered(7))) {
      return forge.comment(OnGitHub.MARKER, OnGitHub.BODY);
    }
  }

  @Test
  void aFirstRunMakesACommentWithPicturesAndAStatus() {
    try (Forge forge = forge(GiteaServer.PERSON, new Which.Numbered(7))) {
      assertThat(forge.show(OnGitHub.pictures()).done().orElseThrow().urls())
          .containsExactly(server.base() + "/attachments/50", server.base() + "/attachments/51");
      assertThat(forge.comment(OnGitHub.MARKER, OnGitHub.BODY).done().map(Forge.Posted::change))
          .contains(Change.CREATED);
      assertThat(forge.report(OnGitHub.report(Conclusion.NEUTRAL, 3)).done()).isPresent();
    }
    assertThat(server.violations()).isEmpty();
    server.assertGolden("gitea-first.json");
  }

  @Test
  void thePicturesOfALaterRunAreAttachedWhereTheyAreNew() {
    for (int i = 0; i < GiteaAttachments.KEPT + 3; i++) {
      server.attached("journeyman-" + i + ".png");
    }
    server.attached("a person's.png");
    try (Forge forge = forge(GiteaServer.PERSON, new Which.Numbered(7))) {
      forge.show(OnGitHub.pictures());
      forge.show(OnGitHub.pictures());
    }
    assertThat(server.violations()).isEmpty();
    assertThat(server.written().stream().filter(it -> it.startsWith("POST"))).hasSize(2);
    assertThat(server.assets.values().stream().map(it -> it.path("name").asText()))
        .contains("a person's.png", "journeyman-5.png")
        .doesNotContain("journeyman-0.png", "journeyman-2.png");
  }

  @Test
  void theTokenOfActionsFindsTheCommentOfActions() {
    server.wrote("ada", "not ours\n" + OnGitHub.MARKER);
    server.wrote("gitea-actions", "old\n" + OnGitHub.MARKER);
    assertThat(comment(GiteaServer.ACTIONS).done().map(Forge.Posted::change))
        .contains(Change.UPDATED);
    assertThat(server.comments.values().stream().map(it -> it.path("body").asText()))
        .containsExactly("not ours\n" + OnGitHub.MARKER, OnGitHub.BODY);
  }

  @Test
  void aTokenThatMayNotSayWhoseItIsWouldCommentAnewEachTime() {
    Fault fault = comment(GiteaServer.SCOPED).fault().orElseThrow();
    assertThat(fault.message()).contains("`read:user`");
    assertThat(server.comments).isEmpty();
  }

  @Test
  void theLaterOfTwoRunsGivesWay() {
    server.before(
        "POST " + GiteaServer.REPO + "/issues/7/comments",
        () -> server.wrote("ada", "other\n" + OnGitHub.MARKER));
    assertThat(comment(GiteaServer.PERSON).done().map(Forge.Posted::change))
        .contains(Change.UPDATED);
    assertThat(server.comments).hasSize(1).containsKey(50L);
  }

  @Test
  void aPullRequestIsFoundByItsCommitOnly() {
    Optional<String> branch = Optional.of("shop:mugs");
    try (Forge forge = forge(GiteaServer.PERSON, new Which.EndingWith(GiteaServer.HEAD, branch))) {
      assertThat(forge.pullRequest().done().map(Forge.PullRequest::number)).contains(7L);
    }
    try (Forge forge = forge(GiteaServer.PERSON, new Which.EndingWith("b".repeat(40), branch))) {
      assertThat(forge.pullRequest().fault().map(Fault::kind)).contains(Kind.MISSING);
    }
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void aClosedOneGetsNothing() {
    server.state = "closed";
    assertThat(comment(GiteaServer.PERSON).fault().map(Fault::kind)).contains(Kind.CLOSED);
  }

  @Test
  void anUnknownTokenIsNamed() {
    Fault fault = comment("somebodys-old-token").fault().orElseThrow();
    assertThat(fault.kind()).isEqualTo(Kind.UNAUTHORIZED);
    assertThat(fault.message()).contains("GITEA_TOKEN").doesNotContain("somebodys-old-token");
  }
}
