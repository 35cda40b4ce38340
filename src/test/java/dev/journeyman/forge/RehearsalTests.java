package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.forge.Forge.Posted.Change;
import dev.journeyman.forge.Forge.Report.Conclusion;
import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsalTests {

  private final List<Intention> intended = new ArrayList<>();

  private static void publish(Forge forge) {
    assertThat(forge.pullRequest().done()).isPresent();
    assertThat(forge.show(OnGitHub.pictures()).fault()).isEmpty();
    assertThat(forge.comment(OnGitHub.MARKER, OnGitHub.BODY).fault()).isEmpty();
    assertThat(forge.report(OnGitHub.report(Conclusion.FAILURE, 2)).fault()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void withoutATokenNobodyIsAskedAndAllChangesAreTold(ForgeKind kind) {
    Target target =
        new Target(
            kind,
            URI.create("http://127.0.0.1:9/api/v" + (kind == ForgeKind.GITLAB ? 4 : 1)),
            "shop/corner",
            new Which.Numbered(7),
            Optional.of(GitHubServer.HEAD),
            Optional.empty(),
            Optional.empty());
    Forges forges = new Forges(new SteppedPace(), Duration.ofSeconds(1), it -> Optional.empty());
    try (Forge forge = forges.rehearse(target, intended::add)) {
      publish(forge);
    }
    Golden.assertSame(
        "rehearsal-" + kind.label().toLowerCase(java.util.Locale.ROOT) + ".json",
        new ObjectMapper().valueToTree(intended));
  }

  @ParameterizedTest
  @EnumSource
  void withoutATokenAPullRequestThatIsSearchedForIsPretendedToo(ForgeKind kind) {
    Target target =
        new Target(
            kind,
            URI.create("http://127.0.0.1:9"),
            "shop/corner",
            new Which.EndingWith(GitHubServer.HEAD, Optional.empty()),
            Optional.of(GitHubServer.HEAD),
            Optional.empty(),
            Optional.empty());
    Forges forges = new Forges(new SteppedPace(), Duration.ofSeconds(1), it -> Optional.empty());
    try (Forge forge = forges.rehearse(target, intended::add)) {
      publish(forge);
    }
    assertThat(intended).isNotEmpty();
  }

  @Test
  void withATokenItReadsWhatIsThereAndChangesNothing() {
    try (OnGitHub git = new OnGitHub()) {
      git.server.wrote(GitHubServer.BOT, "old\n" + OnGitHub.MARKER);
      Target target = git.target(GitHubServer.WORKFLOW, new Which.Numbered(7));
      try (Forge forge = git.forges(Duration.ofMinutes(1)).rehearse(target, intended::add)) {
        assertThat(forge.comment(OnGitHub.MARKER, OnGitHub.BODY).done().map(Forge.Posted::change))
            .contains(Change.UPDATED);
      }
      assertThat(git.server.written()).isEmpty();
      assertThat(git.server.body(1000)).startsWith("old");
      assertThat(intended).hasSize(1);
      assertThat(intended.get(0).method()).isEqualTo("PATCH");
      assertThat(intended.get(0).url()).endsWith("/repos/shop/corner/issues/comments/1000");
      assertThat(intended.get(0).body()).contains("4 of 5 journeys hold");
      assertThat(intended.get(0).toString()).doesNotContain(GitHubServer.WORKFLOW);
    }
  }
}
