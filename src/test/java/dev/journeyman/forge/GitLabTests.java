package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.Posted.Change;
import dev.journeyman.forge.Forge.Report.Conclusion;
import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitLabTests {

  private static final String NOTES = GitLabServer.PROJECT + "/merge_requests/7/notes";

  private final GitLabServer server = new GitLabServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Forge forge(String token, Which which) {
    Target target =
        new Target(
            ForgeKind.GITLAB,
            URI.create(server.base() + "/api/v4"),
            "shop/web/corner",
            which,
            Optional.of(GitLabServer.HEAD),
            Optional.of(Token.of(token, "GITLAB_TOKEN")),
            Optional.of(URI.create("https://ci.example/pipelines/1")));
    Forges forges = new Forges(new SteppedPace(), Duration.ofMinutes(5), it -> Optional.empty());
    return forges.connect(target).done().orElseThrow();
  }

  private Forge forge() {
    return forge(GitLabServer.TOKEN, new Which.Numbered(7));
  }

  private void assertCame(Change change) throws Refusal {
    try (Forge forge = forge()) {
      Reply<Forge.Posted> reply = forge.comment(OnGitHub.MARKER, OnGitHub.BODY);
      assertThat(reply.fault()).isEmpty();
      assertThat(reply.done().map(Forge.Posted::change)).contains(change);
    }
  }

  @Test
  void aFirstRunMakesANoteWithPicturesAndAStatus() {
    try (Forge forge = forge()) {
      Forge.Shown shown = forge.show(OnGitHub.pictures()).done().orElseThrow();
      assertThat(shown.urls()).hasSize(2).allMatch(it -> it.matches("/uploads/[0-9a-f]{32}/.+png"));
      Forge.Posted posted = forge.comment(OnGitHub.MARKER, OnGitHub.BODY).done().orElseThrow();
      assertThat(posted.url())
          .endsWith("gitlab.example/shop/web/corner/-/merge_requests/7#note_302");
      assertThat(forge.report(OnGitHub.report(Conclusion.FAILURE, 3)).done()).isPresent();
    }
    assertThat(server.violations()).isEmpty();
    server.assertGolden("gitlab-first.json");
  }

  @Test
  void oursIsFoundAmongThreeHundredAndForeignOnesStay() throws Refusal {
    for (int i = 0; i < 305; i++) {
      server.wrote(1, "not ours\n" + OnGitHub.MARKER);
    }
    server.note(server.wrote(GitLabServer.BOT, OnGitHub.MARKER)).put("system", true);
    long ours = server.wrote(GitLabServer.BOT, "old\n" + OnGitHub.MARKER);
    assertCame(Change.UPDATED);
    assertThat(server.note(ours).path("body").asText()).isEqualTo(OnGitHub.BODY);
    assertThat(server.notes).hasSize(307);
  }

  @Test
  void theLaterOfTwoRunsGivesWay() throws Refusal {
    server.before(
        "POST " + NOTES, () -> server.wrote(GitLabServer.BOT, "other\n" + OnGitHub.MARKER));
    assertCame(Change.UPDATED);
    assertThat(server.notes).hasSize(1).containsKey(300L);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void aNoteThatWasDeletedMeanwhileIsMadeAnew() throws Refusal {
    long old = server.wrote(GitLabServer.BOT, "old\n" + OnGitHub.MARKER);
    server.before("PUT " + NOTES, () -> server.notes.remove(old));
    assertCame(Change.CREATED);
  }

  @Test
  void aMergeRequestIsFoundByItsCommit() {
    try (Forge forge =
        forge(GitLabServer.TOKEN, new Which.EndingWith(GitLabServer.HEAD, Optional.empty()))) {
      assertThat(forge.pullRequest().done())
          .contains(new Forge.PullRequest(7, "Sell mugs", GitLabServer.HEAD, true));
    }
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void aClosedOneGetsNothing() {
    server.state = "merged";
    try (Forge forge = forge()) {
      assertThat(forge.comment(OnGitHub.MARKER, OnGitHub.BODY).fault().map(Fault::kind))
          .contains(Kind.CLOSED);
      assertThat(forge.show(List.of()).fault().map(Fault::kind)).contains(Kind.CLOSED);
    }
    assertThat(server.written()).isEmpty();
  }

  @Test
  void aReadersTokenIsToldWhichOneIsNeeded() {
    try (Forge forge = forge(GitLabServer.READER, new Which.Numbered(7))) {
      assertThat(forge.comment(OnGitHub.MARKER, OnGitHub.BODY).fault().map(Fault::message))
          .hasValueSatisfying(
              it -> assertThat(it).contains("scope `api`", "CI_JOB_TOKEN", "403 Forbidden"));
    }
  }

  @Test
  void aStatusThatIsThereAlreadyIsNoFault() {
    server.instead(
        "POST " + GitLabServer.PROJECT + "/statuses",
        400,
        "{\"message\":{\"state\":\"Cannot transition status via :succeed from :success\"}}");
    try (Forge forge = forge()) {
      assertThat(forge.report(OnGitHub.report(Conclusion.SUCCESS, 0)).done()).isPresent();
    }
  }
}
