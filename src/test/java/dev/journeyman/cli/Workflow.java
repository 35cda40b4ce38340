package dev.journeyman.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A file that tells a build server what to do. */
record Workflow(Path file, String text, Map<?, ?> root) {

  static Workflow read(Path file) {
    try {
      String text = Files.readString(file);
      LoadSettings strict = LoadSettings.builder().setAllowDuplicateKeys(false).build();
      return new Workflow(file, text, (Map<?, ?>) new Load(strict).loadFromString(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A step of a workflow or of an action. */
  record Step(Map<?, ?> map) {

    String text(String key) {
      return String.valueOf(map.containsKey(key) ? map.get(key) : "");
    }

    String with(String key) {
      return String.valueOf(((Map<?, ?>) map.get("with")).get(key));
    }

    Map<?, ?> env() {
      return map.get("env") instanceof Map<?, ?> env ? env : Map.of();
    }
  }

  Map<?, ?> jobs() {
    return (Map<?, ?>) root.get("jobs");
  }

  Map<?, ?> job(String name) {
    return (Map<?, ?>) jobs().get(name);
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    if (root.get("runs") instanceof Map<?, ?> runs) {
      add((List<?>) runs.get("steps"), steps);
    } else if (root.containsKey("jobs")) {
      jobs().values().forEach(job -> add((List<?>) ((Map<?, ?>) job).get("steps"), steps));
    }
    return steps;
  }

  Step step(String name) {
    return steps().stream().filter(it -> it.text("name").equals(name)).findFirst().orElseThrow();
  }

  /** What a shell executes, of GitLab's jobs too. */
  List<String> scripts() {
    List<String> scripts = new ArrayList<>();
    steps().stream().map(it -> it.text("run")).filter(it -> !it.isEmpty()).forEach(scripts::add);
    root.values().stream()
        .filter(it -> it instanceof Map<?, ?> job && job.get("script") instanceof List<?>)
        .flatMap(it -> ((List<?>) ((Map<?, ?>) it).get("script")).stream())
        .forEach(it -> scripts.add(String.valueOf(it)));
    return scripts;
  }

  private static void add(List<?> all, List<Step> steps) {
    all.forEach(it -> steps.add(new Step((Map<?, ?>) it)));
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
