package dev.journeyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with a project in it, and a terminal in which the command is called there. */
final class Terminal {

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private boolean terminal;

  Terminal(Path folder) {
    this.folder = folder;
    environment.put("JOURNEYMAN_CACHE", Path.of("target/cache").toAbsolutePath().toString());
    environment.remove("CI");
    environment.remove("GITHUB_ACTIONS");
    environment.remove("GITHUB_WORKSPACE");
    environment.remove("NO_COLOR");
    environment.put("TERM", "xterm");
  }

  /** What a call printed and how it ended. */
  record Call(int code, String out, String err) {

    /** The one JSON object that stands on standard output. */
    JsonNode json() {
      try (MappingIterator<JsonNode> values =
          new ObjectMapper().readerFor(JsonNode.class).readValues(out)) {
        List<JsonNode> all = values.readAll();
        if (all.size() != 1 || !all.get(0).isObject()) {
          throw new AssertionError("not one JSON object: " + out);
        }
        return all.get(0);
      } catch (IOException e) {
        throw new UncheckedIOException(out, e);
      }
    }
  }

  Terminal file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Terminal journey(String id, String... lines) {
    return file(
        "journeys/" + id + ".md",
        "# The journey " + id + "\n\n## Steps\n" + String.join("\n", lines) + "\n");
  }

  Terminal with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** A person looks on. */
  Terminal watched() {
    terminal = true;
    return this;
  }

  Call call(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Place place = new Place(folder, environment, terminal);
    int code =
        Journeyman.commandLine(new PrintWriter(out, true), new PrintWriter(err, true), place)
            .execute(args);
    return new Call(code, out.toString(), err.toString());
  }

  /** The text of every file below a folder of the project, one after the other. */
  String textOf(String below) {
    try (Stream<Path> files = Files.walk(folder.resolve(below))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
