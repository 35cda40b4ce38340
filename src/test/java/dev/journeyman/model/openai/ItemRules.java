package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What the vendor says of the items of a request, knowing which ones it made itself. */
final class ItemRules {

  private static final Pattern DATA =
      Pattern.compile("data:image/(png|jpeg|webp|gif);base64,([A-Za-z0-9+/]+=*)");
  private static final Set<String> DETAILS = Set.of("low", "high", "auto", "original");
  private static final int MOST_PATCHES = 10_000;

  private final Map<String, JsonNode> made = new HashMap<>();
  private final Map<String, List<String>> thoughtsBefore = new HashMap<>();
  private final boolean details;

  ItemRules(boolean details) {
    this.details = details;
  }

  /** Remember what was sent to the client. */
  void made(JsonNode output) {
    List<String> thoughts = new ArrayList<>();
    for (JsonNode item : output) {
      String id = item.path("id").asText();
      made.put(id, item);
      if (isA(item, "reasoning")) {
        if (item.hasNonNull("encrypted_content")) {
          thoughts.add(id);
        }
      } else {
        thoughtsBefore.put(id, List.copyOf(thoughts));
        thoughts.clear();
      }
    }
  }

  void check(JsonNode input) throws Violation {
    Violation.unless(input.isArray() && !input.isEmpty(), "Invalid 'input'");
    Set<String> seen = new HashSet<>();
    Map<String, JsonNode> open = new LinkedHashMap<>();
    for (JsonNode item : input) {
      switch (item.path("type").asText()) {
        case "message" -> {
          if (item.path("role").asText().equals("user")) {
            noneOpen(open);
            user(item);
          } else {
            own(item, seen);
          }
        }
        case "reasoning" -> own(item, seen);
        case "computer_call", "function_call" -> {
          own(item, seen);
          open.put(item.path("call_id").asText(), item);
        }
        case "computer_call_output", "function_call_output" -> output(item, open);
        default -> throw new Violation("Invalid value: '" + item.path("type").asText() + "'");
      }
    }
    noneOpen(open);
  }

  private static void noneOpen(Map<String, JsonNode> open) throws Violation {
    Violation.unless(
        open.isEmpty(), "No tool output found for call " + String.join(", ", open.keySet()) + ".");
  }

  private void own(JsonNode item, Set<String> seen) throws Violation {
    String id = item.path("id").asText();
    Violation.unless(made.containsKey(id), "Item with id '" + id + "' not found.");
    Violation.unless(
        item.equals(made.get(id)),
        isA(item, "reasoning")
            ? "The encrypted content could not be verified."
            : "Item '" + id + "' is not what the model wrote");
    Violation.unless(
        !isA(item, "reasoning") || item.hasNonNull("encrypted_content"),
        "Item with id '" + id + "' not found. Items are not persisted when `store` is false.");
    for (String thought : thoughtsBefore.getOrDefault(id, List.of())) {
      Violation.unless(
          seen.contains(thought),
          "Item '"
              + id
              + "' was provided without its required 'reasoning' item: '"
              + thought
              + "'.");
    }
    Violation.unless(seen.add(id), "Duplicate item found with id " + id);
  }

  private void output(JsonNode item, Map<String, JsonNode> open) throws Violation {
    String id = item.path("call_id").asText();
    JsonNode call = open.get(id);
    if (call == null) {
      throw new Violation("No tool call found for output with call_id " + id + ".");
    }
    Violation.unless(
        id.equals(open.keySet().iterator().next()), "the outputs are in another order");
    Violation.unless(
        item.path("type").asText().equals(call.path("type").asText() + "_output"),
        "the output of " + id + " is of another type than its call");
    open.remove(id);
    if (isA(item, "computer_call_output")) {
      screenshot(item, call);
    } else {
      functionOutput(item);
    }
  }

  private void screenshot(JsonNode item, JsonNode call) throws Violation {
    RequestRules.onlyFields(
        item,
        "input[].",
        Set.of("type", "call_id", "output", "acknowledged_safety_checks", "id", "status"));
    Set<JsonNode> pending = new HashSet<>();
    call.path("pending_safety_checks").forEach(pending::add);
    Set<JsonNode> acknowledged = new HashSet<>();
    item.path("acknowledged_safety_checks").forEach(acknowledged::add);
    Violation.unless(
        acknowledged.equals(pending),
        "Computer tool call has pending safety checks that must be acknowledged");
    JsonNode output = item.path("output");
    Set<String> fields = new HashSet<>(Set.of("type", "image_url", "file_id"));
    if (details) {
      fields.add("detail");
    }
    RequestRules.onlyFields(output, "input[].output.", fields);
    Violation.unless(isA(output, "computer_screenshot"), "Invalid 'input[].output.type'");
    picture(output.path("image_url"));
  }

  private static void functionOutput(JsonNode item) throws Violation {
    RequestRules.onlyFields(item, "input[].", Set.of("type", "call_id", "output", "id", "status"));
    JsonNode output = item.path("output");
    if (!output.isTextual()) {
      Violation.unless(output.isArray() && !output.isEmpty(), "Invalid 'input[].output'");
      parts(output);
    }
  }

  private static void user(JsonNode item) throws Violation {
    RequestRules.onlyFields(item, "input[].", Set.of("type", "role", "content"));
    Violation.unless(!item.path("content").isEmpty(), "Missing 'input[].content'");
    parts(item.path("content"));
  }

  private static void parts(JsonNode parts) throws Violation {
    for (JsonNode part : parts) {
      if (isA(part, "input_image")) {
        RequestRules.onlyFields(part, "content[].", Set.of("type", "image_url", "detail"));
        Violation.unless(
            DETAILS.contains(part.path("detail").asText()), "Missing 'content[].detail'");
        picture(part.path("image_url"));
      } else {
        RequestRules.onlyFields(part, "content[].", Set.of("type", "text"));
        Violation.unless(
            isA(part, "input_text") && part.path("text").isTextual(), "Invalid 'content[]'");
      }
    }
  }

  private static void picture(JsonNode url) throws Violation {
    Matcher data = DATA.matcher(url.asText());
    Violation.unless(data.matches(), "Invalid 'image_url': expected a base64 data URL of an image");
    byte[] bytes = Base64.getDecoder().decode(data.group(2));
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      Violation.unless(readers.hasNext(), "The image data does not represent a valid image.");
      ImageReader reader = readers.next();
      reader.setInput(in);
      String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
      Violation.unless(format.equals(data.group(1)), "the image is a " + format);
      int patches = ((reader.getWidth(0) + 31) / 32) * ((reader.getHeight(0) + 31) / 32);
      Violation.unless(
          patches <= MOST_PATCHES, "the image is scaled down: " + patches + " patches");
    } catch (IOException e) {
      throw new Violation("The image data does not represent a valid image.");
    }
  }

  private static boolean isA(JsonNode node, String type) {
    return node.path("type").asText().equals(type);
  }
}
