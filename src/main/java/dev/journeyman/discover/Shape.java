package dev.journeyman.discover;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a page is built, whatever it says: pages made by one template are built alike. */
record Shape(Set<String> parts) {

  private static final int MOST = 3000;

  /** Addresses beside each other are of one kind where they are built much alike. */
  private static final double BESIDE = 0.75;

  /** One address may show few or many things. */
  private static final double SAME = 0.45;

  /** What stands on every page of an app says nothing of one. */
  private static final Set<String> AROUND = Set.of("banner", "navigation", "contentinfo");

  Shape {
    parts = Set.copyOf(parts);
  }

  static Shape of(Sight sight, List<Form> forms) {
    Set<String> parts = new HashSet<>();
    for (Element element : sight.elements().subList(0, Math.min(MOST, sight.elements().size()))) {
      String own = word(element);
      List<Element> around = sight.ancestorsOf(element);
      if (!own.isEmpty() && around.stream().noneMatch(it -> AROUND.contains(it.role()))) {
        String outer =
            around.stream().map(Shape::word).filter(it -> !it.isEmpty()).findFirst().orElse("");
        parts.add(outer + ">" + own);
      }
    }
    forms.forEach(form -> parts.add(form.key()));
    return new Shape(parts);
  }

  private static String word(Element element) {
    boolean plain = element.role().equals("generic") || AROUND.contains(element.role());
    return plain ? "" : element.role();
  }

  boolean isLike(Shape other, boolean samePath) {
    Set<String> all = new HashSet<>(parts);
    all.addAll(other.parts);
    long both = parts.stream().filter(other.parts::contains).count();
    return all.isEmpty() || both >= (samePath ? SAME : BESIDE) * all.size();
  }
}
