package dev.journeyman.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.report.Background.Change;
import dev.journeyman.report.RunFacts.BuildServer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTests {

  @Test
  void aPullRequestOnGitHubIsNamedWithItsRun() {
    Build build =
        Build.of(
            Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_REPOSITORY", "shop/web",
                "GITHUB_WORKFLOW", "proof",
                "GITHUB_RUN_NUMBER", "42",
                "GITHUB_RUN_ID", "900",
                "GITHUB_REF", "refs/pull/12/merge"));
    assertThat(build.server())
        .contains(
            new BuildServer(
                "GitHub Actions",
                "github",
                "proof #42",
                "https://github.com/shop/web/actions/runs/900",
                Optional.of(42L)));
    assertThat(build.change())
        .contains(new Change("pull request 12", "https://github.com/shop/web/pull/12"));
  }

  @Test
  void aMergeRequestOnGitLabIsNamedWithItsJob() {
    Build build =
        Build.of(
            Map.of(
                "GITLAB_CI", "true",
                "CI_PROJECT_URL", "https://git.example/shop/web",
                "CI_JOB_NAME", "proof",
                "CI_PIPELINE_IID", "7",
                "CI_JOB_URL", "https://git.example/shop/web/-/jobs/3",
                "CI_MERGE_REQUEST_IID", "5"));
    assertThat(build.server().map(BuildServer::buildName)).contains("proof #7");
    assertThat(build.change().map(Change::url))
        .contains("https://git.example/shop/web/-/merge_requests/5");
  }

  @Test
  void elsewhereNothingIsKnown() {
    Build build = Build.of(Map.of("PATH", "/bin", "GITHUB_ACTIONS", ""));
    assertThat(build.server()).isEmpty();
    assertThat(build.project()).isEmpty();
    assertThat(build.change()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "git@github.com:shop/web.git, https://github.com/shop/web",
    "https://ada:token@github.com/shop/web.git, https://github.com/shop/web",
    "ssh://git@git.example:2222/shop/web.git, https://git.example/shop/web",
    "http://localhost:8080/shop/web/, http://localhost:8080/shop/web",
  })
  void anAddressOfGitBecomesOneForABrowser(String git, String web) {
    assertThat(Remote.web(git)).contains(web);
  }

  @Test
  void aFolderOnThisMachineHasNoAddress() {
    assertThat(Remote.web("/srv/git/web.git")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/r, https://github.com/o/r/blob/abc/app",
    "https://gitlab.com/o/r, https://gitlab.com/o/r/-/blob/abc/app",
    "https://codeberg.org/o/r, https://codeberg.org/o/r/src/commit/abc/app",
    "https://bitbucket.org/o/r, https://bitbucket.org/o/r/src/abc/app",
  })
  void filesAreShownWhereTheServerShowsThem(String web, String files) {
    assertThat(new Remote(web).files("abc", "app")).isEqualTo(files);
  }
}
