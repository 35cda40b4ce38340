package dev.journeyman.surface;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pages written by hand for tests: {@code page(heading("Users"), table("Users",
 * row(cell("Ada"))))}. Things lie below each other, 30 pixels apart, unless they say where they
 * are.
 */
public final class Pages {

  private static final double LINE = 30;

  private final List<Element> elements = new ArrayList<>();
  private double bottom;

  private Pages() {}

  public static Sight page(Part... parts) {
    return page(Activity.NONE, parts);
  }

  public static Sight page(Activity activity, Part... parts) {
    Pages pages = new Pages();
    for (Part part : parts) {
      pages.add(part, -1);
    }
    String text = textOf(List.of(parts), "\n");
    return new Sight(
        "http://localhost/", "Page", text, pages.elements, 0, List.of("Page"), activity);
  }

  private Box add(Part part, int parent) {
    int index = elements.size();
    elements.add(part.element(index, parent, Box.NONE));
    double top = bottom;
    for (Part child : part.children()) {
      add(child, index);
    }
    if (part.children().isEmpty()) {
      bottom += LINE;
    }
    Box box = part.box().orElse(new Box(0, top, 200, bottom - top - 10));
    elements.set(index, part.element(index, parent, box));
    return box;
  }

  private static String textOf(List<Part> parts, String joint) {
    return parts.stream()
        .map(Part::wholeText)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(joint));
  }

  /** One thing on a page with the things in it. */
  public record Part(
      String tag,
      String role,
      String name,
      String text,
      Optional<String> value,
      Labels labels,
      Set<State> states,
      Optional<Box> box,
      List<Part> children) {

    public Part is(State... more) {
      Set<State> all = new LinkedHashSet<>(states);
      all.addAll(List.of(more));
      return new Part(tag, role, name, text, value, labels, all, box, children);
    }

    /** With another tag and role, such as a main heading or a box that offers what to choose. */
    public Part as(String otherTag, String otherRole) {
      return new Part(otherTag, otherRole, name, text, value, labels, states, box, children);
    }

    public Part holding(String newValue) {
      Optional<String> held = Optional.of(newValue);
      return new Part(tag, role, name, text, held, labels, states, box, children);
    }

    public Part at(double x, double y) {
      Optional<Box> there = Optional.of(new Box(x, y, 100, 20));
      return new Part(tag, role, name, text, value, labels, states, there, children);
    }

    /** With an accessible name that says more than its text. */
    public Part named(String fullName) {
      return new Part(tag, role, fullName, text, value, labels, states, box, children);
    }

    public Part placeholder(String placeholder) {
      return labelled(new Labels("", placeholder, "", "", labels.testId(), "", labels.href()));
    }

    public Part testId(String id) {
      return labelled(new Labels(labels.label(), labels.placeholder(), "", "", id, "", ""));
    }

    Part labelled(Labels newLabels) {
      return new Part(tag, role, name, text, value, newLabels, states, box, children);
    }

    private Element element(int index, int parent, Box where) {
      return new Element(
          "e" + index, index, parent, tag, role, name, wholeText(), value, labels, states, where);
    }

    private String wholeText() {
      String below = textOf(children, role.equals("row") || tag.equals("label") ? " " : "\n");
      return text.isEmpty() || below.isEmpty() ? text + below : text + "\n" + below;
    }
  }

  /** Any element of a role that has a name of its own, and things in it. */
  public static Part area(String role, String name, Part... children) {
    return part("div", role, name, "", children);
  }

  public static Part box(Part... children) {
    return part("div", "generic", "", "", children);
  }

  public static Part text(String text) {
    return part("p", "paragraph", "", text);
  }

  /** A piece of text without a role, such as a span. */
  public static Part span(String text) {
    return part("span", "generic", "", text);
  }

  public static Part heading(String text) {
    return part("h2", "heading", text, text);
  }

  public static Part button(String name) {
    return part("button", "button", name, name).is(State.CLICKABLE);
  }

  public static Part link(String name, String href) {
    return part("a", "link", name, name)
        .labelled(new Labels("", "", "", "", "", "", href))
        .is(State.CLICKABLE);
  }

  public static Part tab(String name) {
    return part("button", "tab", name, name).is(State.CLICKABLE);
  }

  public static Part image(String name) {
    return part("img", "img", name, "");
  }

  public static Part field(String label) {
    return part("input", "textbox", label, "")
        .labelled(new Labels(label, "", "", "", "", "", ""))
        .holding("")
        .is(State.EDITABLE);
  }

  public static Part select(String label, String chosen, String... options) {
    List<Part> all = new ArrayList<>();
    for (String option : options) {
      all.add(part("option", "option", option, option));
    }
    return part("select", "combobox", label, "", all.toArray(new Part[0]))
        .labelled(new Labels(label, "", "", "", "", "", ""))
        .holding(chosen)
        .is(State.CLICKABLE);
  }

  public static Part checkbox(String label) {
    return part("input", "checkbox", label, "")
        .labelled(new Labels(label, "", "", "", "", "", ""))
        .is(State.CLICKABLE, State.UNCHECKED);
  }

  public static Part label(String text, Part... children) {
    return part("label", "generic", "", text, children);
  }

  public static Part dialog(String name, Part... children) {
    return area("dialog", name, children);
  }

  public static Part section(String name, Part... children) {
    return area("region", name, children);
  }

  public static Part list(Part... items) {
    return part("ul", "list", "", "", items);
  }

  public static Part item(Part... children) {
    return part("li", "listitem", "", "", children);
  }

  public static Part item(String text) {
    return part("li", "listitem", "", text);
  }

  public static Part table(String name, Part... rows) {
    return part("table", "table", name, "", rows);
  }

  public static Part row(Part... cells) {
    return part("tr", "row", "", "", cells);
  }

  public static Part row(String... cells) {
    List<Part> all = new ArrayList<>();
    for (String cell : cells) {
      all.add(cell(cell));
    }
    return row(all.toArray(new Part[0]));
  }

  public static Part header(String... names) {
    List<Part> all = new ArrayList<>();
    for (String name : names) {
      all.add(part("th", "columnheader", name, name));
    }
    return row(all.toArray(new Part[0]));
  }

  public static Part cell(String text) {
    return part("td", "cell", text, text);
  }

  public static Part cell(Part... children) {
    return part("td", "cell", "", "", children);
  }

  private static Part part(String tag, String role, String name, String text, Part... children) {
    return new Part(
        tag,
        role,
        name,
        text,
        Optional.empty(),
        Labels.NONE,
        Set.of(),
        Optional.empty(),
        List.of(children));
  }
}
