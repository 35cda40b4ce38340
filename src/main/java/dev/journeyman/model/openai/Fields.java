package dev.journeyman.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Gesture.At;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of an object that a model wrote, each of the type that it must have. */
record Fields(JsonNode node) {

  int integer(String name) throws Garbled {
    return integer(node.path(name), "'" + name + "'");
  }

  String text(String name) throws Garbled {
    JsonNode value = node.path(name);
    if (!value.isTextual()) {
      throw Garbled.by("no text in '" + name + "'", node);
    }
    return value.asText();
  }

  /** Empty where the field is missing or null. */
  List<String> texts(String name) throws Garbled {
    JsonNode values = node.path(name);
    if (values.isMissingNode() || values.isNull()) {
      return List.of();
    }
    if (!values.isArray()) {
      throw Garbled.by("no list in '" + name + "'", node);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.isTextual()) {
        throw Garbled.by("'" + name + "' holds something other than text", node);
      }
      texts.add(value.asText());
    }
    return texts;
  }

  At spot() throws Garbled {
    return new At(integer("x"), integer("y"));
  }

  /** Points come as objects, and from some models as pairs. */
  At point() throws Garbled {
    if (!node.isArray()) {
      return spot();
    }
    if (node.size() != 2) {
      throw Garbled.by("not a point", node);
    }
    return new At(integer(node.path(0), "x"), integer(node.path(1), "y"));
  }

  Fields onlyWith(Set<String> names) throws Garbled {
    if (!node.isObject()) {
      throw Garbled.by("not an object", node);
    }
    for (String name : (Iterable<String>) node::fieldNames) {
      if (!names.contains(name)) {
        throw Garbled.by("there is no argument '" + name + "'", node);
      }
    }
    return this;
  }

  private int integer(JsonNode value, String name) throws Garbled {
    boolean whole = value.isNumber() && value.canConvertToExactIntegral();
    if (!whole || !value.canConvertToInt()) {
      throw Garbled.by("no whole number in " + name, node);
    }
    return value.intValue();
  }
}
