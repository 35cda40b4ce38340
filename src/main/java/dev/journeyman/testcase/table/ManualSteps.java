package dev.journeyman.testcase.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that Xray exports as JSON in one cell of an issue. */
final class ManualSteps {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ManualSteps() {}

  /** One step of it. */
  record ManualStep(String action, String data, String result, List<String> others) {}

  /** The steps; nothing where the cell is no such JSON. */
  static Optional<List<ManualStep>> read(String cell) {
    if (!cell.startsWith("[")) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(cell);
      List<ManualStep> steps = new ArrayList<>();
      root.forEach(step -> steps.add(step(step.has("fields") ? step.get("fields") : step)));
      boolean told = steps.stream().anyMatch(step -> !step.action.isEmpty());
      return told ? Optional.of(steps) : Optional.empty();
    } catch (JsonProcessingException noJson) {
      // then the cell only begins like some
      return Optional.empty();
    }
  }

  private static ManualStep step(JsonNode fields) {
    String action = "";
    String data = "";
    String result = "";
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String value = field.getValue().asText("").strip();
      switch (field.getKey()) {
        case "Action", "action", "step" -> action = value;
        case "Data", "data" -> data = value;
        case "Expected Result", "result", "expectedResult" -> result = value;
        default -> {
          if (!value.isEmpty()) {
            others.add("- " + field.getKey() + ": " + value);
          }
        }
      }
    }
    return new ManualStep(action, data, result, others);
  }
}
