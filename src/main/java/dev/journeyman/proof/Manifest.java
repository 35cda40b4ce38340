package dev.journeyman.proof;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every file that a run publishes but for the proof itself, sorted by path. */
record Manifest(int version, List<Item> files) {

  static final int VERSION = 1;

  Manifest {
    files = files.stream().sorted(Comparator.comparing(Item::path)).toList();
  }

  /**
   * A file.
   *
   * @param path from the published folder, with slashes
   */
  record Item(String path, long size, String sha256) {}

  static Manifest of(Inventory inventory) throws IOException {
    if (!inventory.oddities().isEmpty()) {
      throw new IOException(inventory.oddities().get(0).toString());
    }
    return new Manifest(VERSION, inventory.hashed());
  }

  Map<String, Item> byPath() {
    Map<String, Item> items = new LinkedHashMap<>();
    files.forEach(item -> items.put(item.path(), item));
    return items;
  }
}
