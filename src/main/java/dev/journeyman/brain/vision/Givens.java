package dev.journeyman.brain.vision;

import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.check.TextCheck;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check may name: the author's words, the data, what was remembered, and the page before. A
 * check that names something else is the model's own idea of the promise; one that takes a value
 * from the page that it judges holds whatever the app does.
 *
 * @param given all of that but the page
 */
record Givens(String given, Sight before, Sight after) {

  private static final Pattern NAMED =
      Pattern.compile(
          "\"([^\"]+)\"|\u201c([^\u201d]+)\u201d|(?<![\\w.,])([\u00a3$\u20ac]?\\d+(?:[.,]\\d+)*%?)");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Set<String> FORMS =
      Set.of(
          ("less more than most least fewer exactly above below before after first second third last"
                  + " row rows column item items list box disabled enabled checked unchecked ticked"
                  + " selected focused hidden empty not no starts ends begins reads error errors"
                  + " value there here one")
              .split(" "));
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("0", "zero"),
          Map.entry("1", "one"),
          Map.entry("2", "two"),
          Map.entry("3", "three"),
          Map.entry("4", "four"),
          Map.entry("5", "five"),
          Map.entry("6", "six"),
          Map.entry("7", "seven"),
          Map.entry("8", "eight"),
          Map.entry("9", "nine"),
          Map.entry("10", "ten"));

  /**
   * What a check names that nobody gave.
   *
   * @param value taken from the page that is judged; empty where none is
   * @param names all of it
   */
  record Lack(Optional<String> value, List<String> names) {
    boolean isNone() {
      return names.isEmpty();
    }
  }

  Lack lack(List<String> sentences) {
    return new Lack(
        sentences.stream().flatMap(it -> values(it).stream()).findFirst(),
        sentences.stream()
            .flatMap(it -> Stream.concat(foreign(it).stream(), words(it)))
            .distinct()
            .toList());
  }

  /** What only the page after has, and is compared with that page or tells an amount. */
  private List<String> values(String sentence) {
    boolean text = isText(sentence);
    return foreign(sentence).stream()
        .filter(it -> !text || DIGIT.matcher(it).find())
        .filter(it -> stands(it, after))
        .toList();
  }

  private static boolean isText(String sentence) {
    return PlainBrain.expectation(sentence) instanceof Understood understood
        && understood.check() instanceof TextCheck check
        && check.shown();
  }

  /** The quotations and numbers of a sentence that nobody gave. */
  private List<String> foreign(String sentence) {
    return NAMED.matcher(sentence).results().map(Givens::named).filter(it -> !isGiven(it)).toList();
  }

  private static String named(MatchResult match) {
    return Stream.of(1, 2, 3)
        .map(match::group)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private boolean isGiven(String name) {
    if (Wording.holds(given, name) || stands(name, before)) {
      return true;
    }
    Gist author = Gist.of(given);
    List<String> words = Wording.words(name);
    return words.stream().anyMatch(it -> isSaid(it, author))
        && words.stream().allMatch(it -> isSaid(it, author) || isForm(it));
  }

  private boolean isSaid(String word, Gist author) {
    return DIGIT.matcher(word).find() ? counts(word) : author.says(word);
  }

  private boolean counts(String number) {
    return Wording.holds(given, number)
        || Wording.holds(given, NUMBERS.getOrDefault(number, number));
  }

  /** The words besides, by which a sentence calls the things that it is about. */
  private Stream<String> words(String sentence) {
    Set<String> page = new HashSet<>(Wording.words(all(before)));
    Gist author = Gist.of(given);
    return Gist.of(NAMED.matcher(sentence).replaceAll(" ")).words().stream()
        .filter(it -> !author.says(it) && !page.contains(it) && !isForm(it));
  }

  private static boolean isForm(String word) {
    return FORMS.contains(word) || Gist.isSmall(word);
  }

  static boolean stands(String words, Sight page) {
    return Wording.holds(all(page), words);
  }

  private static String all(Sight page) {
    return Stream.concat(
            Stream.of(page.url(), page.title(), page.text()),
            page.elements().stream()
                .flatMap(e -> Stream.of(e.name(), e.value().orElse(""), e.labels().placeholder())))
        .collect(Collectors.joining("\n"));
  }
}
