package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.Posted.Change;
import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GitHubCommentTests {

  private static final String COMMENTS = GitHubServer.REPO + "/issues/7/comments";

  private final OnGitHub git = new OnGitHub();
  private final GitHubServer server = git.server;

  @AfterEach
  void close() {
    git.close();
  }

  private Reply<Forge.Posted> comment() {
    try (Forge forge = git.as(GitHubServer.WORKFLOW)) {
      return forge.comment(OnGitHub.MARKER, OnGitHub.BODY);
    }
  }

  private void assertCame(Change change) {
    assertThat(comment().done().map(Forge.Posted::change)).contains(change);
    assertThat(ours()).isEqualTo(1);
  }

  private long ours() {
    return server.comments.values().stream()
        .filter(it -> it.at("/user/login").asText().equals(GitHubServer.BOT))
        .filter(it -> it.path("body").asText().equals(OnGitHub.BODY))
        .count();
  }

  @Test
  void aFirstRunMakesAComment() {
    assertCame(Change.CREATED);
    assertThat(server.violations()).isEmpty();
    server.assertGolden("github-comment-created.json");
  }

  @Test
  void aLaterRunPutsItsBodyInThePlaceOfTheOld() {
    server.wrote(GitHubServer.BOT, "5 of 5 journeys hold\r\n\r\n" + OnGitHub.MARKER + "\r\n");
    assertCame(Change.UPDATED);
    assertThat(server.violations()).isEmpty();
    server.assertGolden("github-comment-updated.json");
  }

  @Test
  void theSameBodyIsNotWrittenAgain() {
    server.wrote(GitHubServer.BOT, OnGitHub.BODY.replace("\n", "\r\n"));
    assertThat(comment().done().map(Forge.Posted::change)).contains(Change.UNCHANGED);
    assertThat(server.written()).isEmpty();
  }

  @Test
  void oursIsFoundOnTheLastPageOfThreeHundred() {
    for (int i = 0; i < 305; i++) {
      server.wrote("reader" + i, "Looks good, says " + OnGitHub.MARKER + " to me " + i);
    }
    server.wrote(GitHubServer.BOT, "old\n" + OnGitHub.MARKER);
    assertCame(Change.UPDATED);
    assertThat(server.comments).hasSize(306);
    assertThat(server.asked().stream().filter(it -> it.contains("per_page=100")))
        .as("pages")
        .hasSize(4);
  }

  @Test
  void anotherPersonsCommentWithOurMarkerIsNotTouched() {
    long foreign = server.wrote("mallory", "all is well\n" + OnGitHub.MARKER);
    assertCame(Change.CREATED);
    assertThat(server.body(foreign)).startsWith("all is well");
  }

  @Test
  void aCommentOfOursThatOnlyQuotesTheMarkerIsAnotherOne() {
    server.wrote(GitHubServer.BOT, OnGitHub.MARKER + "\nis what we look for");
    assertCame(Change.CREATED);
  }

  @Test
  void aPersonsTokenFindsThePersonsComment() {
    server.wrote("ada", "old\n" + OnGitHub.MARKER);
    try (Forge forge = git.as(GitHubServer.PERSON)) {
      assertThat(forge.comment(OnGitHub.MARKER, OnGitHub.BODY).done().map(Forge.Posted::change))
          .contains(Change.UPDATED);
    }
  }

  @Test
  void aBodyWithoutItsMarkerCouldNotBeFoundAgain() {
    try (Forge forge = git.as(GitHubServer.WORKFLOW)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> forge.comment(OnGitHub.MARKER, "4 of 5"));
    }
  }

  @Test
  void aClosedPullRequestGetsNothing() {
    server.pull(7, "closed", "shop:mugs", GitHubServer.HEAD);
    assertThat(comment().fault().map(Fault::kind)).contains(Kind.CLOSED);
    assertThat(server.written()).isEmpty();
  }

  @Nested
  class WithTwoRunsAtOnce {

    @Test
    void theLaterCommentGivesWayToTheEarlier() {
      server.before(
          "POST " + COMMENTS, () -> server.wrote(GitHubServer.BOT, "other\n" + OnGitHub.MARKER));
      assertCame(Change.UPDATED);
      assertThat(server.comments).hasSize(1).containsKey(1000L);
    }

    @Test
    void theEarlierCommentStaysAsItIs() {
      server.before(
          "GET " + COMMENTS,
          () ->
              server.before(
                  "GET " + COMMENTS,
                  () -> server.wrote(GitHubServer.BOT, "other\n" + OnGitHub.MARKER)));
      assertThat(comment().done().map(Forge.Posted::change)).contains(Change.CREATED);
      assertThat(server.body(1000)).isEqualTo(OnGitHub.BODY);
    }

    @Test
    void whatTheOtherRunRemovedAlreadyIsNoFault() {
      server.wrote(GitHubServer.BOT, "first\n" + OnGitHub.MARKER);
      long second = server.wrote(GitHubServer.BOT, "second\n" + OnGitHub.MARKER);
      server.before("DELETE " + GitHubServer.REPO, () -> server.comments.remove(second));
      assertCame(Change.UPDATED);
    }
  }

  @Test
  void aCommentThatWasDeletedMeanwhileIsMadeAnew() {
    long old = server.wrote(GitHubServer.BOT, "old\n" + OnGitHub.MARKER);
    server.before("PATCH " + GitHubServer.REPO, () -> server.comments.remove(old));
    assertCame(Change.CREATED);
  }

  @Test
  void aCommentWhoseAnswerWasLostIsNotMadeTwice() {
    server.loseAnswer("POST " + COMMENTS);
    assertCame(Change.UNCHANGED);
    assertThat(server.comments).hasSize(1);
  }

  @Test
  void anEnterpriseIsAskedWhoWeAreBesideItsThirdVersion() {
    server.instead("POST /api/graphql", 200, "{\"errors\":[{\"message\":\"no viewer\"}]}");
    server.instead(
        "GET /api/v3" + GitHubServer.REPO + "/pulls/7", 200, "{\"number\":7,\"state\":\"open\"}");
    Target target = git.target(GitHubServer.WORKFLOW, new Which.Numbered(7));
    Target enterprise =
        new Target(
            target.kind(),
            URI.create(server.base() + "/api/v3"),
            target.repository(),
            target.which(),
            target.head(),
            target.token(),
            target.run());
    try (Forge forge = git.to(enterprise)) {
      assertThat(forge.comment(OnGitHub.MARKER, OnGitHub.BODY).fault().map(Fault::message))
          .hasValueSatisfying(it -> assertThat(it).contains("whose the token of GITHUB_TOKEN is"));
    }
  }

  @Nested
  class AForksPullRequest {
    private final Which which = new Which.EndingWith("b".repeat(40), Optional.of("mallory:mugs"));

    private Reply<Forge.PullRequest> find() {
      try (Forge forge = git.as(GitHubServer.WORKFLOW, which)) {
        return forge.pullRequest();
      }
    }

    @Test
    void isFoundByItsBranch() {
      server.pull(8, "open", "mallory:mugs", "b".repeat(40));
      assertThat(find().done().map(Forge.PullRequest::number)).contains(8L);
      server.assertGolden("github-fork-search.json");
    }

    @Test
    void isFoundWhereTheBranchMovedOn() {
      server.pull(8, "open", "mallory:mugs", "c".repeat(40));
      assertThat(find().done().map(Forge.PullRequest::head)).contains("c".repeat(40));
    }

    @Test
    void isNotGuessedWhereThereAreTwo() {
      server.pull(8, "open", "mallory:mugs", "b".repeat(40));
      server.pull(9, "open", "mallory:mugs", "b".repeat(40));
      assertThat(find().fault().map(Fault::message).orElse(""))
          .contains("8, 9")
          .contains("--pull-request");
    }

    @Test
    void isNotAnotherThatComesWhereTheFilterIsLeftAside() {
      server.instead(
          "GET " + GitHubServer.REPO + "/pulls?",
          200,
          "[{\"number\":9,\"state\":\"open\",\"head\":{\"label\":\"shop:tea\",\"sha\":\"0\"}}]");
      assertThat(find().fault().map(Fault::kind)).contains(Kind.MISSING);
    }

    @Test
    void isMissingWhereItWasClosed() {
      server.pull(8, "closed", "mallory:mugs", "b".repeat(40));
      assertThat(find().fault().map(Fault::kind)).contains(Kind.MISSING);
    }
  }
}
