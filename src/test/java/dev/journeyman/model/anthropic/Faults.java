package dev.journeyman.model.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a request. */
final class Faults {

  private final List<String> all = new ArrayList<>();

  List<String> all() {
    return List.copyOf(all);
  }

  void check(boolean right, String fault) {
    if (!right) {
      all.add(fault);
    }
  }

  void fields(String where, JsonNode node, Set<String> required, Set<String> optional) {
    check(node.isObject(), where + ": must be an object");
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey();
      check(
          required.contains(name) || optional.contains(name),
          where + "." + name + ": Extra inputs are not permitted");
    }
    required.forEach(name -> check(node.has(name), where + "." + name + ": Field required"));
  }
}
