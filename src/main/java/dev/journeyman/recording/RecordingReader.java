package dev.journeyman.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@link RecordingText} writes. People edit these files, so nothing is taken on trust.
 */
final class RecordingReader {

  /** What is wrong with a file, for people. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String why) {
      super(why);
    }
  }

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Pattern VIEWPORT = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

  private RecordingReader() {}

  static Recording read(String text) throws Unreadable {
    try {
      return recording(new Keys("the recording", JSON.readTree(text)));
    } catch (JsonProcessingException e) {
      throw new Unreadable("it is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Recording recording(Keys keys) throws Unreadable {
    keys.only(Set.of("version", "journey", "start", "viewport", "steps", "checks"));
    int version = keys.number("version");
    if (version != Recording.VERSION) {
      throw new Unreadable(
          "it is of version " + version + ", and this program reads " + Recording.VERSION);
    }
    return new Recording(
        keys.text("journey"),
        keys.text("start"),
        viewport(keys.text("viewport")),
        keys.each("steps", RecordingReader::step),
        keys.each("checks", RecordingReader::check));
  }

  private static Viewport viewport(String text) throws Unreadable {
    Matcher size = VIEWPORT.matcher(text);
    if (!size.matches()) {
      throw new Unreadable("viewport \"" + text + "\" is not like 1280x800");
    }
    return new Viewport(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
  }

  private static RecordedStep step(Keys keys) throws Unreadable {
    keys.only(Set.of("step", "hash", "from", "actions", "effect"));
    RecordedStep step =
        new RecordedStep(
            keys.text("step"),
            keys.text("from"),
            keys.each("actions", RecordingReader::action),
            effect(keys.object("effect")));
    if (!step.hash().equals(keys.text("hash"))) {
      throw new Unreadable(
          "the hash of \"" + step.text() + "\" is " + step.hash() + ", not " + keys.text("hash"));
    }
    return step;
  }

  private static RecordedAction action(Keys keys) throws Unreadable {
    keys.only(Set.of("do", "target", "onto", "with", "by"));
    String word = keys.text("do");
    Deed deed =
        Deed.named(word).orElseThrow(() -> new Unreadable("no action is called \"" + word + "\""));
    Optional<Target> target = keys.optional("target", RecordingReader::target);
    Optional<Target> onto = keys.optional("onto", RecordingReader::target);
    boolean either = deed == Deed.PRESS;
    boolean fits = either || deed.hasTarget() == target.isPresent();
    if (!fits || (deed == Deed.DRAG) != onto.isPresent()) {
      throw new Unreadable(
          "\"" + word + "\" " + (target.isPresent() ? "takes no" : "lacks its") + " target");
    }
    return new RecordedAction(deed, target, onto, keys.texts("with"), keys.textOr("by", ""));
  }

  private static Target target(Keys keys) throws Unreadable {
    keys.only(
        Set.of(
            "role",
            "tag",
            "name",
            "testId",
            "label",
            "placeholder",
            "text",
            "leads",
            "areas",
            "item",
            "after",
            "nth",
            "box"));
    List<Integer> box = keys.numbers("box");
    List<Integer> nth = keys.node().has("nth") ? keys.numbers("nth") : List.of(1, 1);
    if (nth.size() != 2) {
      throw new Unreadable("nth has two numbers, not " + nth.size());
    }
    if (box.size() != 4) {
      throw new Unreadable("a box has four numbers, not " + box.size());
    }
    return new Target(
        keys.text("role"),
        keys.textOr("tag", ""),
        keys.textOr("name", ""),
        keys.textOr("testId", ""),
        keys.textOr("label", ""),
        keys.textOr("placeholder", ""),
        keys.textOr("text", ""),
        keys.textOr("leads", ""),
        keys.texts("areas"),
        keys.textOr("item", ""),
        keys.textOr("after", ""),
        nth.get(0),
        nth.get(1),
        new Box(box.get(0), box.get(1), box.get(2), box.get(3)));
  }

  private static Effect effect(Keys keys) throws Unreadable {
    keys.only(Set.of("route", "changed", "dialogs", "tabs", "downloads"));
    String changed = keys.text("changed");
    for (Effect.Extent extent : Effect.Extent.values()) {
      if (extent.word().equals(changed.toLowerCase(Locale.ROOT))) {
        return new Effect(
            keys.text("route"),
            extent,
            keys.texts("dialogs"),
            keys.numberOr("tabs", 0),
            keys.numberOr("downloads", 0));
      }
    }
    throw new Unreadable("changed: \"" + changed + "\" is none of nothing, state, text, route");
  }

  private static RecordedCheck check(Keys keys) throws Unreadable {
    keys.only(Set.of("expectation", "check", "by"));
    // files of before have all sentences in one text
    List<String> sentences =
        keys.node().path("check").isTextual() ? List.of(keys.text("check")) : keys.texts("check");
    if (sentences.isEmpty()) {
      throw new Unreadable("a check lacks its sentences");
    }
    return new RecordedCheck(keys.text("expectation"), sentences, keys.text("by"));
  }

  private interface Reading<T> {
    T of(Keys keys) throws Unreadable;
  }

  /** The keys of one object. */
  private record Keys(String what, JsonNode node) {

    void only(Set<String> known) throws Unreadable {
      if (!node.isObject()) {
        throw new Unreadable(what + " is no object");
      }
      for (var names = node.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!known.contains(name)) {
          throw new Unreadable(what + " has an unknown key \"" + name + "\"");
        }
      }
    }

    String text(String key) throws Unreadable {
      return value(key, JsonNode::isTextual, "a text").asText();
    }

    String textOr(String key, String other) throws Unreadable {
      return node.has(key) ? text(key) : other;
    }

    int number(String key) throws Unreadable {
      return value(key, JsonNode::isInt, "a whole number").asInt();
    }

    int numberOr(String key, int other) throws Unreadable {
      return node.has(key) ? number(key) : other;
    }

    List<String> texts(String key) throws Unreadable {
      return items(key, JsonNode::isTextual, JsonNode::asText);
    }

    List<Integer> numbers(String key) throws Unreadable {
      return items(key, JsonNode::isInt, JsonNode::asInt);
    }

    Keys object(String key) throws Unreadable {
      return new Keys(key, value(key, JsonNode::isObject, "an object"));
    }

    <T> Optional<T> optional(String key, Reading<T> reading) throws Unreadable {
      return node.has(key) ? Optional.of(reading.of(object(key))) : Optional.empty();
    }

    <T> List<T> each(String key, Reading<T> reading) throws Unreadable {
      List<T> all = new ArrayList<>();
      for (JsonNode item : items(key, JsonNode::isObject, Function.identity())) {
        all.add(reading.of(new Keys("an item of " + key, item)));
      }
      return all;
    }

    private <T> List<T> items(
        String key, java.util.function.Predicate<JsonNode> fits, Function<JsonNode, T> read)
        throws Unreadable {
      List<T> all = new ArrayList<>();
      if (node.has(key)) {
        for (JsonNode item : value(key, JsonNode::isArray, "a list")) {
          if (!fits.test(item)) {
            throw new Unreadable(what + " has something else than it should in " + key);
          }
          all.add(read.apply(item));
        }
      }
      return all;
    }

    private JsonNode value(String key, java.util.function.Predicate<JsonNode> fits, String kind)
        throws Unreadable {
      JsonNode value = node.get(key);
      if (value == null || !fits.test(value)) {
        throw new Unreadable(what + " lacks \"" + key + "\", which is " + kind);
      }
      return value;
    }
  }
}
