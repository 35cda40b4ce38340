package dev.journeyman.brain.replay;

import dev.journeyman.find.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the words on a control mean, as far as a table of synonyms knows. It exists to refuse: a
 * renamed target is taken for the recorded one only where both names do the same to the same.
 */
record Meaning(
    Set<String> acts,
    Set<String> graveActs,
    Set<String> scopes,
    Set<String> things,
    Set<String> numbers) {

  private enum Sort {
    ACT,
    GRAVE,
    GO,
    THING,
    SCOPE
  }

  private record Entry(Sort sort, String meaning, Pattern phrase) {}

  private static final Pattern MARK = Pattern.compile("<(\\d+)>");
  private static final Pattern NUMBER = Pattern.compile("[£$€]?\\d.*");
  private static final Set<String> SILENT =
      Set.of(
          "the", "a", "an", "your", "my", "our", "this", "that", "to", "of", "in", "on", "at",
          "for", "from", "with", "into", "and", "or", "please", "here", "now", "it", "is", "i");
  private static final List<Entry> TABLE = table();

  static Meaning of(String text) {
    String marked = Wording.folded(text);
    for (int i = 0; i < TABLE.size(); i++) {
      marked = TABLE.get(i).phrase().matcher(marked).replaceAll(" <" + i + "> ");
    }
    Meaning meaning =
        new Meaning(
            new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    MARK.matcher(marked)
        .results()
        .map(m -> TABLE.get(Integer.parseInt(m.group(1))))
        .forEach(meaning::take);
    for (String word : Wording.words(MARK.matcher(marked).replaceAll(" "))) {
      if (NUMBER.matcher(word).matches()) {
        meaning.numbers.add(word);
      } else if (!SILENT.contains(word)) {
        meaning.things.add(singular(word));
      }
    }
    return meaning;
  }

  private void take(Entry entry) {
    switch (entry.sort()) {
      case ACT -> acts.add(entry.meaning());
      case GRAVE -> {
        acts.add(entry.meaning());
        graveActs.add(entry.meaning());
      }
      case THING -> things.add(entry.meaning());
      case SCOPE -> scopes.add(entry.meaning());
      case GO -> {
        // leads on, whatever the word
      }
    }
  }

  /**
   * Whether the other means the same: the same acts, as much of it, and the same things, of which
   * one may leave out some. Of what cannot be undone nothing may be left out.
   */
  boolean agreesWith(Meaning other) {
    if (!acts.equals(other.acts) || !scopes.equals(other.scopes)) {
      return false;
    }
    if (!numbers.isEmpty() && !numbers.equals(other.numbers)) {
      return false;
    }
    if (things.equals(other.things)) {
      return !things.isEmpty() || !acts.isEmpty();
    }
    boolean part = things.containsAll(other.things) || other.things.containsAll(things);
    boolean common = things.stream().anyMatch(other.things::contains);
    return graveActs.isEmpty() && part && (common || !acts.isEmpty());
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** Longer phrases come first, so that "sign in" is not read as "in" nor "unsubscribe" twice. */
  private static List<Entry> table() {
    Map<String, Sort> sorts =
        Map.of(
            "act",
            Sort.ACT,
            "grave",
            Sort.GRAVE,
            "go",
            Sort.GO,
            "thing",
            Sort.THING,
            "scope",
            Sort.SCOPE);
    List<Entry> entries = new ArrayList<>();
    Map<String, String> seen = new TreeMap<>();
    for (String line : lines()) {
      String[] parts = line.split(": ", 2);
      String[] phrases = parts[1].split(", ");
      for (String phrase : phrases) {
        if (seen.put(phrase, line) != null) {
          throw new IllegalStateException("two meanings of \"" + phrase + "\" in meanings.txt");
        }
        Sort sort = Objects.requireNonNull(sorts.get(parts[0]), line);
        Pattern pattern =
            Pattern.compile(
                "(?<![\\p{L}\\p{N}<-])" + Pattern.quote(phrase) + "s?(?![\\p{L}\\p{N}>-])");
        entries.add(new Entry(sort, phrases[0], pattern));
      }
    }
    entries.sort(Comparator.comparingInt((Entry e) -> -e.phrase().pattern().length()));
    return entries;
  }

  private static List<String> lines() {
    try (InputStream in = Meaning.class.getResourceAsStream("meanings.txt")) {
      String text =
          new String(
              Objects.requireNonNull(in, "meanings.txt").readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read meanings.txt", e);
    }
  }
}
