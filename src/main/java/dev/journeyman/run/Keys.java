package dev.journeyman.run;

import dev.journeyman.model.ModelName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables that hold the keys to models. They are for Journeyman alone: the app
 * under test does not get them.
 */
final class Keys {

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
    return keys;
  }

  /** The environment without keys. */
  static Map<String, String> without(Map<String, String> environment) {
    Map<String, String> rest = new HashMap<>(environment);
    rest.keySet().removeAll(names());
    return rest;
  }

  private static List<String> names() {
    return Arrays.stream(ModelName.Provider.values()).flatMap(p -> variables(p).stream()).toList();
  }
}
