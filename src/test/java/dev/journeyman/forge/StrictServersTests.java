package dev.journeyman.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The servers refuse what the forges refuse; else they would prove nothing of the clients. */
class StrictServersTests {

  private static final OkHttpClient HTTP = new OkHttpClient();
  private static final GitHubServer GITHUB = new GitHubServer();
  private static final GitLabServer GITLAB = new GitLabServer();
  private static final GiteaServer GITEA = new GiteaServer();

  @AfterAll
  static void close() {
    GITHUB.close();
    GITLAB.close();
    GITEA.close();
    HTTP.dispatcher().executorService().shutdown();
    HTTP.connectionPool().evictAll();
  }

  private static Map<String, String> gitHub() {
    return new HashMap<>(
        Map.of(
            "Accept", "application/vnd.github+json",
            "X-GitHub-Api-Version", "2022-11-28",
            "Authorization", "Bearer " + GitHubServer.WORKFLOW));
  }

  private static int ask(
      LoopbackForge server, String method, String path, Map<String, String> headers, String body)
      throws IOException {
    RequestBody json =
        body.isEmpty() ? null : RequestBody.create(body, MediaType.get("application/json"));
    Request.Builder request = new Request.Builder().url(server.base() + path).method(method, json);
    headers.forEach(request::header);
    try (Response response = HTTP.newCall(request.build()).execute()) {
      return response.code();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "201 | POST | /issues/7/comments | {'body':'x'}",
        "422 | POST | /issues/7/comments | {'body':'x','mark':1}",
        "422 | POST | /issues/7/comments | {'body':''}",
        "400 | POST | /issues/7/comments | {'body'",
        "404 | POST | /issues/6/comments | {'body':'x'}",
        "422 | GET | /issues/7/comments?per_page=101 | ''",
        "404 | PATCH | /issues/comments/1 | {'body':'x'}",
        "422 | POST | /git/blobs | {'content':'?','encoding':'base64'}",
        "422 | POST | /git/trees | {'tree':[{'path':'a','mode':'100644','type':'blob','sha':'1'}]}",
        "422 | POST | /git/commits | {'message':'m','tree':'1','parents':[]}",
        "422 | POST | /git/refs | {'ref':'refs/journeyman/x','sha':'1'}",
        "422 | DELETE | /git/refs/journeyman/x | ''",
        "422 | POST | /check-runs | {'name':'x','head_sha':'1'}",
        "404 | GET | /elsewhere | ''",
      })
  void gitHubRefuses(int status, String method, String path, String body) throws IOException {
    assertThat(ask(GITHUB, method, GitHubServer.REPO + path, gitHub(), body.replace('\'', '"')))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, application/json, 415",
    "X-GitHub-Api-Version, 2019-01-01, 400",
    "Authorization, Bearer nobody, 401",
    "Authorization, token " + GitHubServer.WORKFLOW + ", 401",
  })
  void gitHubRefusesWithoutTheRightHeader(String header, String value, int status)
      throws IOException {
    Map<String, String> headers = gitHub();
    headers.put(header, value);
    assertThat(ask(GITHUB, "GET", GitHubServer.REPO, headers, "")).isEqualTo(status);
  }

  @Test
  void gitHubTakesFiftyNotesAtATime() throws IOException {
    String note =
        "{'path':'a','start_line':1,'end_line':1,'annotation_level':'failure','message':'m'}";
    for (int count : new int[] {50, 51}) {
      String run =
          "{'name':'x','head_sha':'"
              + GitHubServer.HEAD
              + "','status':'completed','conclusion':'failure','output':{'title':'t','summary':'s',"
              + "'annotations':["
              + (note + ",").repeat(count - 1)
              + note
              + "]}}";
      String path = GitHubServer.REPO + "/check-runs";
      assertThat(ask(GITHUB, "POST", path, gitHub(), run.replace('\'', '"')))
          .isEqualTo(count == 50 ? 201 : 422);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "201 | POST | /merge_requests/7/notes | {'body':'x'}",
        "422 | POST | /merge_requests/7/notes | {'body':'x','mark':1}",
        "400 | POST | /merge_requests/7/notes | {}",
        "400 | GET | /merge_requests/7/notes | ''",
        "415 | POST | /uploads | {'file':'x'}",
        "400 | POST | /statuses/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | {'state':'failure'}",
      })
  void gitLabRefuses(int status, String method, String path, String body) throws IOException {
    Map<String, String> headers = Map.of("PRIVATE-TOKEN", GitLabServer.TOKEN);
    assertThat(ask(GITLAB, method, GitLabServer.PROJECT + path, headers, body.replace('\'', '"')))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "201 | POST | /issues/7/comments | {'body':'x'}",
        "422 | POST | /issues/7/comments | {'text':'x'}",
        "422 | GET | /pulls?limit=51 | ''",
        "422 | POST | /statuses/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | {'state':'failed'}",
      })
  void giteaRefuses(int status, String method, String path, String body) throws IOException {
    Map<String, String> headers = Map.of("Authorization", "token " + GiteaServer.PERSON);
    assertThat(ask(GITEA, method, GiteaServer.REPO + path, headers, body.replace('\'', '"')))
        .isEqualTo(status);
  }

  @Test
  void giteaRefusesAFormWithAnotherField() throws IOException {
    RequestBody bytes = RequestBody.create("x", MediaType.get("image/png"));
    Request request =
        new Request.Builder()
            .url(GITEA.base() + GiteaServer.REPO + "/issues/7/assets")
            .header("Authorization", "token " + GiteaServer.PERSON)
            .post(
                new MultipartBody.Builder()
                    .setType(MultipartBody.FORM)
                    .addFormDataPart("file", "x.png", bytes)
                    .build())
            .build();
    try (Response response = HTTP.newCall(request).execute()) {
      assertThat(response.code()).isEqualTo(400);
    }
  }
}
