package dev.journeyman.cli;

import dev.journeyman.run.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the program was called: its folder, its environment, and whether a person looks on. */
record Place(Path folder, Map<String, String> environment, boolean terminal) {

  Place {
    environment = Map.copyOf(environment);
  }

  boolean isCi() {
    return environment.getOrDefault("CI", "").equals("true");
  }

  /** Whether a build on GitHub reads what is printed, and obeys some of it. */
  boolean isGitHub() {
    return environment.getOrDefault("GITHUB_ACTIONS", "").equals("true");
  }

  /** Colours are for people at a terminal who did not ask for none (https://no-color.org). */
  boolean wantsColour() {
    boolean asked = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return terminal && !asked && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The journeys that were asked for, else all of this folder. */
  List<Path> journeys(List<Path> asked) {
    return asked.isEmpty()
        ? List.of(folder.resolve("journeys"))
        : asked.stream().map(folder::resolve).toList();
  }

  /** GitHub counts paths from the checkout, and we from the project, which may lie within. */
  String fromRepository(String file) {
    String root = environment.getOrDefault("GITHUB_WORKSPACE", "");
    Path here = folder.resolve(file).toAbsolutePath().normalize();
    boolean within = !root.isEmpty() && here.startsWith(Path.of(root).normalize());
    return within ? Path.of(root).normalize().relativize(here).toString().replace('\\', '/') : file;
  }

  Settings.Machine machine(boolean headed) {
    return new Settings.Machine(environment, cache(), headed, version());
  }

  private Path cache() {
    String told = environment.getOrDefault("JOURNEYMAN_CACHE", "");
    if (!told.isEmpty()) {
      return Path.of(told);
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path home = Path.of(System.getProperty("user.home", "."));
    return (xdg.isEmpty() ? home.resolve(".cache") : Path.of(xdg)).resolve("journeyman");
  }

  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
