package dev.journeyman.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;

/** What the server sent. */
record Answer(int status, String head, String body) {

  static Answer of(String raw) {
    int end = raw.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("no answer: " + raw);
    }
    return new Answer(
        Integer.parseInt(raw.split(" ", 3)[1]), raw.substring(0, end), raw.substring(end + 4));
  }

  Optional<String> header(String name) {
    return head.lines()
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst();
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }
}
