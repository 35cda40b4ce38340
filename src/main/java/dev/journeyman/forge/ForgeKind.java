package dev.journeyman.forge;

/** The forges that we can speak to. */
public enum ForgeKind {
  GITHUB(
      "GitHub",
      "GITHUB_TOKEN",
      "put `env: {GITHUB_TOKEN: \"${{ github.token }}\"}` at the step that publishes"),
  GITLAB(
      "GitLab",
      "GITLAB_TOKEN",
      "make a project access token with the scope `api` and the role Developer, and put it into the"
          + " masked CI/CD variable GITLAB_TOKEN; CI_JOB_TOKEN cannot comment"),
  GITEA(
      "Gitea",
      "GITEA_TOKEN",
      "put `env: {GITEA_TOKEN: \"${{ secrets.GITHUB_TOKEN }}\"}` at the step that publishes");

  private final String label;
  private final String variable;
  private final String remedy;

  ForgeKind(String label, String variable, String remedy) {
    this.label = label;
    this.variable = variable;
    this.remedy = remedy;
  }

  /** As people call it. */
  public String label() {
    return label;
  }

  /** The environment variable that holds its token. */
  String variable() {
    return variable;
  }

  /** Where a token comes from. */
  String remedy() {
    return remedy;
  }

  Fault noToken() {
    return new Fault(
        Fault.Kind.UNAUTHORIZED,
        "There is no token for " + label + ": " + remedy + ", or set JOURNEYMAN_FORGE_TOKEN.");
  }
}
