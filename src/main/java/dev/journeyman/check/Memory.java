package dev.journeyman.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a journey was told to remember, by name without regard to case. It belongs to one journey.
 */
public final class Memory {

  private final Map<String, String> values = new LinkedHashMap<>();

  public void remember(String name, String value) {
    values.put(key(name), value);
  }

  public Optional<String> recall(String name) {
    return Optional.ofNullable(values.get(key(name)));
  }

  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
