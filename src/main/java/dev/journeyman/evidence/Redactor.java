package dev.journeyman.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes secrets out of text: known ones in the spellings in which apps and protocols repeat them,
 * and what looks like a credential. Whatever leaves the program passes through here: the journal at
 * its writer, the console at its printer.
 */
public final class Redactor {

  /** Knows no secrets. */
  public static final Redactor NONE = new Redactor(Map.of());

  /**
   * Shorter values stand in ordinary words, so they are taken out only as words of their own, and
   * no journey and no model may use them.
   */
  public static final int SHORTEST = 4;

  /** A single letter says nothing of a secret, and stands everywhere. */
  private static final int SHORTEST_WORD = 2;

  private final List<Spelling> spellings;
  private final List<Spelling> words;

  /** Redact these secrets, values by name. */
  public Redactor(Map<String, String> secrets) {
    List<Spelling> known = new ArrayList<>();
    secrets.entrySet().stream()
        .filter(secret -> secret.getValue().length() >= SHORTEST)
        .sorted(Comparator.comparingInt(secret -> -secret.getValue().length()))
        .forEach(secret -> known.addAll(Spelling.of(secret.getValue(), instead(secret.getKey()))));
    this.spellings = Stream.concat(known.stream(), Tokens.SPELLINGS.stream()).toList();
    this.words =
        secrets.entrySet().stream()
            .filter(secret -> secret.getValue().length() >= SHORTEST_WORD)
            .filter(secret -> secret.getValue().length() < SHORTEST)
            .map(secret -> Spelling.ofWord(secret.getValue(), instead(secret.getKey())))
            .toList();
  }

  private static String instead(String name) {
    return "[secret " + name + "]";
  }

  public String redact(String text) {
    String clean = text;
    for (Spelling spelling : spellings) {
      clean = spelling.in(clean);
    }
    for (Spelling word : words) {
      clean = word.in(clean);
    }
    return clean;
  }

  /** Every text of a tree, before it is written: in the file, each has escapes of its own. */
  JsonNode redact(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(redact(field.getValue())));
    } else if (tree instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, redact(array.get(i)));
      }
    }
    return tree.isTextual() ? TextNode.valueOf(redact(tree.textValue())) : tree;
  }

  /** Whether a text holds a secret; one that is too short to be one may stand there by chance. */
  public boolean finds(String text) {
    return spellings.stream().anyMatch(spelling -> spelling.isIn(text));
  }
}
