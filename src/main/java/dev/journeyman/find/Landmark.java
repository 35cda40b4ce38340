package dev.journeyman.find;

import dev.journeyman.surface.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** Whether one of the names is what people call this element. */
  static boolean isNamed(Element element, List<String> names) {
    return names.stream()
        .flatMap(n -> named(n).stream())
        .anyMatch(l -> l.role.equals(element.role()));
  }
}
