package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Labels;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How well a name fits an element, the best first. */
enum Fit {
  /** It is the accessible name, the label or the whole text. */
  SAME,
  /** It is the placeholder, tooltip, alternative text, test id or description. */
  SAME_ASIDE,
  /** The name or text holds it as whole words. */
  HOLDS,
  HOLDS_ASIDE,
  /** All its words are there, in any order. */
  WORDS,
  NOT;

  /** Longer texts are passages that mention a thing, not names of one. */
  private static final int LONGEST_NAME = 120;

  static Fit of(Element element, List<String> names) {
    return names.stream().map(name -> of(element, name)).min(Enum::compareTo).orElse(SAME);
  }

  private static Fit of(Element element, String name) {
    List<String> main = mainNames(element);
    if (main.stream().anyMatch(n -> Wording.same(n, name))) {
      return SAME;
    }
    List<String> aside = asideNames(element);
    if (aside.stream().anyMatch(n -> Wording.same(n, name))) {
      return SAME_ASIDE;
    }
    if (main.stream().anyMatch(n -> Wording.holds(n, name))) {
      return HOLDS;
    }
    if (aside.stream().anyMatch(n -> Wording.holds(n, name))) {
      return HOLDS_ASIDE;
    }
    if (Marks.fit(element, name)) {
      return SAME_ASIDE;
    }
    boolean words =
        Stream.concat(main.stream(), aside.stream()).anyMatch(n -> Wording.holdsWords(n, name));
    return words && !Wording.words(name).isEmpty() ? WORDS : NOT;
  }

  /** Whether a name is all that an element is called, but for marks and numbers: "Cart (2)". */
  static boolean isWhole(Element element, List<String> names) {
    return Stream.concat(mainNames(element).stream(), asideNames(element).stream())
        .anyMatch(called -> names.stream().anyMatch(name -> isWhole(called, name)));
  }

  private static boolean isWhole(String called, String name) {
    return Wording.same(called, name)
        || (Wording.holds(called, name)
            && Wording.without(called, name).chars().noneMatch(Character::isLetter));
  }

  /**
   * Of controls that all show the name, the only one that is called so and not more: "Add to cart"
   * is not "Add to cart: Red mug", which tells itself apart.
   */
  static List<Element> byFullName(List<Element> found, List<String> names) {
    List<Element> exact =
        found.stream()
            .filter(e -> names.stream().anyMatch(n -> Wording.same(e.name(), n)))
            .toList();
    boolean othersSayMore =
        found.stream()
            .filter(e -> !exact.contains(e))
            .allMatch(e -> names.stream().anyMatch(n -> Wording.holds(e.name(), n)));
    return exact.size() == 1 && othersSayMore && Finder.isControl(exact.get(0)) ? exact : found;
  }

  /** A field without any label is called by what is in it. */
  static Fit byValue(Element field, List<String> names) {
    boolean nameless = field.name().isBlank() && field.labels().label().isBlank();
    String value = field.value().orElse("");
    return nameless && names.stream().anyMatch(n -> Wording.same(value, n)) ? HOLDS : NOT;
  }

  /** What people write around the name in a label: "* Your email (required)". */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)^(?:[^\\p{L}\\p{N}]+|(?:your|my|the|an?|please|enter|type)\\s+)+|\\s*[(\\[][^)\\]]*[)\\]]\\W*$|\\W+$");

  /**
   * Whether a name begins or ends what an element is called: the amount is no "Minimum amount per
   * order". A hint may be a whole sentence.
   */
  static boolean isAtAnEnd(Element element, List<String> names) {
    String hint = element.labels().placeholder();
    boolean hinted = names.stream().anyMatch(n -> Wording.holds(hint, n));
    return hinted
        || mainNames(element).stream()
            .map(called -> AROUND.matcher(called).replaceAll(""))
            .anyMatch(
                c -> names.stream().anyMatch(n -> Wording.starts(c, n) || Wording.ends(c, n)));
  }

  static List<String> mainNames(Element element) {
    String buttonValue = element.role().equals("button") ? element.value().orElse("") : "";
    return Stream.of(element.name(), element.labels().label(), element.text(), buttonValue)
        .filter(n -> !n.isBlank() && n.length() <= LONGEST_NAME)
        .distinct()
        .toList();
  }

  private static List<String> asideNames(Element element) {
    Labels labels = element.labels();
    return Stream.of(
            labels.placeholder(),
            labels.title(),
            labels.alt(),
            labels.marks().isEmpty() ? spaced(labels.testId()) : "",
            labels.description(),
            element.role().equals("searchbox") ? "search" : "")
        .filter(n -> !n.isBlank())
        .toList();
  }

  static String spaced(String testId) {
    return testId.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[-_.:]+", " ");
  }
}
