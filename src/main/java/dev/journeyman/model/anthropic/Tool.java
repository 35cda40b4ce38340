package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.model.Brief;
import dev.journeyman.model.Brief.Hands;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Anthropic's own tools for acting on a screen, the richest first. */
enum Tool {
  BROWSER("browser_toolset_20260801", "browser", ""),
  COMPUTER("computer_toolset_20260801", "computer", ""),
  COMPUTER_2025_11("computer_20251124", "", "computer-use-2025-11-24"),
  COMPUTER_2025_01("computer_20250124", "", "computer-use-2025-01-24"),
  NONE("", "", "");

  /** The name of the older computer tools, whose input says the action. */
  static final String OLDER_NAME = "computer";

  private static final Pattern OF_NOVEMBER_2025 = Pattern.compile("opus-4-[567]|sonnet-4-6");

  /** Sonnet 4.5 and Haiku 4.5, and what came before version numbers had two parts. */
  private static final Pattern OF_JANUARY_2025 =
      Pattern.compile("claude-3|(sonnet|haiku)-4-5|(opus|sonnet)-4(-[01])?(-?@?20\\d{6}|$)");

  private final String type;
  private final String toolset;
  private final String beta;

  Tool(String type, String toolset, String beta) {
    this.type = type;
    this.toolset = toolset;
    this.beta = beta;
  }

  /** Names that are not known are taken for new ones. */
  static Tool bestOf(String model) {
    if (OF_NOVEMBER_2025.matcher(model).find()) {
      return COMPUTER_2025_11;
    }
    return OF_JANUARY_2025.matcher(model).find() ? COMPUTER_2025_01 : BROWSER;
  }

  /** What serves these hands, no richer than this. */
  Tool serving(Hands hands) {
    return switch (hands) {
      case NONE -> NONE;
      case PIXELS -> this == BROWSER ? COMPUTER : this;
      case PAGE -> this;
    };
  }

  /** The next poorer one, where a rejection says that the model does not take this one. */
  Optional<Tool> insteadAfter(String rejection) {
    if (!rejection.contains(type)) {
      return Optional.empty();
    }
    return switch (this) {
      case BROWSER -> Optional.of(COMPUTER);
      case COMPUTER -> Optional.of(COMPUTER_2025_11);
      case COMPUTER_2025_11 -> Optional.of(COMPUTER_2025_01);
      case COMPUTER_2025_01, NONE -> Optional.empty();
    };
  }

  /** What calls of its members and their results are marked with; empty for the older tools. */
  String toolset() {
    return toolset;
  }

  Optional<String> beta() {
    return beta.isEmpty() ? Optional.empty() : Optional.of(beta);
  }

  /** Its entry in the request; empty for none. */
  List<ObjectNode> declaration(Brief brief) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode().put("type", type);
    switch (this) {
      case BROWSER -> {
        ObjectNode configs = entry.putObject("configs");
        configs.putObject("read_console").put("enabled", true);
        configs.putObject("read_network").put("enabled", true);
      }
      // no gesture answers where the mouse is
      case COMPUTER ->
          entry.putObject("configs").putObject("cursor_position").put("enabled", false);
      case COMPUTER_2025_11 -> sized(entry, brief).put("enable_zoom", true);
      case COMPUTER_2025_01 -> sized(entry, brief);
      case NONE -> {
        return List.of();
      }
    }
    return List.of(entry);
  }

  private static ObjectNode sized(ObjectNode entry, Brief brief) {
    return entry
        .put("name", OLDER_NAME)
        .put("display_width_px", brief.width())
        .put("display_height_px", brief.height());
  }
}
