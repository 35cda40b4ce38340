package dev.journeyman.find;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which a person reads a page: by where things are on the screen, rows from the top,
 * and in a row from the side where its script begins. Style sheets can put things elsewhere than
 * the document has them. What one element holds is read together, so that columns stay columns; and
 * where places say nothing, as of what lies on top of each other, it is the document's order.
 */
public final class ReadingOrder implements Comparator<Element> {

  /**
   * Tops, middles or bottoms of things that stand on one line differ by that at most, in pixels.
   */
  private static final double UNEVEN = 16;

  private final int[] places;

  private ReadingOrder(int[] places) {
    this.places = places;
  }

  public static ReadingOrder of(Sight sight) {
    Map<Integer, List<Element>> children = new HashMap<>();
    for (Element element : sight.elements()) {
      children.computeIfAbsent(element.parent(), p -> new ArrayList<>()).add(element);
    }
    int[] places = new int[sight.elements().size()];
    List<Element> next = new ArrayList<>(children.getOrDefault(-1, List.of()));
    Collections.reverse(next);
    for (int place = 0; !next.isEmpty(); place++) {
      Element element = next.remove(next.size() - 1);
      places[element.index()] = place;
      List<Element> inside = read(element, children.getOrDefault(element.index(), List.of()));
      for (int i = inside.size() - 1; i >= 0; i--) {
        next.add(inside.get(i));
      }
    }
    return new ReadingOrder(places);
  }

  @Override
  public int compare(Element one, Element other) {
    return Integer.compare(places[one.index()], places[other.index()]);
  }

  public List<Element> sorted(List<Element> elements) {
    return elements.size() < 2 ? elements : elements.stream().sorted(this).toList();
  }

  private static List<Element> read(Element holder, List<Element> children) {
    boolean settled = children.size() < 2 || isProse(holder, children);
    if (settled || (holder.is(State.COLUMNS) && !isOneColumn(children))) {
      return children;
    }
    List<Element> placed =
        children.stream().filter(e -> !e.is(State.PINNED) && !e.box().isEmpty()).toList();
    List<Element> read = lines(placed, holder.is(State.LEFTWARD));
    for (int i = 0; i < children.size() && read.size() < children.size(); i++) {
      if (children.get(i).is(State.PINNED) || children.get(i).box().isEmpty()) {
        read.add(Math.min(i, read.size()), children.get(i));
      }
    }
    return read;
  }

  private static boolean isOneColumn(List<Element> children) {
    Box first = children.get(0).box();
    return children.stream().noneMatch(e -> isBeside(first, e.box()));
  }

  /** Words around the children: what stands in a sentence wraps, and has its place by that. */
  private static boolean isProse(Element holder, List<Element> children) {
    int gaps = 1;
    int inside = children.stream().mapToInt(e -> e.text().length() + gaps).sum();
    return holder.text().length() > inside;
  }

  private static List<Element> lines(List<Element> elements, boolean leftward) {
    List<Element> down =
        elements.stream().sorted(Comparator.comparingDouble(e -> e.box().y())).toList();
    Comparator<Element> across = Comparator.comparingDouble(e -> start(e.box(), leftward));
    Set<Element> read = new LinkedHashSet<>();
    for (int i = 0; i < down.size(); i++) {
      if (!read.contains(down.get(i))) {
        read.addAll(line(down, i, read).stream().sorted(across).toList());
      }
    }
    return new ArrayList<>(read);
  }

  /** The first of them and what stands beside it: never two of which one is above the other. */
  private static List<Element> line(List<Element> down, int from, Set<Element> read) {
    Box first = down.get(from).box();
    List<Element> line = new ArrayList<>(List.of(down.get(from)));
    for (int i = from + 1; i < down.size(); i++) {
      Element next = down.get(i);
      if (next.box().y() >= first.y() + first.height()) {
        break;
      }
      if (!read.contains(next)
          && isLevel(first, next.box())
          && line.stream().allMatch(e -> isBeside(e.box(), next.box()))) {
        line.add(next);
      }
    }
    return line;
  }

  private static double start(Box box, boolean leftward) {
    return leftward ? -(box.x() + box.width()) : box.x();
  }

  private static boolean isBeside(Box one, Box other) {
    double shared =
        Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
    return shared < Math.min(one.width(), other.width()) / 2;
  }

  private static boolean isLevel(Box one, Box other) {
    double lower = Math.min(one.height(), other.height());
    double shared =
        Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
    double uneven = Math.min(UNEVEN, lower / 2);
    boolean level =
        Math.abs(one.y() - other.y()) <= uneven
            || Math.abs(one.middleY() - other.middleY()) <= uneven
            || Math.abs(one.y() + one.height() - other.y() - other.height()) <= uneven;
    return shared >= lower / 2 && level;
  }
}
