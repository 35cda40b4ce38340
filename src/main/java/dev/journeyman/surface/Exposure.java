package dev.journeyman.surface;

import java.util.List;
import java.util.function.Predicate;

/**
 * Where secrets can be read on a page.
 *
 * @param places the elements that show one, the innermost ones
 * @param elsewhere whether the page shows one more, and no element tells where
 */
public record Exposure(List<Element> places, boolean elsewhere) {

  public Exposure {
    places = List.copyOf(places);
  }

  /** Look at a page; {@code hides} knows secrets, {@code more} elements that show one by nature. */
  public static Exposure of(Sight sight, Predicate<String> hides, Predicate<Element> more) {
    List<Element> showing =
        sight.elements().stream()
            .filter(e -> more.test(e) || hides.test(value(e)) || hides.test(e.text()))
            .toList();
    List<Element> top = showing.stream().filter(e -> holders(sight, e, showing).isEmpty()).toList();
    List<Element> places =
        showing.stream()
            .filter(
                e ->
                    more.test(e)
                        || hides.test(value(e))
                        || hides.test(without(e.text(), within(sight, e, showing))))
            .toList();
    return new Exposure(places, hides.test(without(sight.text(), top)));
  }

  private static String value(Element element) {
    return element.value().orElse("");
  }

  private static List<Element> holders(Sight sight, Element element, List<Element> showing) {
    return sight.ancestorsOf(element).stream().filter(showing::contains).toList();
  }

  /** Those inside of an element that are inside of no other one there. */
  private static List<Element> within(Sight sight, Element element, List<Element> showing) {
    return showing.stream()
        .filter(
            e ->
                holders(sight, e, showing).stream().findFirst().filter(element::equals).isPresent())
        .toList();
  }

  /** What is left of a text once each of these has taken its own part, and no other, out of it. */
  private static String without(String text, List<Element> elements) {
    StringBuilder left = new StringBuilder(text);
    for (Element element : elements) {
      int at = left.indexOf(element.text());
      if (at >= 0) {
        left.replace(at, at + element.text().length(), "\n");
      }
    }
    return left.toString();
  }
}
