package dev.journeyman.brain.plain;

import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.Understood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The corpus of sentences and what the grammar makes of each. */
record Corpus(List<Line> lines) {

  static final Path FILE = Path.of("src/test/resources/corpus/lines.tsv");

  record Line(String kind, String sentence, String meaning) {

    boolean isReadable() {
      return !meaning.equals("?");
    }

    boolean isRead() {
      return reading().equals(meaning);
    }

    String reading() {
      return kind.equals("step") ? step() : expectation();
    }

    private String step() {
      return new StepGrammar(Vocabulary.ENGLISH)
          .read(sentence)
          .map(all -> all.stream().map(Instruction::describe).collect(Collectors.joining("; ")))
          .orElse("?");
    }

    private String expectation() {
      Interpretation meaning = ExpectationGrammar.ENGLISH.read(sentence);
      return meaning instanceof Understood understood
          ? (understood.still() ? "still " : "") + understood.check().describe()
          : "?";
    }
  }

  static Corpus read() throws IOException {
    return read(FILE);
  }

  static Corpus read(Path file) throws IOException {
    return new Corpus(
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .map(l -> l.split("\t", -1))
            .map(c -> new Line(c[0], c[1], c[2]))
            .toList());
  }

  public static void main(String[] args) throws IOException {
    Corpus corpus = read(args.length == 0 ? FILE : Path.of(args[0]));
    List<Line> wrong = corpus.lines().stream().filter(l -> !l.isRead()).toList();
    wrong.forEach(
        l ->
            System.out.printf(
                "%s%n    wanted %s%n    read   %s%n", l.sentence(), l.meaning(), l.reading()));
    System.out.println(wrong.size() + " of " + corpus.lines().size());
  }
}
