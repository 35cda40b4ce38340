package dev.journeyman.publish;

import dev.journeyman.forge.Fault;
import dev.journeyman.forge.Forge.Picture;
import dev.journeyman.forge.Forge.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pictures of a run can be seen.
 *
 * @param addresses of each, by its path in the published folder
 * @param way how they got there, or why they did not
 */
record Gallery(Map<String, String> addresses, String way) {

  static final Gallery EMPTY = new Gallery(Map.of(), "");

  Gallery {
    addresses = Map.copyOf(addresses);
  }

  static Gallery of(List<Picture> pictures, Shown shown) {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(pictures.size(), shown.urls().size()); i++) {
      addresses.put(pictures.get(i).path(), shown.urls().get(i));
    }
    return new Gallery(addresses, shown.way());
  }

  static Gallery without(Fault why) {
    return new Gallery(Map.of(), "No picture is shown here. " + why.message());
  }

  Optional<String> address(String path) {
    return Optional.ofNullable(addresses.get(path));
  }
}
