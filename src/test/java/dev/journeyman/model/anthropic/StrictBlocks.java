package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** The rules for what is in a user's turn. */
final class StrictBlocks {

  private static final List<String> TABS =
      List.of("new_tab", "list_tabs", "switch_tab", "close_tab");

  private StrictBlocks() {}

  static void plain(String where, JsonNode block, Faults faults) {
    switch (block.path("type").asText()) {
      case "text" -> {
        faults.fields(where, block, Set.of("type", "text"), Set.of("cache_control"));
        faults.check(!block.path("text").asText().isBlank(), where + ": text must be non-empty");
      }
      case "image" -> {
        faults.fields(where, block, Set.of("type", "source"), Set.of("cache_control"));
        faults.fields(where, block.path("source"), Set.of("type", "media_type", "data"), Set.of());
      }
      default -> faults.check(false, where + ": unknown block " + block.path("type"));
    }
  }

  static void result(String where, JsonNode block, JsonNode use, boolean failed, Faults faults) {
    faults.fields(
        where,
        block,
        Set.of("type", "tool_use_id", "content"),
        Set.of("toolset_name", "is_error", "cache_control"));
    faults.check(
        block.path("toolset_name").equals(use.path("toolset_name")),
        where + ": toolset_name must be that of the call");
    ArrayNode content = content(block.path("content"));
    faults.check(!content.isEmpty(), where + ": a result must not be empty");
    if (block.path("is_error").asBoolean()) {
      content.forEach(
          it ->
              faults.check(
                  it.path("type").asText().equals("text"),
                  where + ": all content must be type \"text\" if \"is_error\" is true"));
    }
    faults.check(
        !failed || !use.has("toolset_name") || halted(content, use),
        where + ": after a failure the rest is not executed, in the exact words");
    for (JsonNode it : content) {
      if (it.path("type").asText().equals("browser_state")) {
        state(where, it, faults);
      } else {
        plain(where, it, faults);
      }
    }
    if (!block.path("is_error").asBoolean() && use.has("toolset_name")) {
      done(where, content, use, faults);
    }
  }

  private static boolean halted(ArrayNode content, JsonNode use) {
    boolean computer = use.path("toolset_name").asText().equals("computer");
    return content.size() == 1
        && content
            .path(0)
            .path("text")
            .asText()
            .equals(
                computer
                    ? "Not executed: an earlier computer action in this turn failed."
                    : "Not executed: an earlier action in this turn failed.");
  }

  private static void done(String where, ArrayNode content, JsonNode use, Faults faults) {
    String member = use.path("name").asText();
    boolean browser = use.path("toolset_name").asText().equals("browser");
    List<String> types =
        content.findValues("type").stream()
            .map(JsonNode::asText)
            .filter(List.of("text", "image", "browser_state")::contains)
            .toList();
    if (browser && TABS.contains(member)) {
      faults.check(
          types.equals(List.of("browser_state")),
          where + ": " + member + " must be exactly one browser_state");
      if (member.equals("new_tab")) {
        JsonNode opened = content.path(0).path("state_changes");
        JsonNode active = active(content.path(0));
        faults.check(
            opened.size() == 1 && opened.path(0).path("tab_id").equals(active.path("tab_id")),
            where + ": new_tab needs exactly one tab_opened of the active tab");
      }
    }
    faults.check(
        types.stream().filter("browser_state"::equals).count() <= (browser ? 1 : 0),
        where + ": too many browser_state");
    faults.check(
        types.contains("image") || !List.of("screenshot", "zoom").contains(member),
        where + ": " + member + " must return an image");
  }

  private static void state(String where, JsonNode state, Faults faults) {
    faults.fields(where, state, Set.of("type", "tabs"), Set.of("state_changes"));
    Set<String> ids = new HashSet<>();
    for (JsonNode tab : state.path("tabs")) {
      faults.fields(where, tab, Set.of("tab_id", "title", "url"), Set.of("active"));
      faults.check(ids.add(tab.path("tab_id").asText()), where + ": duplicate tab_id");
      tab.forEach(
          it ->
              faults.check(
                  it.asText().length() <= 4096 && !it.asText().matches("(?s).*[\\p{Cc}\\u2028].*"),
                  where + ": control characters or too long: " + it));
    }
    long active = state.findValues("active").stream().filter(JsonNode::asBoolean).count();
    faults.check(ids.isEmpty() ? active == 0 : active == 1, where + ": one tab must be active");
    faults.check(ids.size() <= 100, where + ": at most 100 tabs");
    faults.check(
        !state.has("state_changes") || !state.path("state_changes").isEmpty(),
        where + ": state_changes must not be empty");
    for (JsonNode change : state.path("state_changes")) {
      faults.fields(where, change, Set.of("type", "tab_id"), Set.of());
      faults.check(
          ids.contains(change.path("tab_id").asText()), where + ": tab_opened of no open tab");
    }
  }

  private static JsonNode active(JsonNode state) {
    for (JsonNode tab : state.path("tabs")) {
      if (tab.path("active").asBoolean()) {
        return tab;
      }
    }
    return JsonNodeFactory.instance.missingNode();
  }

  /** No image is made smaller by the vendor. */
  static void images(JsonNode messages, int longest, Faults faults) {
    for (JsonNode source : messages.findParents("media_type")) {
      String type = source.path("media_type").asText();
      try {
        byte[] data = Base64.getDecoder().decode(source.path("data").asText());
        boolean png = data.length > 3 && data[1] == 'P' && data[2] == 'N';
        boolean jpeg = data.length > 3 && (data[0] & 0xff) == 0xff && (data[1] & 0xff) == 0xd8;
        faults.check(
            (type.equals("image/png") && png) || (type.equals("image/jpeg") && jpeg),
            "image: is not of the media type " + type);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(data));
        faults.check(image != null && fits(image, longest), "image: too large");
      } catch (IOException | IllegalArgumentException e) {
        faults.check(false, "image: cannot be read: " + e.getMessage());
      }
    }
  }

  private static boolean fits(BufferedImage image, int longest) {
    int edge = Math.max(image.getWidth(), image.getHeight());
    int tokens = ((image.getWidth() + 27) / 28) * ((image.getHeight() + 27) / 28);
    return edge <= Math.min(longest, 2576) && tokens <= 4784;
  }

  private static ArrayNode content(JsonNode content) {
    if (content.isArray()) {
      return (ArrayNode) content;
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    array.addObject().put("type", "text").put("text", content.asText());
    return array;
  }
}
