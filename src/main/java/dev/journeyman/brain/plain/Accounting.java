package dev.journeyman.brain.plain;

import dev.journeyman.check.Mentions;
import dev.journeyman.find.Kind;
import dev.journeyman.find.Landmark;
import dev.journeyman.find.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one rule over every reading: nothing of a sentence is left over. Each quotation comes out as
 * the whole of a name or value, each other word stands in one of them or says only of what kind a
 * thing is, and a name that is not quoted holds no word that joins names.
 */
final class Accounting {

  /** Between the parts of a name of a thing, and before it. */
  private static final Set<String> STRUCTURE =
      Set.of(
          ("the a an my your their his her its this that in inside within of from on under at to for"
                  + " next iframe frame beside near right left alongside with called named labelled labeled titled"
                  + " saying reading containing says reads text label name title page screen view menu"
                  + " column folder which by also now first second third fourth fifth sixth seventh"
                  + " eighth ninth tenth last top bottom e.g eg example like such as value values"
                  + " option process mode type number code field item")
              .split(" "));

  /** What is in brackets, and what was meant before. */
  private static final Pattern OUTSIDE =
      Pattern.compile("[()]|\\b(?:that|those)\\b(?! says| reads)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> KINDS = kinds();

  /** What a dialog is about is seldom its title. */
  private static final Pattern DIALOG =
      Pattern.compile(
          "(?:^| )(?:[a-z-]+ ){0,3}(?:dialog|dialogue|modal|popup|pop-up|overlay)(?= |$)");

  private Accounting() {}

  private static Set<String> kinds() {
    Set<String> words = new HashSet<>();
    for (Kind kind : Kind.values()) {
      Stream.concat(Stream.of(kind.noun(), kind.inWords()), kind.synonyms().stream())
          .flatMap(noun -> Arrays.stream(noun.split("[ ]")))
          .forEach(words::add);
    }
    Landmark.nouns().flatMap(noun -> Arrays.stream(noun.split(" "))).forEach(words::add);
    return words;
  }

  /** What stands in the way of a reading; empty where all is accounted for. */
  static Optional<String> leftOver(Slots slots, Mentions mentions) {
    List<String> names = mentions.all();
    List<String> quoted = new ArrayList<>();
    for (String slot : slots.parts().keySet()) {
      Optional<String> lost = lost(slots, slot, names, quoted);
      if (lost.isPresent()) {
        return lost;
      }
    }
    return names.stream()
        .filter(name -> !quoted.contains(plain(name)))
        .filter(name -> quoted.stream().noneMatch(it -> name.startsWith(it + " ")))
        .filter(name -> slots.says(name))
        .map(name -> isBehindColon(slots, name) ? "" : NameWords.inTheWay(name))
        .filter(word -> !word.isEmpty())
        .findFirst()
        .or(() -> kindless(mentions));
  }

  /** A kind alone that the sentence does not say is no reading. */
  private static Optional<String> kindless(Mentions mentions) {
    return mentions.things().stream()
        .flatMap(Accounting::withAreas)
        .filter(q -> q.kind() == Kind.THING && q.names().isEmpty())
        .map(Query::describe)
        .findFirst();
  }

  private static Stream<Query> withAreas(Query query) {
    return Stream.concat(Stream.of(query), query.within().stream().flatMap(Accounting::withAreas));
  }

  private static Optional<String> lost(
      Slots slots, String slot, List<String> names, List<String> quoted) {
    String part = slots.raw(slot);
    Set<String> said = new HashSet<>();
    names.forEach(name -> said.addAll(NameWords.of(name)));
    for (int i = 0; i < part.length(); i++) {
      if (Sentence.isQuotation(part.charAt(i))) {
        String quotation = slots.sentence().unfold(part.substring(i, i + 1));
        if (names.stream().noneMatch(name -> isWhole(name, quotation, slots))) {
          return Optional.of(quotation);
        }
        quoted.add(plain(quotation));
      }
    }
    Matcher outside = OUTSIDE.matcher(part);
    if (outside.find() && !slots.isFree(slot)) {
      return Optional.of(outside.group());
    }
    if (slots.isFree(slot)) {
      return Optional.empty();
    }
    String bare = DIALOG.matcher(part).replaceAll(" ");
    List<String> rest =
        NameWords.of(bare.replaceAll("[\ue000-\uf8ff](?:['\u2019]s)?", " ")).stream()
            .filter(word -> !said.contains(word) && !isKnown(word))
            .toList();
    return Sentence.quotes(part) && Nouns.arePlain(rest)
        ? Optional.empty()
        : rest.stream().findFirst();
  }

  /** A name may begin with words that the reading adds: "Hide" and the quotation. */
  private static boolean isWhole(String name, String quotation, Slots slots) {
    return plain(name).equals(plain(quotation))
        || (name.endsWith(" " + quotation) && !slots.says(name));
  }

  private static boolean isKnown(String word) {
    String bare = word.replaceFirst("['\u2019]s$", "");
    return STRUCTURE.contains(bare)
        || KINDS.contains(bare)
        || bare.matches("\\d+(?:st|nd|rd|th)|#\\d+");
  }

  private static boolean isBehindColon(Slots slots, String name) {
    return slots
        .sentence()
        .text()
        .toLowerCase(Locale.ROOT)
        .contains(": " + name.toLowerCase(Locale.ROOT));
  }

  private static String plain(String text) {
    return text.strip().replaceFirst("(?i)^(?:the|an?) ", "");
  }
}
