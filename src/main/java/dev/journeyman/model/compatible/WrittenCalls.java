package dev.journeyman.model.compatible;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls that a server left in the text, because it runs without a parser for them: {@code
 * <tool_call>} blocks, or a text that is nothing but one call.
 *
 * @param rest the text around them
 */
record WrittenCalls(List<WrittenCall> calls, String rest) {

  private static final Pattern BLOCK =
      Pattern.compile("<tool_call>(.*?)(?:</tool_call>|\\z)", Pattern.DOTALL);

  /** A call as it was written. */
  record WrittenCall(String name, String arguments) {}

  static WrittenCalls in(String text, Toolbox toolbox) {
    if (toolbox.isEmpty()) {
      return new WrittenCalls(List.of(), text);
    }
    Matcher blocks = BLOCK.matcher(text);
    List<WrittenCall> calls = new ArrayList<>();
    while (blocks.find()) {
      String block = blocks.group(1);
      calls.add(call(block).orElse(new WrittenCall("tool_call", block)));
    }
    if (!calls.isEmpty()) {
      return new WrittenCalls(calls, BLOCK.matcher(text).replaceAll("").strip());
    }
    return call(text)
        .filter(it -> toolbox.knows(it.name()))
        .map(it -> new WrittenCalls(List.of(it), ""))
        .orElse(new WrittenCalls(List.of(), text));
  }

  private static Optional<WrittenCall> call(String text) {
    return LenientJson.object(text)
        .filter(it -> it.path("name").isTextual())
        .flatMap(it -> call(it));
  }

  private static Optional<WrittenCall> call(ObjectNode call) {
    JsonNode arguments = call.has("arguments") ? call.path("arguments") : call.path("parameters");
    return arguments.isObject() || arguments.isTextual()
        ? Optional.of(
            new WrittenCall(
                call.path("name").asText(),
                arguments.isTextual() ? arguments.asText() : arguments.toString()))
        : Optional.empty();
  }
}
