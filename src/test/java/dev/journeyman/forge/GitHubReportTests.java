package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.forge.Forge.Report.Conclusion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubReportTests {

  private final OnGitHub git = new OnGitHub();
  private final GitHubServer server = git.server;

  @AfterEach
  void close() {
    git.close();
  }

  private Reply<Forge.Posted> report(String token, Forge.Report report) {
    try (Forge forge = git.as(token)) {
      return forge.report(report);
    }
  }

  @Test
  void aCheckRunHasItsNotes() {
    Forge.Report report = OnGitHub.report(Conclusion.FAILURE, 2);
    assertThat(report(GitHubServer.WORKFLOW, report).done().map(Forge.Posted::way)).contains("");
    assertThat(server.violations()).isEmpty();
    server.assertGolden("github-check.json");
  }

  @Test
  void moreThanFiftyNotesComeInSeveralRequests() {
    report(GitHubServer.WORKFLOW, OnGitHub.report(Conclusion.FAILURE, 120));
    assertThat(server.violations()).isEmpty();
    assertThat(server.written()).hasSize(3);
    assertThat(server.checks.values().iterator().next().at("/output/annotations")).hasSize(120);
  }

  @Test
  void notesThatDoNotFitAnyMoreAreCounted() {
    server.instead("PATCH " + GitHubServer.REPO + "/check-runs", 500, "{}");
    assertThat(
            report(GitHubServer.WORKFLOW, OnGitHub.report(Conclusion.FAILURE, 120))
                .done()
                .map(Forge.Posted::way)
                .orElse(""))
        .startsWith("without 70 notes");
  }

  @Test
  void aTokenThatMayNotCheckSetsAStatusAndSaysWhy() {
    server.allow("statuses");
    Forge.Posted posted =
        report(GitHubServer.WORKFLOW, OnGitHub.report(Conclusion.NEUTRAL, 1)).done().orElseThrow();
    assertThat(posted.way()).contains("`checks: write`");
    assertThat(server.statuses).hasSize(1);
    assertThat(server.statuses.get(0).path("state").asText()).isEqualTo("error");
  }

  @Test
  void aPersonsTokenSetsAStatusAtOnce() {
    report(GitHubServer.PERSON, OnGitHub.report(Conclusion.SUCCESS, 0));
    assertThat(server.violations()).isEmpty();
    server.assertGolden("github-status.json");
  }

  @Test
  void withoutEitherPermissionBothLinesAreNamed() {
    server.allow();
    assertThat(
            report(GitHubServer.WORKFLOW, OnGitHub.report(Conclusion.SUCCESS, 0))
                .fault()
                .map(Fault::message)
                .orElse(""))
        .contains("`statuses: write`")
        .contains("`checks: write`");
  }

  @Test
  void whatIsTooLongIsCutAndSaysSo() {
    Forge.Report report =
        new Forge.Report(
            "Journeyman",
            Conclusion.SUCCESS,
            "t".repeat(300),
            "s".repeat(70_000),
            java.util.List.of());
    report(GitHubServer.WORKFLOW, report);
    assertThat(server.violations()).isEmpty();
    assertThat(server.checks.values().iterator().next().at("/output/summary").asText())
        .endsWith(" (cut)");
  }
}
