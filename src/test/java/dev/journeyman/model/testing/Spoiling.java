package dev.journeyman.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;

/** Ways to make a right request wrong. */
public final class Spoiling {

  private Spoiling() {}

  /** A row of a table: what the server must complain of, and what was done to the request. */
  public static Arguments row(String fault, Consumer<ObjectNode> spoil) {
    return Arguments.arguments(fault, spoil);
  }

  public static ObjectNode object(JsonNode node, String path) {
    return (ObjectNode) node.at(path);
  }

  public static ArrayNode array(JsonNode node, String path) {
    return (ArrayNode) node.at(path);
  }

  public static void swap(ArrayNode all, int one, int other) {
    JsonNode first = all.get(one);
    all.set(one, all.get(other));
    all.set(other, first);
  }

  public static void moveToEnd(JsonNode node, String path) {
    ArrayNode all = array(node, path);
    all.add(all.remove(0));
  }
}
