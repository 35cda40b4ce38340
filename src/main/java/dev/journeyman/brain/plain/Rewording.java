package dev.journeyman.brain.plain;

import dev.journeyman.brain.Interpretation.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a sentence that is not read could be put, in its own words, so that it is. */
final class Rewording {

  private static final String KIND =
      "(?: (?:button|link|option|tab|menu item|field|box|checkbox|icon|dropdown))?";
  private static final Pattern CLICK =
      Pattern.compile(
          "^(?<verb>(?:click|press|tap|hit|open|select|choose|tick|check|untick|hover)(?: (?:on|in|over))?)"
              + " (?:the )?(?<name>[^\ue000-\uf8ff]+?)(?<kind>"
              + KIND
              + ")$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTER =
      Pattern.compile(
          "^(?<verb>enter|type|fill in|fill|put|write|set) (?<value>[^\ue000-\uf8ff]+?) (?<joint>in|into|as|for|to) (?<field>.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTERED =
      Pattern.compile(
          "^(?:enter|type|fill in|fill|write|set) (?:an?|the|some)? ?(?<field>[^\ue000-\uf8ff]+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EITHER =
      Pattern.compile("^(?<one>.+?),? or (?<other>.+)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|no|never|none|disappears?|removed|deleted|gone|closed|hidden)\\b|n['\u2019]t\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:the |an? |another )?(?:new )?(?<name>.+?) (?:page|screen|view|form|editor|section) (?:is|are|opens?|appears?|loads?|shows?|displays?)\\b.*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?<name>.+?) (?:is|are|was|were|has|have|opens?|appears?|loads?|shows?|displays?|contains?|changes?|updates?|works?|does|do|should|must|can|cannot|stays?|remains?|disappears?|closes?|expands?|gets?)\\b.*$",
          Pattern.CASE_INSENSITIVE);

  private Rewording() {}

  static Optional<String> ofStep(String text) {
    Sentence sentence = Sentence.of(text);
    String said = Actor.without(sentence.text());
    List<String> ways = new ArrayList<>();
    Matcher either = EITHER.matcher(said);
    if (either.matches()) {
      ways.add(either.group("one"));
    }
    named(said).ifPresent(ways::add);
    entered(said).ifPresent(ways::add);
    quotation(said).ifPresent(q -> ways.add(first(said) + " " + q));
    verified(said, text).ifPresent(ways::add);
    ways.add("click \"<" + name(said.replaceFirst("^\\S+ ?", "")) + ">\"");
    return first(sentence, ways, way -> PlainBrain.reading(way).isPresent());
  }

  private static Optional<String> named(String said) {
    Matcher click = CLICK.matcher(said);
    return click.matches()
        ? Optional.of(
            click.group("verb") + " \"<" + name(click.group("name")) + ">\"" + click.group("kind"))
        : Optional.empty();
  }

  private static Optional<String> entered(String said) {
    Matcher enter = ENTER.matcher(said);
    if (enter.matches()) {
      String value = " \"<" + name(enter.group("value")) + ">\" ";
      return Optional.of(
          enter.group("verb") + value + enter.group("joint") + " " + enter.group("field"));
    }
    Matcher entered = ENTERED.matcher(said);
    return entered.matches()
        ? Optional.of(name(entered.group("field")))
            .map(field -> "enter \"<" + field + ">\" in \"<" + field + ">\"")
        : Optional.empty();
  }

  private static Optional<String> verified(String said, String text) {
    return said.matches("(?i)(?:verify|check|ensure|confirm|assert|make sure)\\b.*")
        ? ofPromise(text)
            .map(p -> "verify that " + p.substring(0, 1).toLowerCase(Locale.ROOT) + p.substring(1))
        : Optional.empty();
  }

  static Optional<String> ofPromise(String text) {
    Sentence sentence = Sentence.of(text);
    String said = ExpectationGrammar.plain(sentence.text());
    boolean denied = DENIED.matcher(said).find();
    List<String> ways = new ArrayList<>();
    for (String q : quotations(said)) {
      ways.add(q + (denied ? " is not shown" : " is shown"));
    }
    Matcher place = PLACE.matcher(said);
    if (place.matches() && !denied) {
      ways.add("the heading \"<" + name(place.group("name")) + ">\" is shown");
    }
    Matcher subject = SUBJECT.matcher(said);
    String what = name(subject.matches() ? subject.group("name") : said);
    ways.add("\"<" + what + ">\"" + (denied ? " is not shown" : " is shown"));
    return first(sentence, ways, way -> ExpectationGrammar.ENGLISH.read(way) instanceof Understood);
  }

  private static Optional<String> first(
      Sentence sentence, List<String> ways, Predicate<String> read) {
    return ways.stream()
        .map(way -> sentence.quoted(way).replaceAll("\\s+", " ").strip())
        .map(
            way ->
                way.substring(0, 1).toUpperCase(Locale.ROOT)
                    + way.substring(1).replaceFirst("[.]$", "")
                    + ".")
        .filter(read)
        .findFirst();
  }

  private static String first(String said) {
    return said.split(" ")[0];
  }

  private static Optional<String> quotation(String said) {
    return quotations(said).stream().findFirst();
  }

  private static List<String> quotations(String said) {
    return Pattern.compile("[\ue000-\uf8ff]").matcher(said).results().map(m -> m.group()).toList();
  }

  /** The words as they stand, without an article and without what would end a quotation. */
  private static String name(String words) {
    String bare = words.strip().replaceFirst("(?i)^(?:the|an?|some|any|all) ", "");
    return bare.replaceAll("[\"<>\ue000-\uf8ff]", "").strip();
  }
}
