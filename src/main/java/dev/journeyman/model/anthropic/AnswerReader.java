package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Call;
import dev.journeyman.model.Function;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Meter;
import dev.journeyman.model.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a message of the vendor, for one conversation's tools. */
final class AnswerReader {

  private final Tool tool;
  private final Set<String> functions;

  AnswerReader(Tool tool, List<Function> functions) {
    this.tool = tool;
    this.functions = functions.stream().map(Function::name).collect(Collectors.toSet());
  }

  Said read(JsonNode body, Usage most) {
    Usage usage = usage(body.path("usage"), most);
    JsonNode content = body.path("content");
    if (!content.isArray()) {
      return malformed("it has no content: " + Input.quote(body), usage);
    }
    String stop = body.path("stop_reason").asText();
    return switch (stop) {
      case "refusal" -> failure(Kind.DECLINED, refusal(body), usage);
      case "model_context_window_exceeded" ->
          failure(Kind.REJECTED, "the conversation is too long for the model", usage);
      // its last block may be cut off, so none is kept
      case "max_tokens" ->
          Said.nothing(new Answer.Turn(List.of(), text(content), Stop.TRUNCATED, usage));
      case "end_turn", "stop_sequence", "pause_turn", "tool_use" -> turn(content, stop, usage);
      default -> malformed("it stopped for an unknown reason: '" + stop + "'", usage);
    };
  }

  private Said turn(JsonNode content, String stop, Usage usage) {
    List<OpenCall> open = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode block : content) {
      if (block.path("type").asText().equals("tool_use")) {
        String id = block.path("id").asText();
        if (id.isEmpty() || !block.path("name").isTextual() || !ids.add(id)) {
          return malformed("a call has no id or name, or the id of another: " + block, usage);
        }
        open.add(open(block));
      }
    }
    if (open.isEmpty() == stop.equals("tool_use")) {
      return malformed("it stopped for '" + stop + "' with " + open.size() + " calls", usage);
    }
    List<Call> calls = open.stream().map(OpenCall::call).toList();
    Answer.Turn turn =
        new Answer.Turn(calls, text(content), open.isEmpty() ? Stop.END : Stop.CALLS, usage);
    // the vendor sends empty turns, but takes none back
    return new Said(turn, open, content.isEmpty() ? Optional.empty() : Optional.of(content));
  }

  private OpenCall open(JsonNode block) {
    String toolset = block.path("toolset_name").asText("");
    String name = block.path("name").asText();
    String shown = isOlderTool(toolset, name) ? block.at("/input/action").asText(name) : name;
    Call.Request request;
    try {
      request = request(toolset, name, block.path("input"));
    } catch (UnreadableInput e) {
      request = new Call.Unreadable(e.reason());
    }
    return new OpenCall(new Call(block.path("id").asText(), shown, request, List.of()), toolset);
  }

  private Call.Request request(String toolset, String name, JsonNode input) throws UnreadableInput {
    if (toolset.isEmpty() && functions.contains(name)) {
      if (!input.isObject()) {
        throw new UnreadableInput(
            "the arguments of " + name + " are no object: " + Input.quote(input));
      }
      return new Call.Invoke(input);
    }
    if (isOlderTool(toolset, name)) {
      return new Call.Act(older(new Input(name, input)));
    }
    if (toolset.isEmpty() || !toolset.equals(tool.toolset())) {
      throw new UnreadableInput(
          "there is no tool '" + (toolset.isEmpty() ? "" : toolset + ".") + name + "'");
    }
    Input fields = new Input(name, input);
    return new Call.Act(
        tool == Tool.BROWSER
            ? BrowserMembers.read(name, fields)
            : ComputerMembers.read(name, fields));
  }

  private boolean isOlderTool(String toolset, String name) {
    boolean older = tool == Tool.COMPUTER_2025_11 || tool == Tool.COMPUTER_2025_01;
    return older && toolset.isEmpty() && name.equals(Tool.OLDER_NAME);
  }

  private static List<Gesture> older(Input input) throws UnreadableInput {
    return ComputerMembers.read(input.text("action"), input);
  }

  private static String text(JsonNode content) {
    List<String> texts = new ArrayList<>();
    for (JsonNode block : content) {
      if (block.path("type").asText().equals("text")) {
        texts.add(block.path("text").asText());
      }
    }
    return String.join("\n", texts);
  }

  private static String refusal(JsonNode body) {
    JsonNode details = body.path("stop_details");
    String explanation = details.path("explanation").asText("");
    String category = details.path("category").asText("");
    if (explanation.isBlank()) {
      explanation = text(body.path("content"));
    }
    String reason = explanation.isBlank() ? "the model refused to answer" : explanation.strip();
    return category.isBlank() || category.equals("null") ? reason : reason + " (" + category + ")";
  }

  private static Usage usage(JsonNode usage, Usage most) {
    Meter meter = new Meter(usage);
    Usage read =
        new Usage(
            meter.required("/input_tokens"),
            meter.optional("/cache_read_input_tokens"),
            meter.optional("/cache_creation_input_tokens"),
            meter.required("/output_tokens"));
    return meter.or(read, most);
  }

  private static Said malformed(String reason, Usage usage) {
    return failure(Kind.MALFORMED, "the answer cannot be read: " + reason, usage);
  }

  private static Said failure(Kind kind, String reason, Usage usage) {
    return Said.nothing(new Answer.Failure(kind, reason, usage));
  }
}
