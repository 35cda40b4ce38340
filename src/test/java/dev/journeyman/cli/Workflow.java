package dev.journeyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A file that tells a build server what to do. */
record Workflow(Path file, String text, JsonNode root) {

  static Workflow read(Path file) {
    try {
      String text = Files.readString(file);
      LoadSettings strict = LoadSettings.builder().setAllowDuplicateKeys(false).build();
      Object loaded = new Load(strict).loadFromString(text);
      return new Workflow(file, text, new ObjectMapper().valueToTree(loaded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A step of a workflow or of an action. */
  record Step(JsonNode node) {

    String text(String key) {
      return node.path(key).asText();
    }

    JsonNode with() {
      return node.path("with");
    }

    List<String> variables() {
      return node.path("env").propertyStream().map(it -> it.getKey()).toList();
    }
  }

  JsonNode job(String name) {
    return root.path("jobs").path(name);
  }

  List<Step> steps() {
    Stream<JsonNode> jobs = Stream.concat(Stream.of(root.path("runs")), jobs());
    return jobs.flatMap(it -> it.path("steps").valueStream()).map(Step::new).toList();
  }

  Stream<JsonNode> jobs() {
    return root.path("jobs").valueStream();
  }

  Step step(String name) {
    return steps().stream().filter(it -> it.text("name").equals(name)).findFirst().orElseThrow();
  }

  /** What a shell executes, of GitLab's jobs too. */
  List<String> scripts() {
    List<String> scripts = new ArrayList<>();
    steps().stream().map(it -> it.text("run")).filter(it -> !it.isEmpty()).forEach(scripts::add);
    root.valueStream()
        .flatMap(it -> it.path("script").valueStream())
        .forEach(it -> scripts.add(it.asText()));
    return scripts;
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
