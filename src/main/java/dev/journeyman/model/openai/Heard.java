package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Answer;
import dev.journeyman.model.Answer.Kind;
import dev.journeyman.model.Answer.Stop;
import dev.journeyman.model.Call;
import dev.journeyman.model.Concern;
import dev.journeyman.model.Meter;
import dev.journeyman.model.Usage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A response, read.
 *
 * @param items what must be sent back, as it came; empty where the response was cut off
 */
record Heard(List<JsonNode> items, List<Asked> asked, String text, Stop stop) {

  static Heard of(JsonNode response, Tools tools) throws Garbled {
    String status = response.path("status").asText("completed");
    return switch (status) {
      case "completed" -> whole(response, tools);
      case "incomplete" -> cutOff(response);
      case "failed" -> throw failure(response.path("error"));
      default -> throw new Garbled("the response is '" + Garbled.shorten(status) + "'");
    };
  }

  /** The vendor counts what was read from the cache and written to it as input too. */
  static Usage usage(JsonNode response, Usage most) {
    Meter meter = new Meter(response.path("usage"));
    long cached = meter.optional("/input_tokens_details/cached_tokens");
    long written = meter.optional("/input_tokens_details/cache_write_tokens");
    long input = meter.rest(meter.required("/input_tokens"), cached + written);
    return meter.or(new Usage(input, cached, written, meter.required("/output_tokens")), most);
  }

  /** Whether the model only said what it is about to do. */
  boolean goesOn() {
    List<JsonNode> messages = items.stream().filter(it -> isA(it, "message")).toList();
    return asked.isEmpty()
        && !messages.isEmpty()
        && messages.stream().allMatch(it -> it.path("phase").asText().equals("commentary"));
  }

  private static Heard whole(JsonNode response, Tools tools) throws Garbled {
    List<JsonNode> items = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    for (JsonNode item : response.path("output")) {
      items.add(item);
      switch (item.path("type").asText()) {
        case "computer_call" -> asked.add(new Asked(computerCall(item, tools), item));
        case "function_call" -> asked.add(new Asked(functionCall(item, tools), item));
        default -> mustBeHarmless(item);
      }
    }
    String text = text(items);
    if (asked.isEmpty() && items.stream().noneMatch(it -> isA(it, "message"))) {
      throw new Garbled("the response neither says nor asks anything");
    }
    mustHaveOwnIds(asked);
    items.removeIf(Heard::isUselessLater);
    return new Heard(
        List.copyOf(items), List.copyOf(asked), text, asked.isEmpty() ? Stop.END : Stop.CALLS);
  }

  /** What is left of a response that was cut off must not be sent back, and none of it be done. */
  private static Heard cutOff(JsonNode response) throws Garbled {
    String reason = response.path("incomplete_details").path("reason").asText("no reason given");
    List<JsonNode> items = new ArrayList<>();
    response.path("output").forEach(items::add);
    return switch (reason) {
      case "max_output_tokens" -> new Heard(List.of(), List.of(), text(items), Stop.TRUNCATED);
      case "content_filter" ->
          throw new Garbled(Kind.DECLINED, "OpenAI's content filter ended the answer");
      default -> throw new Garbled("the response is incomplete: " + Garbled.shorten(reason));
    };
  }

  private static Garbled failure(JsonNode error) {
    String code = error.path("code").asText("");
    Kind kind =
        switch (code) {
          case "rate_limit_exceeded" -> Kind.RATE_LIMITED;
          case "server_error" -> Kind.OVERLOADED;
          default -> Kind.REJECTED;
        };
    return new Garbled(kind, Garbled.shorten(error.path("message").asText("no reason given")));
  }

  private static Call computerCall(JsonNode item, Tools tools) throws Garbled {
    String id = new Fields(item).text("call_id");
    List<Concern> concerns = new ArrayList<>();
    for (JsonNode check : item.path("pending_safety_checks")) {
      concerns.add(
          new Concern(
              new Fields(check).text("id"),
              check.path("code").asText(""),
              check.path("message").asText("")));
    }
    return new Call(id, "computer", act(item, tools), concerns);
  }

  private static Call.Request act(JsonNode item, Tools tools) {
    try {
      if (!tools.hands()) {
        throw new Garbled("there is no tool 'computer'");
      }
      mustBeComplete(item);
      return new Call.Act(Actions.of(item));
    } catch (Garbled e) {
      return new Call.Unreadable(e.reason());
    }
  }

  private static Call functionCall(JsonNode item, Tools tools) throws Garbled {
    Fields fields = new Fields(item);
    String id = fields.text("call_id");
    String name = fields.text("name");
    try {
      mustBeComplete(item);
      return new Call(id, name, tools.read(name, fields.text("arguments")), List.of());
    } catch (Garbled e) {
      return new Call(id, name, new Call.Unreadable(e.reason()), List.of());
    }
  }

  private static void mustBeComplete(JsonNode item) throws Garbled {
    if (!item.path("status").asText("completed").equals("completed")) {
      throw Garbled.by("the call is not complete", item);
    }
  }

  private static void mustBeHarmless(JsonNode item) throws Garbled {
    String type = item.path("type").asText();
    if (type.isEmpty() || type.endsWith("_call") || type.endsWith("_request")) {
      throw Garbled.by("a call of a tool that was not offered", item);
    }
  }

  private static void mustHaveOwnIds(List<Asked> asked) throws Garbled {
    Set<String> seen = new HashSet<>();
    for (Asked one : asked) {
      if (!seen.add(one.call().id())) {
        throw new Garbled("two calls have the id '" + Garbled.shorten(one.call().id()) + "'");
      }
    }
  }

  /** The vendor keeps nothing, so a thought that is not sealed into its item cannot be found. */
  private static boolean isUselessLater(JsonNode item) {
    return isA(item, "reasoning") && item.path("encrypted_content").asText("").isEmpty();
  }

  private static String text(List<JsonNode> items) throws Garbled {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items) {
      for (JsonNode part : isA(item, "message") ? item.path("content") : List.<JsonNode>of()) {
        if (isA(part, "refusal")) {
          throw new Garbled(Kind.DECLINED, Garbled.shorten(part.path("refusal").asText()));
        }
        texts.add(part.path("text").asText(""));
      }
    }
    return String.join("\n", texts);
  }

  private static boolean isA(JsonNode node, String type) {
    return node.path("type").asText().equals(type);
  }

  Answer.Turn turn(String before, Usage usage) {
    String all = before.isEmpty() ? text : before + "\n" + text;
    return new Answer.Turn(asked.stream().map(Asked::call).toList(), all, stop, usage);
  }
}
