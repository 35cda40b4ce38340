package dev.journeyman.forge;

import dev.journeyman.forge.Target.Which;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a CI says in its variables. GitHub Actions, which Gitea and Forgejo follow:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables ; GitLab CI:
 * https://docs.gitlab.com/ci/variables/predefined_variables/ ; Jenkins:
 * https://plugins.jenkins.io/branch-api/ .
 */
record Environment(Map<String, String> variables) {

  /** Events whose commit is not that of a pull request's end, but a merge, or another branch. */
  private static final Set<String> ELSEWHERE =
      Set.of("pull_request", "pull_request_target", "issue_comment", "workflow_run");

  Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  private boolean is(String name) {
    return get(name).filter(it -> it.equals("true")).isPresent();
  }

  Clues clues() {
    if (is("GITHUB_ACTIONS") || is("GITEA_ACTIONS") || is("FORGEJO_ACTIONS")) {
      return actions();
    }
    if (is("GITLAB_CI")) {
      return gitLab();
    }
    return get("JENKINS_URL").isPresent() || get("CHANGE_ID").isPresent() ? jenkins() : Clues.NONE;
  }

  private Clues actions() {
    Optional<URI> api = get("GITHUB_API_URL").flatMap(Clues::web);
    boolean isGitea =
        is("GITEA_ACTIONS")
            || is("FORGEJO_ACTIONS")
            || api.filter(it -> it.getPath().endsWith("/api/v1")).isPresent();
    ForgeKind kind = isGitea ? ForgeKind.GITEA : ForgeKind.GITHUB;
    Optional<URI> run =
        get("GITHUB_RUN_ID")
            .flatMap(
                id ->
                    get("GITHUB_SERVER_URL")
                        .flatMap(
                            server ->
                                get("GITHUB_REPOSITORY")
                                    .map(it -> server + "/" + it + "/actions/runs/" + id)))
            .flatMap(Clues::web);
    return event().or(pushed()).or(Clues.NONE.at(kind, api, get("GITHUB_REPOSITORY")).run(run));
  }

  private Clues event() {
    Optional<String> path = get("GITHUB_EVENT_PATH");
    if (path.isEmpty()) {
      return Clues.NONE;
    }
    try {
      return ActionsEvent.read(path.get()).clues();
    } catch (IOException e) {
      return Clues.trouble(
          "The event in GITHUB_EVENT_PATH, "
              + path.get()
              + ", cannot be read: "
              + e.getMessage()
              + ". Name the pull request by --pull-request NUMBER.");
    }
  }

  /** What GITHUB_SHA is for a pull request is a merge that nobody pushed; for a push it is it. */
  private Clues pushed() {
    if (get("GITHUB_EVENT_NAME").filter(ELSEWHERE::contains).isPresent()) {
      return Clues.NONE;
    }
    Optional<String> branch =
        get("GITHUB_REF")
            .filter(it -> it.startsWith("refs/heads/"))
            .map(it -> it.substring("refs/heads/".length()));
    Optional<String> owner = get("GITHUB_REPOSITORY").map(it -> it.split("/", -1)[0]);
    return get("GITHUB_SHA")
        .filter(Target::isCommit)
        .map(
            it ->
                Clues.NONE
                    .which(
                        new Which.EndingWith(it, owner.flatMap(o -> branch.map(b -> o + ":" + b))))
                    .head(Optional.of(it)))
        .orElse(Clues.NONE);
  }

  private Clues gitLab() {
    Optional<String> project =
        get("CI_MERGE_REQUEST_PROJECT_PATH")
            .or(() -> get("CI_MERGE_REQUEST_PROJECT_ID"))
            .or(() -> get("CI_PROJECT_PATH"));
    // in a pipeline of merged results CI_COMMIT_SHA is the merge
    Optional<String> head =
        get("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA")
            .or(() -> get("CI_COMMIT_SHA"))
            .filter(Target::isCommit);
    Clues clues =
        Clues.NONE
            .at(ForgeKind.GITLAB, get("CI_API_V4_URL").flatMap(Clues::web), project)
            .head(head)
            .run(get("CI_PIPELINE_URL").flatMap(Clues::web));
    return get("CI_MERGE_REQUEST_IID")
        .flatMap(Environment::number)
        .<Which>map(Which.Numbered::new)
        .or(() -> head.map(it -> new Which.EndingWith(it, Optional.empty())))
        .map(clues::which)
        .orElse(clues);
  }

  /** GIT_COMMIT may be a merge that only Jenkins has, so the forge is asked for the commit. */
  private Clues jenkins() {
    Clues run = Clues.NONE.run(get("BUILD_URL").flatMap(Clues::web));
    return get("CHANGE_URL").flatMap(PullRequestAddress::read).orElse(Clues.NONE).or(run);
  }

  static Optional<Long> number(String text) {
    return text.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
