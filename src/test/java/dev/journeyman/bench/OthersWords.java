package dev.journeyman.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much the grammar reads of test cases that somebody else wrote, and what it makes of each
 * line: {@code OthersWords FOLDER OUT.tsv}. A case is a JSON file with {@code actions}, each with
 * an {@code action} and an {@code expectedResult}. Whether what was read is what was meant, people
 * have to say.
 */
final class OthersWords {

  private OthersWords() {}

  /** A sentence of a case and what it comes to, if it was read. */
  record Told(String file, int line, String kind, String sentence, Optional<String> reading) {

    String row() {
      return String.join(
          "\t", file, String.valueOf(line), kind, sentence, reading.orElse("(not read)"));
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<Told> all = new ArrayList<>();
    for (Path file : cases(folder)) {
      all.addAll(told(folder.relativize(file).toString(), file));
    }
    for (String kind : List.of("step", "promise")) {
      List<Told> of = all.stream().filter(t -> t.kind().equals(kind)).toList();
      long read = of.stream().filter(t -> t.reading().isPresent()).count();
      System.out.printf(
          "%s: %d of %d read (%d%%)%n", kind, read, of.size(), 100 * read / of.size());
    }
    if (args.length > 1) {
      Files.write(Path.of(args[1]), all.stream().map(Told::row).toList());
    }
  }

  private static List<Path> cases(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<Told> told(String name, Path file) throws IOException {
    JsonNode actions = new ObjectMapper().readTree(Files.readString(file)).path("actions");
    List<Told> all = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      String step = line(actions.get(i), "action");
      String promise = line(actions.get(i), "expectedResult");
      all.add(new Told(name, i + 1, "step", step, PlainBrain.inWords(step).map(OthersWords::then)));
      all.add(new Told(name, i + 1, "promise", promise, promise(promise)));
    }
    return all;
  }

  private static String line(JsonNode action, String field) {
    return action.path(field).asText().replaceAll("\\s+", " ").strip();
  }

  private static String then(List<String> deeds) {
    return deeds.stream().collect(Collectors.joining(", then "));
  }

  private static Optional<String> promise(String sentence) {
    return PlainBrain.expectation(sentence) instanceof Understood understood
        ? Optional.of(understood.inWords())
        : Optional.empty();
  }
}
