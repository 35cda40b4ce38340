package dev.journeyman.run;

import dev.journeyman.report.Background.Change;
import dev.journeyman.report.RunFacts.BuildServer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a build server tells of itself in the environment.
 *
 * @param project the web address of the repository
 */
record Build(Optional<BuildServer> server, Optional<String> project, Optional<Change> change) {

  private static final Pattern PULL = Pattern.compile("refs/pull/(\\d+)/.*");

  static Build of(Map<String, String> environment) {
    Told told = new Told(environment);
    if (told.is("GITHUB_ACTIONS")) {
      return github(told);
    }
    if (told.is("GITLAB_CI")) {
      return gitlab(told);
    }
    if (told.text("BITBUCKET_BUILD_NUMBER").isPresent()) {
      return bitbucket(told);
    }
    return told.text("JENKINS_URL").isPresent()
        ? jenkins(told)
        : new Build(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Also Gitea and Forgejo, which set the same variables. */
  private static Build github(Told told) {
    String name = told.is("GITEA_ACTIONS") ? "Gitea Actions" : "GitHub Actions";
    Optional<String> project =
        told.text("GITHUB_REPOSITORY")
            .map(it -> told.text("GITHUB_SERVER_URL").orElse("https://github.com") + "/" + it);
    Matcher pull = PULL.matcher(told.text("GITHUB_REF").orElse(""));
    String path = told.is("GITEA_ACTIONS") ? "/pulls/" : "/pull/";
    return new Build(
        Optional.of(
            told.server(
                name,
                "github",
                told.text("GITHUB_WORKFLOW").orElse("build"),
                "GITHUB_RUN_NUMBER",
                project
                    .map(it -> it + "/actions/runs/" + told.text("GITHUB_RUN_ID").orElse(""))
                    .orElse(""))),
        project,
        pull.matches()
            ? project.map(
                it -> new Change("pull request " + pull.group(1), it + path + pull.group(1)))
            : Optional.empty());
  }

  private static Build gitlab(Told told) {
    Optional<String> project = told.text("CI_PROJECT_URL");
    Optional<String> home = told.text("CI_MERGE_REQUEST_PROJECT_URL").or(() -> project);
    return new Build(
        Optional.of(
            told.server(
                "GitLab CI",
                "gitlab",
                told.text("CI_JOB_NAME").orElse("job"),
                "CI_PIPELINE_IID",
                told.text("CI_JOB_URL").orElse(""))),
        project,
        told.text("CI_MERGE_REQUEST_IID")
            .flatMap(
                id ->
                    home.map(
                        it -> new Change("merge request " + id, it + "/-/merge_requests/" + id))));
  }

  private static Build bitbucket(Told told) {
    Optional<String> project = told.text("BITBUCKET_GIT_HTTP_ORIGIN").flatMap(Remote::web);
    String number = told.text("BITBUCKET_BUILD_NUMBER").orElse("");
    return new Build(
        Optional.of(
            told.server(
                "Bitbucket Pipelines",
                "bitbucket",
                "pipeline",
                "BITBUCKET_BUILD_NUMBER",
                project.map(it -> it + "/pipelines/results/" + number).orElse(""))),
        project,
        told.text("BITBUCKET_PR_ID")
            .flatMap(
                id ->
                    project.map(
                        it -> new Change("pull request " + id, it + "/pull-requests/" + id))));
  }

  private static Build jenkins(Told told) {
    return new Build(
        Optional.of(
            told.server(
                "Jenkins",
                "jenkins",
                told.text("JOB_NAME").orElse("job"),
                "BUILD_NUMBER",
                told.text("BUILD_URL").orElse(""))),
        Optional.empty(),
        told.text("CHANGE_URL")
            .map(url -> new Change("change " + told.text("CHANGE_ID").orElse(""), url)));
  }

  /** Variables by name; one that is empty was not told. */
  private record Told(Map<String, String> environment) {

    boolean is(String name) {
      return environment.getOrDefault(name, "").equals("true");
    }

    Optional<String> text(String name) {
      return Optional.of(environment.getOrDefault(name, "")).filter(it -> !it.isBlank());
    }

    BuildServer server(String name, String type, String job, String number, String url) {
      Optional<Long> order =
          text(number).filter(it -> it.matches("\\d{1,18}")).map(Long::parseLong);
      return new BuildServer(
          name, type, job + text(number).map(it -> " #" + it).orElse(""), url, order);
    }
  }
}
