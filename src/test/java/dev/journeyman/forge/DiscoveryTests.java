package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.forge.Target.Which;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTests {

  private static final String HEAD = "a".repeat(40);
  private static final String MERGE = "e".repeat(40);

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();

  private Target found() {
    return found(Wishes.NONE);
  }

  private Target found(Wishes wishes) {
    Found found = Discovery.find(environment, wishes);
    assertThat(found).isInstanceOf(Found.Complete.class);
    return ((Found.Complete) found).target();
  }

  private List<String> missing(Wishes wishes) {
    Found found = Discovery.find(environment, wishes);
    assertThat(found).isInstanceOf(Found.Lacking.class);
    return ((Found.Lacking) found).missing();
  }

  private static Wishes wish(String pullRequest) {
    return new Wishes(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(pullRequest),
        Optional.empty(),
        Optional.empty());
  }

  private void gitHub(String name, String event) {
    try {
      Path file = Files.writeString(folder.resolve("event.json"), event.replace('\'', '"'));
      environment.put("GITHUB_EVENT_PATH", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    environment.put("GITHUB_ACTIONS", "true");
    environment.put("GITHUB_EVENT_NAME", name);
    environment.put("GITHUB_API_URL", "https://api.github.com");
    environment.put("GITHUB_SERVER_URL", "https://github.com");
    environment.put("GITHUB_REPOSITORY", "shop/corner");
    environment.put("GITHUB_RUN_ID", "99");
    environment.put("GITHUB_SHA", MERGE);
    environment.put("GITHUB_REF", "refs/heads/main");
    environment.put("GITHUB_TOKEN", GitHubServer.WORKFLOW);
  }

  private static String pullRequest() {
    return "{'number': 7, 'pull_request': {'number': 7, 'head': {'sha': '" + HEAD + "'}}}";
  }

  private static String run(String pullRequests) {
    return "{'workflow_run': {'head_sha': '"
        + HEAD
        + "', 'head_branch': 'mugs', 'repository': {'id': 1},"
        + " 'head_repository': {'owner': {'login': 'mallory'}}, 'pull_requests': ["
        + pullRequests
        + "]}}";
  }

  @Nested
  class OnGitHubActions {

    @Test
    void thePullRequestAndItsHeadComeFromTheEvent() {
      gitHub("pull_request", pullRequest());
      Target target = found();
      assertThat(target.kind()).isEqualTo(ForgeKind.GITHUB);
      assertThat(target.api()).isEqualTo(URI.create("https://api.github.com"));
      assertThat(target.repository()).isEqualTo("shop/corner");
      assertThat(target.which()).isEqualTo(new Which.Numbered(7));
      assertThat(target.head()).contains(HEAD);
      assertThat(target.run())
          .contains(URI.create("https://github.com/shop/corner/actions/runs/99"));
      assertThat(target.token().map(Token::origin)).contains("GITHUB_TOKEN");
      assertThat(target.toString()).doesNotContain(GitHubServer.WORKFLOW);
    }

    @Test
    void aFollowingRunTakesTheNumberThatGitHubGives() {
      gitHub(
          "workflow_run",
          run(
              "{'number': 5, 'base': {'repo': {'id': 2}}},"
                  + " {'number': 8, 'base': {'repo': {'id': 1}}}"));
      assertThat(found().which()).isEqualTo(new Which.Numbered(8));
      assertThat(found().head()).contains(HEAD);
    }

    @Test
    void aFollowingRunOfAForkIsKnownByItsBranch() {
      gitHub("workflow_run", run(""));
      assertThat(found().which())
          .isEqualTo(new Which.EndingWith(HEAD, Optional.of("mallory:mugs")));
      assertThat(found().head()).contains(HEAD);
    }

    @Test
    void aCommentOnAPullRequestNamesItButNoCommit() {
      gitHub("issue_comment", "{'issue': {'number': 9, 'pull_request': {}}}");
      assertThat(found().which()).isEqualTo(new Which.Numbered(9));
      assertThat(found().head()).isEmpty();
    }

    @Test
    void aCommentOnAnIssueBelongsToNoPullRequest() {
      gitHub("issue_comment", "{'issue': {'number': 9}}");
      assertThat(missing(Wishes.NONE)).singleElement().asString().contains("--pull-request");
    }

    @Test
    void aPushIsKnownByItsCommit() {
      gitHub("push", "{}");
      assertThat(found().which()).isEqualTo(new Which.EndingWith(MERGE, Optional.of("shop:main")));
    }

    @Test
    void anEventThatIsNoJsonIsToldOf() {
      gitHub("pull_request", "{");
      assertThat(missing(Wishes.NONE)).anyMatch(it -> it.contains("event.json"));
    }

    @Test
    void anEnterpriseHasItsOwnAddress() {
      gitHub("pull_request", pullRequest());
      environment.put("GITHUB_API_URL", "https://git.corp/api/v3");
      assertThat(found().api()).isEqualTo(URI.create("https://git.corp/api/v3"));
      assertThat(found().kind()).isEqualTo(ForgeKind.GITHUB);
    }

    @Test
    void giteaSaysThatItIsNoGitHub() {
      gitHub("pull_request", pullRequest());
      environment.put("GITEA_ACTIONS", "true");
      environment.put("GITHUB_API_URL", "https://git.corp/api/v1");
      assertThat(found().kind()).isEqualTo(ForgeKind.GITEA);
      assertThat(found().token().map(Token::origin)).contains("GITHUB_TOKEN");
    }

    @Test
    void ourOwnVariableGoesBeforeTheForges() {
      gitHub("pull_request", pullRequest());
      environment.put("JOURNEYMAN_FORGE_TOKEN", GitHubServer.PERSON);
      assertThat(found().token().map(Token::origin)).contains("JOURNEYMAN_FORGE_TOKEN");
    }

    @Test
    void anotherForgeThatIsWishedGetsNoAddressOfThisOne() {
      gitHub("pull_request", pullRequest());
      environment.put("GITLAB_TOKEN", GitLabServer.TOKEN);
      Wishes wishes =
          new Wishes(
              Optional.of(ForgeKind.GITLAB),
              Optional.empty(),
              Optional.of("shop/corner"),
              Optional.of("7"),
              Optional.empty(),
              Optional.empty());
      assertThat(missing(wishes)).singleElement().asString().contains("--api");
    }

    @Test
    void anotherPullRequestThatIsWishedHasAnotherHead() {
      gitHub("pull_request", pullRequest());
      assertThat(found(wish("12")).which()).isEqualTo(new Which.Numbered(12));
      assertThat(found(wish("12")).head()).isEmpty();
      assertThat(found(wish("7")).head()).contains(HEAD);
    }
  }

  @Nested
  class OnGitLab {

    private void gitLab() {
      environment.putAll(
          Map.of(
              "GITLAB_CI", "true",
              "CI_API_V4_URL", "https://gitlab.corp/api/v4",
              "CI_PROJECT_PATH", "mallory/corner",
              "CI_COMMIT_SHA", MERGE,
              "CI_PIPELINE_URL", "https://gitlab.corp/shop/corner/-/pipelines/3",
              "CI_JOB_TOKEN", "job-token-0123456789"));
    }

    @Test
    void theMergeRequestIsThatOfTheProjectThatItGoesInto() {
      gitLab();
      environment.put("CI_MERGE_REQUEST_IID", "7");
      environment.put("CI_MERGE_REQUEST_PROJECT_PATH", "shop/web/corner");
      environment.put("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", HEAD);
      environment.put("GITLAB_TOKEN", GitLabServer.TOKEN);
      Target target = found();
      assertThat(target.repository()).isEqualTo("shop/web/corner");
      assertThat(target.which()).isEqualTo(new Which.Numbered(7));
      assertThat(target.head()).contains(HEAD);
      assertThat(target.token().map(Token::origin)).contains("GITLAB_TOKEN");
    }

    @Test
    void theTokenOfAJobIsNoneByWhateverName() {
      gitLab();
      environment.put("GITLAB_TOKEN", "job-token-0123456789");
      assertThat(found().token()).isEmpty();
      assertThat(found().which()).isEqualTo(new Which.EndingWith(MERGE, Optional.empty()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/shop/corner/pull/7, GITHUB, https://api.github.com, shop/corner",
    "https://corp.ghe.com/shop/corner/pull/7/files, GITHUB, https://api.corp.ghe.com, shop/corner",
    "https://git.corp/shop/corner/pull/7, GITHUB, https://git.corp/api/v3, shop/corner",
    "https://gl.corp/a/b/c/-/merge_requests/7, GITLAB, https://gl.corp/api/v4, a/b/c",
    "https://tea.corp:3000/shop/corner/pulls/7, GITEA, https://tea.corp:3000/api/v1, shop/corner",
    "https://corp/git/shop/corner/pulls/7, GITEA, https://corp/git/api/v1, shop/corner",
  })
  void jenkinsAndPeopleGiveTheAddressOfThePullRequest(
      String address, ForgeKind kind, URI api, String repository) {
    Target wished = found(wish(address));
    environment.put("JENKINS_URL", "https://jenkins.corp/");
    environment.put("CHANGE_ID", "7");
    environment.put("CHANGE_URL", address);
    environment.put("BUILD_URL", "https://jenkins.corp/job/1/");
    environment.put("GIT_COMMIT", MERGE);
    Target target = found();
    for (Target each : List.of(wished, target)) {
      assertThat(each.kind()).isEqualTo(kind);
      assertThat(each.api()).isEqualTo(api);
      assertThat(each.repository()).isEqualTo(repository);
      assertThat(each.which()).isEqualTo(new Which.Numbered(7));
      assertThat(each.head()).isEmpty();
    }
    assertThat(target.run()).contains(URI.create("https://jenkins.corp/job/1/"));
  }

  @Test
  void whereNothingIsKnownEachThingIsNamed() {
    assertThat(missing(Wishes.NONE))
        .satisfiesExactly(
            it -> assertThat(it).contains("--forge"),
            it -> assertThat(it).contains("--api"),
            it -> assertThat(it).contains("--repository"),
            it -> assertThat(it).contains("--pull-request"));
  }

  @ParameterizedTest
  @CsvSource({"x", "-7", "0", "https://example.com/", "javascript:7", "7;rm"})
  void whatIsNoPullRequestIsQuoted(String text) {
    assertThat(missing(wish(text))).anyMatch(it -> it.contains("\"" + text + "\""));
  }

  @ParameterizedTest
  @CsvSource({"shop", "shop/../corner", "shop/corner/x", "shop/cor ner", "'shop/corner?a=b'"})
  void whatIsNoRepositoryIsQuoted(String text) {
    gitHub("pull_request", pullRequest());
    environment.put("GITHUB_REPOSITORY", text);
    assertThat(missing(Wishes.NONE)).anyMatch(it -> it.contains("\"" + text + "\" is none"));
  }

  @Test
  void aShortCommitIsRefused() {
    gitHub("pull_request", pullRequest());
    Wishes wishes =
        new Wishes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("abc123"),
            Optional.empty());
    assertThat(missing(wishes)).singleElement().asString().contains("abc123");
  }
}
