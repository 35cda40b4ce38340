package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFaultTests {

  private static final String PULL = "GET " + GitHubServer.REPO + "/pulls/7";
  private static final String COMMENT = "POST " + GitHubServer.REPO + "/issues/7/comments";

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

  private Fault fault() {
    Fault fault = comment().fault().orElseThrow();
    assertThat(fault.message()).doesNotContain(GitHubServer.WORKFLOW).contains("GitHub");
    return fault;
  }

  @ParameterizedTest
  @CsvSource({
    "401, Bad credentials, UNAUTHORIZED, GITHUB_TOKEN",
    "403, Resource not accessible by integration, FORBIDDEN, `pull-requests: write`",
    "403, Resource not accessible by integration, FORBIDDEN, `workflow_run`",
    "403, Unable to create comment because issue is locked., FORBIDDEN, Unlock",
    "404, Not Found, MISSING, may not see it",
    "409, Conflict, CONFLICT, Conflict",
    "410, Gone, MISSING, Gone",
    "422, Body is too long, INVALID, Body is too long",
    "451, Unavailable, INVALID, 451",
    "301, Moved Permanently, MISSING, Moved Permanently",
  })
  void aRefusalSaysWhatWasAskedWhatWasSaidAndWhatToDo(
      int status, String said, Kind kind, String remedy) {
    server.instead(COMMENT, status, "{\"message\":\"" + said + "\"}");
    Fault fault = fault();
    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.message()).contains("to comment: HTTP " + status).contains(said, remedy);
    assertThat(git.pace.pauses()).isEmpty();
    assertThat(server.written()).hasSize(1);
  }

  @Test
  void aTokenThatTheServerRepeatsIsHidden() {
    server.instead(
        COMMENT, 401, "{\"message\":\"Bad\\u001b[2J credentials " + GitHubServer.WORKFLOW + "\"}");
    assertThat(fault().message()).contains("[token]").doesNotContain("\u001b");
    assertThat(git.target(GitHubServer.WORKFLOW, new Which.Numbered(7)).toString())
        .doesNotContain(GitHubServer.WORKFLOW);
  }

  @Nested
  class ALimit {

    @ParameterizedTest
    @CsvSource({
      "429, Retry-After, 30, 30",
      "403, Retry-After, 30, 30",
      "429, Retry-After, 'Sat, 21 Nov 2026 12:00:30 GMT', 31",
      "403, X-RateLimit-Reset, 1795262420, 21",
      "429, RateLimit-Reset, 1795262420, 21",
      "429, X-Other, 1, 60",
    })
    void isWaitedForAndThenTheCommentIsMadeOnce(
        int status, String header, String value, long seconds) {
      server.instead(COMMENT, status, "{\"message\":\"secondary rate limit\"}", header, value);
      assertThat(comment().done()).isPresent();
      assertThat(git.pace.pauses()).containsExactly(Duration.ofSeconds(seconds));
      assertThat(server.comments).hasSize(1);
    }

    @Test
    void isNotWaitedForLongerThanIsSaid() {
      server.instead(
          PULL,
          403,
          "{\"message\":\"API\"}",
          "X-RateLimit-Remaining",
          "0",
          "X-RateLimit-Reset",
          "1795266000");
      Fault fault = fault();
      assertThat(fault.kind()).isEqualTo(Kind.LIMITED);
      assertThat(fault.message()).contains("3601 s");
      assertThat(git.pace.pauses()).isEmpty();
    }

    @Test
    void thatDoesNotEndIsTriedFourTimes() {
      for (int i = 0; i < 9; i++) {
        server.instead(PULL, 429, "{\"message\":\"slow down\"}", "Retry-After", "5");
      }
      assertThat(fault().kind()).isEqualTo(Kind.LIMITED);
      assertThat(server.asked()).hasSize(4);
    }
  }

  @Nested
  class AnErrorOfTheForge {

    @Test
    void isTriedAgainWhereNothingIsChanged() {
      server.instead(PULL, 503, "<html>");
      server.instead(PULL, 200, "<html>");
      server.instead(PULL, 500, "{}");
      assertThat(comment().done()).isPresent();
      assertThat(git.pace.pauses())
          .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void endsAfterFourTries() {
      for (int i = 0; i < 9; i++) {
        server.instead(PULL, 502, "<html>");
      }
      assertThat(fault().kind()).isEqualTo(Kind.BROKEN);
      assertThat(server.asked()).hasSize(4);
    }

    @Test
    void isNoReasonToCommentBlindly() {
      server.instead(COMMENT, 500, "{}");
      assertThat(comment().done()).isPresent();
      assertThat(server.asked().stream().filter(it -> it.contains("/comments?"))).hasSize(3);
      assertThat(server.comments).hasSize(1);
    }
  }

  @Nested
  class NoAnswer {

    @Test
    void isAFaultWithinTheTotalTime() {
      server.instead(
          PULL, new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      Target target = git.target(GitHubServer.WORKFLOW, new Which.Numbered(7));
      try (Forge forge = git.forges(Duration.ofMillis(300)).connect(target).done().orElseThrow()) {
        Fault fault = forge.pullRequest().fault().orElseThrow();
        assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(fault.message()).contains("no answer within 300 ms");
      }
    }

    @Test
    void ofAServerThatIsNotThereNamesTheHost() {
      server.close();
      assertThat(fault().message()).contains("127.0.0.1").contains("reaches");
    }

    @Test
    void isNotWaitedForBeyondTheTotalTime() {
      git.pace.pause(Duration.ofMinutes(1));
      for (int i = 0; i < 9; i++) {
        server.instead(PULL, 429, "{}", "Retry-After", "80");
      }
      Target target = git.target(GitHubServer.WORKFLOW, new Which.Numbered(7));
      try (Forge forge = git.forges(Duration.ofSeconds(100)).connect(target).done().orElseThrow()) {
        assertThat(forge.pullRequest().fault().map(Fault::kind)).contains(Kind.LIMITED);
        assertThat(server.asked()).hasSize(2);
      }
    }
  }

  @Nested
  class TheTokenStaysHere {

    @Test
    void whenThereIsARedirect() {
      try (GitHubServer other = new GitHubServer()) {
        server.instead(PULL, 302, "{}", "Location", other.base() + "/repos/shop/corner/pulls/7");
        assertThat(fault().kind()).isEqualTo(Kind.MISSING);
        assertThat(other.asked()).isEmpty();
      }
    }

    @Test
    void whenTheNextPageIsElsewhere() {
      try (GitHubServer other = new GitHubServer()) {
        server.instead(
            "GET " + GitHubServer.REPO + "/issues/7/comments",
            200,
            "[]",
            "Link",
            "<" + other.base() + "/next>; rel=\"next\"");
        assertThat(fault().message()).contains("another host");
        assertThat(other.asked()).isEmpty();
      }
    }
  }

  @Test
  void pagesWithoutEndAreLeft() {
    String first = GitHubServer.REPO + "/issues/7/comments?per_page=100";
    for (int i = 0; i <= Wire.MOST_PAGES; i++) {
      server.instead("GET " + first, 200, "[]", "Link", "<" + first + ">; rel=\"next\"");
    }
    assertThat(comment().fault().map(Fault::message).orElse("")).contains("no end of pages");
  }

  @Test
  void anAnswerWithoutMeasureIsNotReadToItsEnd() {
    for (int i = 0; i < 4; i++) {
      server.instead(
          PULL, new MockResponse.Builder().body(new Buffer().write(new byte[33 << 20])).build());
    }
    assertThat(fault().message()).contains("more than");
  }

  @Test
  void withoutATokenItSaysWhereOneComesFrom() {
    Target target = git.target(GitHubServer.WORKFLOW, new Which.Numbered(7));
    Target none =
        new Target(
            target.kind(),
            URI.create("https://api.github.com"),
            target.repository(),
            target.which(),
            target.head(),
            Optional.empty(),
            target.run());
    assertThat(git.forges(Duration.ofSeconds(1)).connect(none).fault().map(Fault::message))
        .hasValueSatisfying(it -> assertThat(it).contains("github.token"));
  }
}
