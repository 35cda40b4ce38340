package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What the model said.
 *
 * @param open the calls that want results
 * @param content its blocks as they came; empty where they must not or cannot be sent back
 */
record Said(Answer answer, List<OpenCall> open, Optional<JsonNode> content) {

  static Said nothing(Answer answer) {
    return new Said(answer, List.of(), Optional.empty());
  }
}
