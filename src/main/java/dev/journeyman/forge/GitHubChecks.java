package dev.journeyman.forge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.forge.Fault.Kind;
import dev.journeyman.forge.Forge.Posted;
import dev.journeyman.forge.Forge.Posted.Change;
import dev.journeyman.forge.Forge.Report;
import dev.journeyman.forge.Forge.Report.Note;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;

/**
 * A check run with notes at lines, where the token may; else a commit status, which has none:
 * https://docs.github.com/en/rest/checks/runs and https://docs.github.com/en/rest/commits/statuses
 * . Each report is a new check run, because notes can be added to one but never taken away; of
 * several with one name GitHub shows the last.
 */
record GitHubChecks(GitHubApi api, String head) {

  /** The most notes that one request may have. */
  static final int NOTES = 50;

  private static final int LONGEST_SUMMARY = 65_535;
  private static final int LONGEST_TITLE = 255;
  private static final CommitStatus.Spelling STATUS =
      new CommitStatus.Spelling("success", "failure", "error", "context", 140);

  Reply<Posted> report(Report report) {
    if (api.target().token().map(Token::isPersonal).orElse(false)) {
      return status(report, "GitHub takes check runs of workflows and apps only, not of a person");
    }
    return check(report)
        .otherwise(
            why ->
                why.kind() == Kind.FORBIDDEN
                    ? status(report, why.message())
                    : new Reply.Refused<>(why));
  }

  private Reply<Posted> check(Report report) {
    ObjectNode body =
        Rest.object()
            .put("name", report.name())
            .put("head_sha", head)
            .put("status", "completed")
            .put("conclusion", report.conclusion().name().toLowerCase(Locale.ROOT));
    api.target().run().ifPresent(it -> body.put("details_url", it.toString()));
    body.set("output", output(report, 0));
    ObjectNode pretended =
        Rest.object().put("id", 1).put("html_url", api.url("check-runs", 1).toString());
    Ask ask =
        api.rest()
            .post(api.url("check-runs"), body, "make a check run")
            .grant(GitHubApi.grant("checks"))
            .pretend(pretended);
    return api.wire()
        .ask(ask)
        .then(
            it ->
                notes(
                    report,
                    it.body().path("id").asLong(),
                    new Posted(it.body().path("html_url").asText(), Change.CREATED)));
  }

  /** What did not fit into the first request. */
  private Reply<Posted> notes(Report report, long id, Posted posted) {
    for (int from = NOTES; from < report.notes().size(); from += NOTES) {
      ObjectNode body = Rest.object().set("output", output(report, from));
      Ask ask =
          api.rest()
              .send(
                  "PATCH",
                  api.url("check-runs", id),
                  new Payload.Json(body),
                  "add notes to the check run")
              .grant(GitHubApi.grant("checks"))
              .once();
      Reply<Answer> added = api.wire().ask(ask);
      if (added.fault().isPresent()) {
        int left = report.notes().size() - from;
        return Reply.done(
            new Posted(
                posted.url(),
                posted.change(),
                "without " + left + " notes: " + added.fault().get().message()));
      }
    }
    return Reply.done(posted);
  }

  private static ObjectNode output(Report report, int from) {
    ObjectNode output =
        Rest.object()
            .put("title", Cut.to(LONGEST_TITLE, report.title()))
            .put("summary", Cut.to(LONGEST_SUMMARY, report.summary()));
    List<Note> notes = report.notes();
    if (from < notes.size()) {
      var annotations = output.putArray("annotations");
      notes.subList(from, Math.min(notes.size(), from + NOTES)).stream()
          .map(GitHubChecks::annotation)
          .forEach(annotations::add);
    }
    return output;
  }

  private static ObjectNode annotation(Note note) {
    ObjectNode annotation =
        Rest.object()
            .put("path", note.file())
            .put("start_line", note.line())
            .put("end_line", note.line())
            .put("annotation_level", note.isError() ? "failure" : "warning")
            .put("message", Cut.to(LONGEST_SUMMARY, note.message()));
    note.title().ifPresent(it -> annotation.put("title", Cut.to(LONGEST_TITLE, it)));
    return annotation;
  }

  private Reply<Posted> status(Report report, String whyNoCheck) {
    CommitStatus status = new CommitStatus(report, api.target().run());
    HttpUrl url = api.url("statuses", head);
    Ask ask =
        api.rest()
            .post(url, status.body(STATUS), "set a commit status")
            .grant(GitHubApi.grant("statuses"));
    return api.wire()
        .ask(ask)
        .map(it -> status.posted(url, whyNoCheck))
        .otherwise(
            why ->
                new Reply.Refused<>(
                    new Fault(why.kind(), why.message() + " Nor a check run: " + whyNoCheck)));
  }
}
