package dev.journeyman.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeyman.surface.Box;
import java.util.List;

/**
 * A recording as it stands in a file: always the same keys in the same order, one a line, and none
 * for what is empty, so that a diff shows what changed and nothing else.
 */
final class RecordingText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter LINES =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private RecordingText() {}

  static String of(Recording recording) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", Recording.VERSION);
    root.put("journey", recording.journey());
    root.put("start", recording.start());
    root.put("viewport", recording.viewport().toString());
    ArrayNode steps = root.putArray("steps");
    recording.steps().forEach(step -> steps.add(step(step)));
    checks(root, recording.checks());
    try {
      return JSON.writer(LINES).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A recording that cannot be written: " + recording, e);
    }
  }

  private static ObjectNode step(RecordedStep step) {
    ObjectNode node = JSON.createObjectNode();
    node.put("step", step.text());
    node.put("hash", step.hash());
    node.put("from", step.from());
    ArrayNode actions = node.putArray("actions");
    step.actions().forEach(action -> actions.add(action(action)));
    node.set("effect", effect(step.effect()));
    return node;
  }

  private static ObjectNode action(RecordedAction action) {
    ObjectNode node = JSON.createObjectNode();
    node.put("do", action.deed().word());
    action.target().ifPresent(t -> node.set("target", target(t)));
    action.onto().ifPresent(t -> node.set("onto", target(t)));
    texts(node, "with", action.with());
    text(node, "by", action.by());
    return node;
  }

  private static ObjectNode target(Target target) {
    ObjectNode node = JSON.createObjectNode();
    text(node, "role", target.role());
    text(node, "tag", target.tag());
    text(node, "name", target.name());
    text(node, "testId", target.testId());
    text(node, "label", target.label());
    text(node, "placeholder", target.placeholder());
    text(node, "text", target.text());
    text(node, "leads", target.leads());
    texts(node, "areas", target.areas());
    text(node, "item", target.item());
    text(node, "after", target.after());
    if (target.of() > 1) {
      node.putArray("nth").add(target.nth()).add(target.of());
    }
    Box box = target.box();
    ArrayNode at = node.putArray("box");
    List.of(box.x(), box.y(), box.width(), box.height()).forEach(n -> at.add(Math.round(n)));
    return node;
  }

  private static ObjectNode effect(Effect effect) {
    ObjectNode node = JSON.createObjectNode();
    node.put("route", effect.route());
    node.put("changed", effect.extent().word());
    texts(node, "dialogs", effect.dialogs());
    if (effect.tabs() != 0) {
      node.put("tabs", effect.tabs());
    }
    if (effect.downloads() != 0) {
      node.put("downloads", effect.downloads());
    }
    return node;
  }

  private static void checks(ObjectNode node, List<RecordedCheck> checks) {
    if (!checks.isEmpty()) {
      ArrayNode all = node.putArray("checks");
      for (RecordedCheck check : checks) {
        ObjectNode one = all.addObject().put("expectation", check.expectation());
        texts(one, "check", check.sentences());
        one.put("by", check.by());
      }
    }
  }

  private static void text(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  private static void texts(ObjectNode node, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = node.putArray(key);
      texts.forEach(array::add);
    }
  }
}
