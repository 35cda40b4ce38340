package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.forge.Fault.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubPictureTests {

  private static final String GIT = GitHubServer.REPO + "/git/";

  private final OnGitHub git = new OnGitHub();
  private final GitHubServer server = git.server;

  @AfterEach
  void close() {
    git.close();
  }

  private Reply<Forge.Shown> show(String token) {
    try (Forge forge = git.as(token)) {
      return forge.show(OnGitHub.pictures());
    }
  }

  private Forge.Shown shown(String token) {
    Reply<Forge.Shown> reply = show(token);
    assertThat(reply.fault()).isEmpty();
    assertThat(server.violations()).isEmpty();
    return reply.done().orElseThrow();
  }

  @Test
  void aPersonsTokenAttachesThem() {
    Forge.Shown shown = shown(GitHubServer.PERSON);
    assertThat(shown.urls())
        .hasSize(2)
        .allMatch(it -> it.startsWith("https://github.com/user-attachments/assets/"));
    assertThat(shown.way()).isEqualTo("attached to the repository");
    assertThat(server.uploads).containsExactlyInAnyOrder("guest-checkout.png", "x-y.png");
    assertThat(server.git.refs).isEmpty();
    server.assertGolden("github-pictures-attached.json");
  }

  @Test
  void aWorkflowsTokenCommitsThemToARefOfItsOwn() {
    Forge.Shown shown = shown(GitHubServer.WORKFLOW);
    String commit = server.git.commits.keySet().iterator().next();
    assertThat(shown.urls())
        .containsExactly(
            "https://github.com/shop/corner/blob/" + commit + "/1-guest-checkout.png?raw=true",
            "https://github.com/shop/corner/blob/" + commit + "/2-x-y.png?raw=true");
    assertThat(shown.way()).contains("not with that of a workflow").contains("logged in");
    assertThat(server.git.refs)
        .containsExactly(
            java.util.Map.entry(
                "refs/journeyman/pr-7/20261121T120000Z-" + commit.substring(0, 12), commit));
    server.assertGolden("github-pictures-committed.json");
  }

  @Test
  void aPublicRepositoryShowsThemToEverybody() {
    server.isPrivate = false;
    assertThat(shown(GitHubServer.WORKFLOW).urls().get(0))
        .startsWith("https://raw.githubusercontent.com/shop/corner/")
        .endsWith("/1-guest-checkout.png");
  }

  @Test
  void anAttachmentThatIsRefusedIsCommittedInstead() {
    server.instead("POST /user-attachments", 404, "{\"message\":\"Not Found\"}");
    Forge.Shown shown = show(GitHubServer.PERSON).done().orElseThrow();
    assertThat(shown.way()).contains("HTTP 404").contains("write access");
    assertThat(server.git.refs).hasSize(1);
  }

  @Test
  void oldRunsArePruned() {
    for (int i = 10; i < 34; i++) {
      server.git.refs.put("refs/journeyman/pr-7/20261121T1100" + i + "Z-0123456789ab", "0");
    }
    server.git.refs.put("refs/journeyman/pr-3/20260801T110000Z-0123456789ab", "0");
    server.git.refs.put("refs/journeyman/pr-4/20261101T110000Z-0123456789ab", "0");
    server.git.refs.put("refs/journeyman/another", "0");
    server.git.refs.put("refs/journeymanly/pr-7/20200101T110000Z-0123456789ab", "0");
    shown(GitHubServer.WORKFLOW);
    assertThat(server.git.refs.keySet())
        .filteredOn(it -> it.startsWith("refs/journeyman/pr-7/"))
        .hasSize(GitHubRefs.KEPT_OF_ONE)
        .anyMatch(it -> it.contains("20261121T120000Z"))
        .noneMatch(it -> it.contains("110010Z"));
    assertThat(server.git.refs)
        .containsKeys(
            "refs/journeyman/pr-4/20261101T110000Z-0123456789ab",
            "refs/journeyman/another",
            "refs/journeymanly/pr-7/20200101T110000Z-0123456789ab")
        .doesNotContainKey("refs/journeyman/pr-3/20260801T110000Z-0123456789ab");
  }

  @Test
  void aRefWhoseAnswerWasLostIsNoConflict() {
    server.loseAnswer("POST " + GIT + "refs");
    assertThat(show(GitHubServer.WORKFLOW).done()).isPresent();
    assertThat(server.git.refs).hasSize(1);
    assertThat(git.pace.pauses()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void picturesOfTwoRunsAtOnceDoNotMeet() {
    shown(GitHubServer.WORKFLOW);
    git.pace.pause(Duration.ofSeconds(1));
    shown(GitHubServer.WORKFLOW);
    assertThat(server.git.refs).hasSize(2);
  }

  @Test
  void aPruningThatFailsIsToldAndNoReasonToShowNothing() {
    server.instead("GET " + GIT + "matching-refs", 403, "{\"message\":\"no\"}");
    assertThat(show(GitHubServer.WORKFLOW).done().orElseThrow().way())
        .contains("Old pictures stay");
  }

  @Test
  void withoutAnyWayBothReasonsAreGiven() {
    server.allow("pull_requests");
    Fault fault = show(GitHubServer.WORKFLOW).fault().orElseThrow();
    assertThat(fault.kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(fault.message())
        .contains("`contents: write`")
        .contains("Nor could they be attached")
        .doesNotContain(GitHubServer.WORKFLOW);
  }
}
