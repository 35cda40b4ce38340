package dev.journeyman.find;

import dev.journeyman.surface.Element;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A part of the page that people call by what it is: "the header" is never just any section. */
public enum Landmark {
  HEADER("banner", List.of("header", "page header", "site header")),
  FOOTER("contentinfo", List.of("footer", "page footer", "site footer")),
  SIDEBAR("complementary", List.of("sidebar", "side bar")),
  NAVIGATION(
      "navigation",
      List.of(
          "navigation",
          "navbar",
          "nav bar",
          "navigation bar",
          "navigation menu",
          "main navigation")),
  MAIN("main", List.of("main content", "main area", "content area", "page content")),
  TOOLBAR("toolbar", List.of("toolbar", "tool bar"));

  private static final Set<Landmark> SURE = EnumSet.of(SIDEBAR, NAVIGATION, TOOLBAR);

  private final String role;
  private final List<String> nouns;

  Landmark(String role, List<String> nouns) {
    this.role = role;
    this.nouns = nouns;
  }

  public static Optional<Landmark> named(String noun) {
    String folded = noun.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(l -> l.nouns.contains(folded)).findFirst();
  }

  public static Stream<String> nouns() {
    return Arrays.stream(values()).flatMap(landmark -> landmark.nouns.stream());
  }

  /** Whether nothing else is called by that noun, as parts of tables are called headers. */
  public static boolean isTold(String noun) {
    return named(noun).filter(SURE::contains).isPresent();
  }

  /**
   * By which of these names something may be called: by all, unless one such as "album navigation"
   * says that it is a part of the page that this is not.
   */
  static List<String> fitting(Element element, List<String> names) {
    Predicate<String> told = n -> SURE.stream().anyMatch(l -> l.isSortOf(n));
    boolean other =
        names.stream().anyMatch(told)
            && SURE.stream()
                .filter(l -> l.role.equals(element.role()))
                .noneMatch(l -> names.stream().anyMatch(l::isSortOf));
    return other ? names.stream().filter(told).toList() : names;
  }

  private boolean isSortOf(String name) {
    return nouns.stream().anyMatch(noun -> name.toLowerCase(Locale.ROOT).endsWith(" " + noun));
  }

  /** Whether one of the names is what people call this element. */
  static boolean isNamed(Element element, List<String> names) {
    return names.stream()
        .flatMap(n -> named(n).stream())
        .anyMatch(l -> l.role.equals(element.role()));
  }
}
