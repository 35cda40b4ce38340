package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the markup calls a field that nothing on the page names. People do not see it, so it counts
 * as a whole only, and no further than the labels that they do see.
 */
final class Marks {

  private static final Pattern NOUN = Pattern.compile("(?i)\\s+(?:bar|box|field|input|editor)$");
  private static final Pattern MEMBER = Pattern.compile("\\[([^\\[\\]]+)]$");

  private Marks() {}

  /** Whether one of the marks is that name, but for a noun such as "input" at its end. */
  static boolean fit(Element element, String name) {
    return element
        .labels()
        .marks()
        .lines()
        .flatMap(Marks::told)
        .anyMatch(m -> Wording.same(m, name));
  }

  private static Stream<String> told(String mark) {
    Matcher member = MEMBER.matcher(mark);
    String last = member.find() ? member.group(1) : mark;
    return Stream.of(mark, last)
        .map(m -> Fit.spaced(m.replaceAll("[\\[\\]]", " ")).strip())
        .flatMap(m -> Stream.of(m, NOUN.matcher(m).replaceFirst("")));
  }

  /** Whether a field is called so by its markup alone, while a text of that name is by another. */
  static boolean areContradicted(Element element, List<String> names, Sight sight) {
    return !element.labels().marks().isEmpty()
        && names.stream()
            .filter(n -> fit(element, n))
            .anyMatch(n -> isElsewhere(element, n, sight));
  }

  private static boolean isElsewhere(Element element, String name, Sight sight) {
    List<Element> fields = sight.elements().stream().filter(e -> e.is(State.EDITABLE)).toList();
    List<Element> labels =
        sight.elements().stream()
            .filter(e -> !Finder.isControl(e) && Wording.same(e.text(), name))
            .toList();
    Optional<Element> around =
        labels.stream()
            .filter(l -> fields.stream().anyMatch(f -> sight.contains(l, f)))
            .reduce((outer, inner) -> inner);
    return around
        .map(l -> !sight.contains(l, element))
        .orElseGet(
            () -> !labels.isEmpty() && !Beside.of(sight, labels).nearest(fields).contains(element));
  }
}
