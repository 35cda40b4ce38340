package dev.journeyman.run;

import dev.journeyman.model.ModelName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environment variables that hold keys: to models, and the one that signs. They are for
 * Journeyman alone: the app under test does not get them.
 */
final class Keys {

  /** Shorter than any line of a key but its last. */
  private static final int KEY_LINE = 16;

  private Keys() {}

  static List<String> variables(ModelName.Provider provider) {
    return switch (provider) {
      case ANTHROPIC -> List.of("ANTHROPIC_API_KEY");
      case OPENAI -> List.of("OPENAI_API_KEY");
      case GOOGLE -> List.of("GEMINI_API_KEY", "GOOGLE_API_KEY");
      case COMPATIBLE -> List.of("JOURNEYMAN_MODEL_KEY");
    };
  }

  static Optional<String> of(ModelName.Provider provider, Map<String, String> environment) {
    return variables(provider).stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(key -> !key.isBlank())
        .findFirst();
  }

  /** All keys by variable, for the redactor. */
  static Map<String, String> all(Map<String, String> environment) {
    Map<String, String> keys = new HashMap<>(environment);
    keys.keySet().retainAll(names());
    keys.values().removeIf(String::isBlank);
    // a key in PEM has lines, and each of them alone says much of it
    List<String> lines = List.of(keys.getOrDefault(Sealing.VARIABLE, "").split("\\\\n|\\s+"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() >= KEY_LINE) {
        keys.put(Sealing.VARIABLE + " line " + i, lines.get(i));
      }
    }
    return keys;
  }

  /** The environment without keys. */
  static Map<String, String> without(Map<String, String> environment) {
    Map<String, String> rest = new HashMap<>(environment);
    rest.keySet().removeAll(names());
    return rest;
  }

  private static List<String> names() {
    return Stream.concat(
            Stream.of(Sealing.VARIABLE),
            Arrays.stream(ModelName.Provider.values()).flatMap(p -> variables(p).stream()))
        .toList();
  }
}
