package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Call;

/** A call that waits for its result, with the item that it came in. */
record Asked(Call call, JsonNode item) {

  boolean ofComputer() {
    return item.path("type").asText().equals("computer_call");
  }
}
