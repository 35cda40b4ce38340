package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * How GitHub is asked:
 * https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api and its
 * description, https://github.com/github/rest-api-description .
 */
record GitHubApi(Wire wire, Target target, Rest rest) {

  static final Map<String, String> HEADERS =
      Map.of("Accept", "application/vnd.github+json", "X-GitHub-Api-Version", "2022-11-28");

  /** The most that GitHub puts on a page. */
  static final String PAGE = "100";

  GitHubApi(Wire wire, Target target) {
    this(wire, target, Rest.at(target.api(), HEADERS));
  }

  /** What grants a permission to the token of a workflow, and to one of a person. */
  static String grant(String permission) {
    return "Put `"
        + permission
        + ": write` under `permissions:` of the job; a fine-grained token needs the same for this"
        + " repository. A run for the pull request of a fork may only read whatever it says, so"
        + " publish that from a workflow on `workflow_run`.";
  }

  /** The address below the repository. */
  HttpUrl url(Object... segments) {
    String[] names = target.repository().split("/", -1);
    Object[] all =
        Stream.concat(Stream.of("repos", names[0], names[1]), Stream.of(segments)).toArray();
    return rest.url(all);
  }

  /** What the forge knows of the repository; only three fields are read of it. */
  Reply<JsonNode> repository() {
    ObjectNode pretended =
        Rest.object()
            .put("id", 1)
            .put("private", true)
            .put("html_url", "https://github.com/" + target.repository());
    return wire.ask(rest.read(url(), "read the repository").pretend(pretended)).map(Answer::body);
  }

  /**
   * Whom the token stands for. {@code GET /user} refuses the token of a workflow ("Resource not
   * accessible by integration"), while the viewer of GraphQL is there for every token, such as
   * {@code github-actions[bot]}: https://docs.github.com/en/graphql/reference/queries#viewer
   */
  Reply<String> viewer() {
    ObjectNode query = Rest.object().put("query", "query { viewer { login } }");
    ObjectNode pretended = Rest.object();
    pretended.putObject("data").putObject("viewer").put("login", "github-actions[bot]");
    Ask ask = rest.post(graphql(), query, "ask whose the token is").reading().pretend(pretended);
    return wire.ask(ask)
        .then(
            it -> {
              String login = it.body().at("/data/viewer/login").asText();
              return login.isEmpty()
                  ? Reply.refused(
                      Fault.Kind.FORBIDDEN,
                      "GitHub does not say whose the token of "
                          + target.token().map(Token::origin).orElse("no variable")
                          + " is: "
                          + Words.said(it.body(), "")
                          + ". Use GITHUB_TOKEN or a personal access token.")
                  : Reply.done(login);
            });
  }

  /** {@code /graphql} beside the API of github.com, and beside {@code v3} of one's own. */
  private HttpUrl graphql() {
    HttpUrl base = rest.base();
    int last = base.pathSize() - 1;
    return base.pathSegments().get(last).equals("v3")
        ? base.newBuilder().setPathSegment(last, "graphql").build()
        : rest.url("graphql");
  }
}
