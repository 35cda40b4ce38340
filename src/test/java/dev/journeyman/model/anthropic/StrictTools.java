package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rules for entries of {@code tools}. */
final class StrictTools {

  private static final Set<String> COMPUTER =
      Set.of(
          ("screenshot zoom left_click right_click middle_click double_click triple_click"
                  + " left_click_drag mouse_move left_mouse_down left_mouse_up cursor_position"
                  + " scroll type key hold_key wait")
              .split(" "));
  private static final Set<String> BROWSER =
      Set.of(
          ("navigate screenshot zoom left_click right_click middle_click double_click triple_click"
                  + " hover left_click_drag left_mouse_down left_mouse_up mouse_move scroll"
                  + " scroll_to type key hold_key wait read_page find get_page_text form_input"
                  + " file_upload read_console read_network javascript_exec new_tab list_tabs"
                  + " switch_tab close_tab")
              .split(" "));

  /** Of which beta an older tool is. */
  private static final Map<String, String> BETAS =
      Map.of(
          "computer_20251124", "computer-use-2025-11-24",
          "computer_20250124", "computer-use-2025-01-24");

  private StrictTools() {}

  static void check(JsonNode body, String beta, Faults faults) {
    JsonNode tools = body.path("tools");
    faults.check(tools.isMissingNode() || !tools.isEmpty(), "tools: must not be empty");
    Set<String> names = new HashSet<>();
    for (JsonNode tool : tools) {
      String type = tool.path("type").asText();
      String name;
      switch (type) {
        case "browser_toolset_20260801" -> name = toolset(tool, "browser", BROWSER, faults);
        case "computer_toolset_20260801" -> name = toolset(tool, "computer", COMPUTER, faults);
        case "computer_20251124", "computer_20250124" -> {
          older(tool, type, faults);
          faults.check(beta.equals(BETAS.get(type)), type + " needs the header anthropic-beta");
          name = tool.path("name").asText();
        }
        default -> {
          function(tool, faults);
          name = tool.path("name").asText();
        }
      }
      faults.check(names.add(name), "tools: Tool names must be unique: " + name);
      faults.check(
          takes(body.path("model").asText(), type),
          "'" + body.path("model").asText() + "' does not support tool types: " + type);
    }
  }

  private static boolean takes(String model, String type) {
    boolean older = model.matches(".*-4-[0-7].*|.*-4-20.*");
    boolean newest = model.matches(".*-5-[2-9](-.*)?");
    return switch (type) {
      case "browser_toolset_20260801", "computer_toolset_20260801" -> !older;
      case "computer_20251124" -> !newest && !model.matches(".*(sonnet|haiku)-4-5.*");
      case "computer_20250124" -> model.matches(".*(sonnet|haiku)-4-5.*");
      default -> true;
    };
  }

  private static String toolset(JsonNode tool, String name, Set<String> members, Faults faults) {
    faults.fields(
        name, tool, Set.of("type"), Set.of("configs", "cache_control", "allowed_callers"));
    for (Map.Entry<String, JsonNode> config : tool.path("configs").properties()) {
      faults.check(members.contains(config.getKey()), name + " has no " + config.getKey());
      faults.fields(
          name + "." + config.getKey(),
          config.getValue(),
          Set.of(),
          Set.of("enabled", "defer_loading"));
    }
    return name;
  }

  private static void older(JsonNode tool, String type, Faults faults) {
    faults.fields(
        type,
        tool,
        Set.of("type", "name", "display_width_px", "display_height_px"),
        type.equals("computer_20251124")
            ? Set.of("display_number", "enable_zoom", "cache_control")
            : Set.of("display_number", "cache_control"));
    faults.check(tool.path("name").asText().equals("computer"), type + ": must be named computer");
    faults.check(tool.path("display_width_px").asInt() > 0, type + ": needs a width");
  }

  private static void function(JsonNode tool, Faults faults) {
    faults.fields(
        "tool",
        tool,
        Set.of("name", "input_schema"),
        Set.of("type", "description", "cache_control", "strict"));
    faults.check(
        tool.path("name").asText().matches("[a-zA-Z0-9_-]{1,128}"),
        "tool name: " + tool.path("name"));
    faults.check(
        tool.at("/input_schema/type").asText().equals("object"),
        "input_schema.type: must be object");
  }
}
