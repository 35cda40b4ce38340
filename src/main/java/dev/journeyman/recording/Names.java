package dev.journeyman.recording;

import dev.journeyman.journey.Placeholders;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data of a journey by name. A recording keeps names where the page showed values, so that the
 * next run may have others.
 */
public final class Names {

  /** A shorter value stands in texts that have nothing to do with it. */
  private static final int SHORTEST = 3;

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  /** Name these values, which may name each other. */
  public Names(Map<String, String> given) {
    given.keySet().forEach(n -> values.put(n, Placeholders.fill("{{" + n + "}}", given)));
    values.entrySet().stream()
        .filter(each -> each.getValue().length() >= SHORTEST && !each.getValue().contains("{{"))
        .sorted(Comparator.comparingInt(each -> -each.getValue().length()))
        .forEach(each -> patterns.put(each.getKey(), whole(each.getValue())));
  }

  private static Pattern whole(String value) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])");
  }

  /** The text with names in place of values. */
  public String generalise(String text) {
    for (Map.Entry<String, String> each : values.entrySet()) {
      if (each.getValue().equals(text) && !text.isEmpty()) {
        return "{{" + each.getKey() + "}}";
      }
    }
    String general = text;
    for (Map.Entry<String, Pattern> each : patterns.entrySet()) {
      String name = Matcher.quoteReplacement("{{" + each.getKey() + "}}");
      general = each.getValue().matcher(general).replaceAll(name);
    }
    return general;
  }

  /** The text with this run's values in place of names; secrets and unknown names stay. */
  public String fill(String text) {
    return Placeholders.fill(text, values);
  }

  /** Whether a text is the value of a name, all of it. */
  public boolean isValue(String text) {
    return values.containsValue(text);
  }
}
