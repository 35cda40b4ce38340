package dev.journeyman.source;

import java.util.List;

/** A value in a YAML text and the line where it begins. */
public sealed interface Yaml {

  int line();

  /** Says in one word what this is, for a problem's message. */
  String kind();

  /**
   * One value, spelled as it stands in the file: {@code 9.90} stays {@code 9.90}.
   *
   * @param missing whether nothing, {@code ~} or {@code null} stands there without quotes
   */
  record Scalar(String text, boolean missing, int line) implements Yaml {
    @Override
    public String kind() {
      return "value";
    }
  }

  /** Values in order. */
  record Items(List<Yaml> items, int line) implements Yaml {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "list";
    }
  }

  /** Keys with their values in order; no key twice. */
  record Mapping(List<Entry> entries, int line) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "map";
    }
  }

  /** One key of a map and the line where it stands. */
  record Entry(String key, int line, Yaml value) {}
}
