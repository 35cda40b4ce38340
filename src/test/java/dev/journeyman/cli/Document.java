package dev.journeyman.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text for people in this project, with its examples. */
record Document(Path file, String text) {

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** README, AGENTS and everything in docs. */
  static List<Document> all() {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md"), Path.of("AGENTS.md")), docs.sorted())
          .filter(file -> file.toString().endsWith(".md"))
          .map(Document::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document read(Path file) {
    try {
      return new Document(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fenced examples in a language. */
  List<Example> examples(String language) {
    return FENCED
        .matcher(text)
        .results()
        .filter(match -> match.group(1).equals(language))
        .map(match -> new Example(this, line(match), match.group(2)))
        .toList();
  }

  /** The code inside of sentences. */
  List<Example> code() {
    String prose = FENCED.matcher(text).replaceAll(match -> match.group().replaceAll("\\S", ""));
    return CODE.matcher(prose)
        .results()
        .map(match -> new Example(this, line(match), match.group(1)))
        .toList();
  }

  /** Where links within the project lead to. */
  List<Example> links() {
    String prose = FENCED.matcher(text).replaceAll(match -> match.group().replaceAll("\\S", ""));
    return LINK.matcher(CODE.matcher(prose).replaceAll(""))
        .results()
        .filter(match -> !match.group(1).matches("(?:https?:|#).*"))
        .map(match -> new Example(this, line(match), match.group(1).replaceFirst("#.*", "")))
        .toList();
  }

  private int line(MatchResult match) {
    return 1 + (int) text.substring(0, match.start()).chars().filter(c -> c == '\n').count();
  }

  /** A piece of a document that must be true. */
  record Example(Document document, int line, String text) {
    @Override
    public String toString() {
      return document.file + ":" + line + " " + text.lines().findFirst().orElse("");
    }
  }
}
