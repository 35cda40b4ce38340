package dev.journeyman.forge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.forge.Forge.Posted;
import dev.journeyman.forge.Forge.Posted.Change;
import dev.journeyman.forge.Forge.Report;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What came out, in one line at a commit: all forges have it, and none has notes in it.
 *
 * @param run the page that it leads to
 */
record CommitStatus(Report report, Optional<URI> run) {

  /**
   * As a forge spells it.
   *
   * @param neutral what goes for neither; never green, which would say what nobody knows
   */
  record Spelling(String success, String failure, String neutral, String name, int longest) {}

  ObjectNode body(Spelling spelling) {
    String state =
        switch (report.conclusion()) {
          case SUCCESS -> spelling.success();
          case FAILURE -> spelling.failure();
          case NEUTRAL -> spelling.neutral();
        };
    ObjectNode body =
        Rest.object()
            .put("state", state)
            .put(spelling.name(), report.name())
            .put("description", Cut.to(spelling.longest(), report.title()));
    run.ifPresent(it -> body.put("target_url", it.toString()));
    return body;
  }

  /** It is there; there is nothing but the run to lead to, or its place in the API. */
  Posted posted(HttpUrl place, String whyNoCheck) {
    return new Posted(
        run.map(URI::toString).orElse(place.toString()),
        Change.CREATED,
        "as a commit status without notes: " + whyNoCheck);
  }
}
