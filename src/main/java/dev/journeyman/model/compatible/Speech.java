package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** What the dialects do differently. */
interface Speech {

  /** The system prompt. */
  String instructions();

  /** The functions that are declared to the server; may be empty. */
  ArrayNode tools();

  /** Understand the message of a model. */
  Heard hear(JsonNode message);
}
