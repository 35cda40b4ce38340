package dev.journeyman.brain;

import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Plan;
import dev.journeyman.plan.PlannedStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that may stand in the way and is put away where it does, such as a cookie banner. It
 * promises nothing, and it keeps nothing from being checked.
 *
 * @param words what tells the thing from others, in small letters
 * @param control the button that the author names; empty where the deed says which
 */
public record Hint(Deed deed, List<String> words, String control) {

  private static final String KIND =
      "(?:banner|dialog|dialogue|pop[- ]?up|modal|overlay|notice|bar|bubble|widget|prompt|layer|tour"
          + "|toast|consent|panel|box|window|advert|ad)s?";
  private static final Pattern PUT_AWAY =
      Pattern.compile(
          "(?i)(?:please )?(?<deed>ignore|close|dismiss|skip|hide|accept|agree to|allow|reject|decline|refuse)"
              + " (?:the |any |all |every |an? |this |that )?(?<thing>.+?) "
              + KIND);
  private static final Pattern CLICK =
      Pattern.compile(
          "(?i)(?:please )?(?:click|press|choose|tap) [\"\u201c](?<control>[^\"\u201d]{1,60})[\"\u201d] (?:in|on|of)"
              + " (?:the |any |an? )?(?<thing>.+?) "
              + KIND);
  private static final Pattern WHEN =
      Pattern.compile(
          "(?i),? (?:when(?:ever)?|if|where(?:ver)?|once|as soon as|should) .*|,? if (?:shown|there)");

  /** A promise about any such box may be about that of a hint. */
  private static final Pattern ANY_BOX = Pattern.compile("(?i)\\b" + KIND + "\\b");

  private static final Set<String> EMPTY =
      Set.of("the", "any", "all", "every", "a", "an", "this", "that");

  /** Words that two sentences share without being about the same. */
  private static final Set<String> SMALL =
      Set.of(
          "for", "our", "your", "my", "of", "to", "on", "in", "at", "by", "up", "with", "from",
          "about", "and", "or", "is", "it", "us");

  public Hint {
    words = List.copyOf(words);
  }

  /** What to do with it. */
  public enum Deed {
    CLOSE,
    ACCEPT,
    REJECT,
    CLICK;

    /** How often it is done within a step; what may commit to something only once. */
    public int most() {
      return this == CLOSE || this == REJECT ? 3 : 1;
    }
  }

  /** Reads a sentence; empty where only a model can make use of it. */
  public static Optional<Hint> read(String sentence) {
    String plain = sentence.strip().replaceFirst("[.!]+$", "");
    String bare = WHEN.matcher(plain).replaceFirst("");
    Matcher click = CLICK.matcher(bare);
    if (click.matches()) {
      return of(Deed.CLICK, click.group("thing"), click.group("control"));
    }
    Matcher away = PUT_AWAY.matcher(bare);
    return away.matches()
        ? of(deed(away.group("deed")), away.group("thing"), "")
        : Optional.empty();
  }

  private static Optional<Hint> of(Deed deed, String thing, String control) {
    List<String> words = new ArrayList<>(words(thing));
    words.removeAll(EMPTY);
    return words.isEmpty() || Trouble.in(thing + " " + control).isPresent()
        ? Optional.empty()
        : Optional.of(new Hint(deed, words, control));
  }

  private static Deed deed(String verb) {
    return switch (verb.toLowerCase(Locale.ROOT)) {
      case "accept", "agree to", "allow" -> Deed.ACCEPT;
      case "reject", "decline", "refuse" -> Deed.REJECT;
      default -> Deed.CLOSE;
    };
  }

  /** Words without the ending of a plural. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(
            word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }

  /** Whether a text is about the thing. */
  boolean isIn(String text) {
    return words(text).containsAll(words);
  }

  /** Whether a word is one of those that tell the thing from others. */
  boolean isOf(String word) {
    return words.containsAll(words(word));
  }

  /** Where a journey itself speaks of the thing, so that nobody else may touch it. */
  public Optional<String> spokenOfIn(Plan plan) {
    Stream<Optional<String>> steps =
        plan.steps().stream()
            .flatMap(step -> Stream.concat(place(step), places(step.expectations())));
    return Stream.concat(steps, places(plan.always())).flatMap(Optional::stream).findFirst();
  }

  private Stream<Optional<String>> place(PlannedStep step) {
    return Stream.of(Optional.of(step.place()).filter(place -> isMeantBy(step.intent())));
  }

  private Stream<Optional<String>> places(List<Expectation> promises) {
    return promises.stream()
        .map(promise -> Optional.of(promise.place()).filter(it -> mayBeMeantBy(promise.text())));
  }

  private boolean isMeantBy(String text) {
    List<String> label = words(control);
    boolean pressed =
        label.isEmpty()
            ? !control.isEmpty() && text.contains(control)
            : Collections.indexOfSubList(words(text), label) >= 0;
    return pressed || isIn(text);
  }

  /** A promise that something is not there would hold for nobody but who puts it away. */
  private boolean mayBeMeantBy(String text) {
    List<String> said = words(text);
    return isMeantBy(text)
        || ANY_BOX.matcher(text).find()
        || words.stream().anyMatch(word -> !SMALL.contains(word) && said.contains(word));
  }
}
