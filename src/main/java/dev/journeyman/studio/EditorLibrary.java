package dev.journeyman.studio;

import java.util.Map;
import java.util.Optional;

/** Where the modules of the editor lie on the class path; the versions are those of the pom. */
final class EditorLibrary {
  private static final Map<String, String> MODULES =
      Map.ofEntries(
          Map.entry("codemirror__state", "6.7.1/dist/index.js"),
          Map.entry("codemirror__view", "6.43.7/dist/index.js"),
          Map.entry("codemirror__commands", "6.10.4/dist/index.js"),
          Map.entry("codemirror__language", "6.12.4/dist/index.js"),
          Map.entry("codemirror__autocomplete", "6.20.3/dist/index.js"),
          Map.entry("codemirror__lint", "6.9.7/dist/index.js"),
          Map.entry("lezer__common", "1.5.2/dist/index.js"),
          Map.entry("lezer__highlight", "1.2.3/dist/index.js"),
          Map.entry("lezer__lr", "1.4.10/dist/index.js"),
          Map.entry("style-mod", "4.1.3/src/style-mod.js"),
          Map.entry("w3c-keyname", "2.2.8/index.js"),
          Map.entry("crelt", "1.0.7/index.js"),
          Map.entry("marijn__find-cluster-break", "1.0.3/src/index.js"));

  private EditorLibrary() {}

  static Optional<String> resource(String name) {
    return Optional.ofNullable(MODULES.get(name))
        .map(module -> "/META-INF/resources/webjars/" + name + "/" + module);
  }
}
