package dev.journeyman.model.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.model.Function;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a browser can do and Google's tool has no action for: functions that become gestures. */
final class Additions {

  static final List<Function> FUNCTIONS = declared();

  static final Map<String, Action> ALL =
      Map.of(
          "select_option",
          (it, grid) -> List.of(new Gesture.SetValue(grid.at(it, "x", "y"), it.text("option"))),
          "zoom",
          (it, grid) -> {
            Gesture.At from = grid.at(it, "left", "top");
            Gesture.At to = grid.at(it, "right", "bottom");
            return List.of(new Gesture.Zoom(from.x(), from.y(), to.x(), to.y()));
          },
          "reload",
          (it, grid) -> List.of(new Gesture.Travel(Way.RELOAD)),
          "list_tabs",
          (it, grid) -> List.of(new Gesture.ListTabs()),
          "new_tab",
          (it, grid) -> List.of(new Gesture.NewTab()),
          "switch_tab",
          (it, grid) -> List.of(new Gesture.SwitchTab(it.text("tab_id"))),
          "close_tab",
          (it, grid) -> List.of(new Gesture.CloseTab(it.text("tab_id", ""))));

  private Additions() {}

  private static List<Function> declared() {
    try (InputStream in = Additions.class.getResourceAsStream("functions.json")) {
      List<Function> functions = new ArrayList<>();
      for (JsonNode it :
          new ObjectMapper().readTree(Objects.requireNonNull(in, "functions.json"))) {
        functions.add(
            new Function(
                it.path("name").asText(), it.path("description").asText(), it.path("parameters")));
      }
      return List.copyOf(functions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
