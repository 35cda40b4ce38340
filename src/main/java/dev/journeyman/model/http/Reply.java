package dev.journeyman.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Usage;

/** What a provider's server sent back. */
public sealed interface Reply {

  /** A 2xx answer to what was sent. */
  record Ok(JsonNode body, JsonNode sent) implements Reply {}

  /**
   * Anything else.
   *
   * @param status 0 where there was no answer
   * @param message the provider's own words where it gave some
   */
  record Bad(Answer.Kind kind, int status, String message) implements Reply {
    public Answer.Failure asFailure() {
      return new Answer.Failure(kind, message, Usage.NONE);
    }
  }
}
