package dev.journeyman.advice;

import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.journey.Line;
import dev.journeyman.source.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The files of journeys, line by line as they are written. */
final class Manuscripts {

  private static final String FENCE = "---";

  private final Path folder;
  private final Texts texts;
  private final Map<String, List<String>> files = new HashMap<>();

  Manuscripts(Path folder, Texts texts) {
    this.texts = texts;
    this.folder = folder;
  }

  /** The lines of a file; none where it cannot be read, which others report. */
  List<String> lines(String file) {
    return files.computeIfAbsent(
        file,
        name ->
            texts
                .read(folder.resolve(name), name)
                .text()
                .map(text -> List.of(text.text().split("\n", -1)))
                .orElse(List.of()));
  }

  Optional<String> line(String file, int number) {
    List<String> lines = lines(file);
    return number >= 1 && number <= lines.size()
        ? Optional.of(lines.get(number - 1))
        : Optional.empty();
  }

  /** The same sentence in other words; nothing where it does not stand there in plain letters. */
  Optional<Rewrite> reword(Line sentence, String words, Readiness ready) {
    return written(sentence)
        .map(raw -> raw.replace(sentence.text(), words))
        .map(after -> replace(sentence.file(), sentence.number(), List.of(after), ready));
  }

  /** The line of a sentence, where the sentence stands in it once and in plain letters. */
  Optional<String> written(Line sentence) {
    String text = sentence.text();
    return line(sentence.file(), sentence.number())
        .filter(raw -> raw.contains(text) && raw.indexOf(text) == raw.lastIndexOf(text));
  }

  Rewrite replace(String file, int number, List<String> after, Readiness ready) {
    return replace(file, number, number, after, ready);
  }

  Rewrite replace(String file, int first, int last, List<String> after, Readiness ready) {
    return new Rewrite(file, first, last, lines(file).subList(first - 1, last), after, ready);
  }

  /** Another key in the front matter, which is made where there is none. */
  Optional<Rewrite> key(String file, String key, Readiness ready) {
    return line(file, 1)
        .map(
            top ->
                top.stripTrailing().equals(FENCE)
                    ? List.of(top, key)
                    : List.of(FENCE, key, FENCE, top))
        .map(after -> replace(file, 1, after, ready));
  }

  /** The number of the line of the front matter that a pattern is found in. */
  OptionalInt inMatter(String file, Pattern pattern) {
    List<String> lines = new ArrayList<>(lines(file));
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
      return OptionalInt.empty();
    }
    int end =
        IntStream.range(1, lines.size())
            .filter(i -> lines.get(i).stripTrailing().equals(FENCE))
            .findFirst()
            .orElse(1);
    return IntStream.range(1, end)
        .filter(i -> pattern.matcher(lines.get(i)).find())
        .map(i -> i + 1)
        .findFirst();
  }
}
