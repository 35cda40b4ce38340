package dev.journeyman.recording;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Labels;
import dev.journeyman.surface.Sight;
import java.util.List;

/**
 * What an action was done to, by several traits of which each may change without the others. All
 * texts name data instead of showing it; what an element does not have is empty.
 *
 * @param tag its HTML tag, where it has no role
 * @param text what it shows, where it has no name
 * @param leads the route of a link
 * @param areas the named areas around it, the outermost first
 * @param item what the row, list item or card around it is about
 * @param after the text just before it
 * @param nth which one of those with the same role and name it was, from 1, and {@code of} how many
 *     there were
 * @param box where it was, for people; nothing is ever done by coordinates alone
 */
public record Target(
    String role,
    String tag,
    String name,
    String testId,
    String label,
    String placeholder,
    String text,
    String leads,
    List<String> areas,
    String item,
    String after,
    int nth,
    int of,
    Box box) {

  /** Longer texts are cut. */
  public static final int LONGEST = 80;

  public Target {
    areas = List.copyOf(areas);
  }

  /** Describe an element of a sight. */
  public static Target of(Element element, Sight sight, Names names) {
    Labels labels = element.labels();
    List<Element> equals =
        sight.elements().stream()
            .filter(e -> e.role().equals(element.role()) && e.title().equals(element.title()))
            .toList();
    Whereabouts where = new Whereabouts(sight, names);
    String name = general(element.name(), names);
    String label = general(labels.label(), names);
    String placeholder = general(labels.placeholder(), names);
    return new Target(
        element.role(),
        element.role().equals("generic") ? element.tag() : "",
        name,
        names.generalise(labels.testId()),
        label.equals(name) ? "" : label,
        placeholder.equals(name) ? "" : placeholder,
        name.isEmpty() ? general(firstLine(element.text()), names) : "",
        labels.href().isEmpty() ? "" : Route.of(labels.href(), names),
        where.areas(element),
        where.item(element),
        where.after(element).equals(name) ? "" : where.after(element),
        (int) equals.stream().filter(e -> e.index() <= element.index()).count(),
        equals.size(),
        rounded(element.box()));
  }

  private static Box rounded(Box box) {
    return new Box(
        Math.rint(box.x()), Math.rint(box.y()), Math.rint(box.width()), Math.rint(box.height()));
  }

  private static String general(String text, Names names) {
    String line = names.generalise(text.strip());
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** What a person would call it. */
  public String title() {
    return name.isEmpty() ? text : name;
  }

  /** A phrase such as {@code button "Save"}. */
  public String describe() {
    String kind = role.equals("generic") ? tag : role;
    return title().isEmpty() ? kind : kind + " \"" + title() + "\"";
  }

  /**
   * Whether it is the same thing for all that a recording is about: where it lies and what lies
   * around it may differ, and so may the numbers that it shows.
   */
  public boolean isSameAs(Target other) {
    return role.equals(other.role)
        && numberless(name).equals(numberless(other.name))
        && testId.equals(other.testId)
        && label.equals(other.label)
        && placeholder.equals(other.placeholder)
        && numberless(text).equals(numberless(other.text))
        && leads.equals(other.leads);
  }

  private static String numberless(String text) {
    return text.replaceAll("\\d+", "0");
  }
}
