package dev.journeyman.surface.playwright;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Inspected;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Unrolled;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts all rows that a list drew one screen after the other into one sight, each at the place that
 * it would have if all were drawn.
 */
final class Unrolling {

  private static final String GROUP = "\u001d";

  private final int frame;
  private Sight sight;
  private boolean complete = true;
  private final List<String> told = new ArrayList<>();

  private Unrolling(Sight sight, int frame) {
    this.sight = sight;
    this.frame = frame;
  }

  /** A row with what is in it, the row itself first, and where it begins in its list. */
  private record Row(List<Element> parts, double top) {
    Element itself() {
      return parts.get(0);
    }

    double bottom() {
      return top + itself().box().height();
    }

    /** A list that measures its rows as it draws them moves them a little. */
    boolean isSameAs(Row other) {
      return itself().text().equals(other.itself().text())
          && Math.abs(itself().box().x() - other.itself().box().x()) < 2
          && Math.abs(top - other.top) < Math.max(1, itself().box().height() / 2);
    }

    boolean isOver(Row next) {
      Box mine = itself().box();
      Box its = next.itself().box();
      boolean beside =
          mine.x() + mine.width() <= its.x() + 1 || its.x() + its.width() <= mine.x() + 1;
      return !beside && bottom() - next.top > Math.min(mine.height(), its.height()) / 2;
    }
  }

  /**
   * Read the answer of {@code unroll} in the frame of this number, on top of a sight of its page.
   */
  static Inspected of(Answer answer, Sight sight, int frame) {
    Unrolling unrolling = new Unrolling(sight, frame);
    long lists = sight.elements().stream().filter(e -> e.is(State.PARTIAL)).count();
    String[] all = answer.text().isEmpty() ? new String[0] : answer.text().split(GROUP + GROUP, -1);
    for (String list : all) {
      unrolling.add(list.split(GROUP, -1));
    }
    if (all.length < lists) {
      unrolling.complete = false;
      unrolling.told.add("a list that draws only a part of its rows could not be looked through");
    }
    return new Inspected(
        String.join("; ", unrolling.told),
        List.of(),
        Optional.of(new Unrolled(unrolling.sight, unrolling.complete)));
  }

  private void add(String[] groups) {
    Answer head = new Answer(groups[0]);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < groups.length; i++) {
      for (Row row : rows(new Answer(groups[i]))) {
        if (rows.stream().noneMatch(row::isSameAs)) {
          rows.add(row);
        }
      }
    }
    rows.sort(Comparator.comparingDouble(Row::top).thenComparingDouble(r -> r.itself().box().x()));
    boolean clear =
        IntStream.range(1, rows.size()).noneMatch(i -> rows.get(i - 1).isOver(rows.get(i)));
    boolean whole = head.field(4).equals("complete") && clear;
    complete &= whole;
    told.add(whole ? "all " + rows.size() + " rows of a list looked through" : part(head, rows));
    Optional<Element> list =
        sight.elements().stream()
            .filter(e -> e.ref().equals(Frames.ref(frame, (int) head.number(0))))
            .findFirst();
    if (list.isPresent()) {
      sight = with(list.get(), rows, head.number(1));
    } else {
      complete = false;
    }
  }

  private static String part(Answer head, List<Row> rows) {
    String told = head.field(5);
    double seen = rows.stream().mapToDouble(r -> r.itself().box().height()).sum();
    double all = head.number(3) - head.number(2);
    String total =
        told.matches("[1-9]\\d*")
            ? told
            : "about " + Math.max(rows.size(), Math.round(rows.size() * all / Math.max(1, seen)));
    return "looked at " + rows.size() + " of " + total + " rows of a list";
  }

  private List<Row> rows(Answer view) {
    FrameSight seen = FrameSight.read(view, frame);
    Sight part =
        new Sight(
            "",
            "",
            seen.text(),
            IntStream.range(0, seen.pieces().size())
                .mapToObj(i -> seen.pieces().get(i).element(i, seen.text()))
                .toList(),
            0,
            List.of(),
            sight.activity());
    List<Row> rows = new ArrayList<>();
    for (String place : seen.title().split(",", -1)) {
      String[] words = place.split(" ", -1);
      String ref = Frames.ref(frame, Integer.parseInt(words[0]));
      part.elements().stream()
          .filter(e -> e.ref().equals(ref))
          .findFirst()
          .ifPresent(row -> rows.add(new Row(subtree(part, row), Double.parseDouble(words[1]))));
    }
    return rows;
  }

  private static List<Element> subtree(Sight part, Element row) {
    List<Element> all = new ArrayList<>(List.of(row));
    all.addAll(part.below(row));
    return all;
  }

  /** The sight with these rows for those that the list draws; what stays as it scrolls is kept. */
  private Sight with(Element list, List<Row> rows, double origin) {
    List<Element> all = new ArrayList<>();
    int[] moved = new int[sight.elements().size()];
    for (Element element : sight.elements()) {
      boolean drawn =
          !element.equals(list) && sight.contains(list, element) && !isPinned(element, list);
      moved[element.index()] = drawn ? -1 : all.size();
      if (!drawn) {
        int parent = element.parent() < 0 ? -1 : moved[element.parent()];
        int within = parent < 0 && element.parent() >= 0 ? moved[list.index()] : parent;
        all.add(placed(element, all.size(), within, 0));
      }
      boolean last = element.index() == lastOf(list);
      for (Row row : last ? rows : List.<Row>of()) {
        add(row, all, moved[list.index()], origin);
      }
    }
    String text =
        rows.stream().map(r -> r.itself().text()).collect(Collectors.joining("\n", "\n", ""));
    return new Sight(
        sight.url(),
        sight.title(),
        sight.text() + text,
        all,
        sight.tab(),
        sight.tabs(),
        sight.activity(),
        sight.unread());
  }

  private static void add(Row row, List<Element> all, int list, double origin) {
    int first = all.size();
    double down = origin + row.top() - row.itself().box().y();
    for (Element part : row.parts()) {
      int parent = part.equals(row.itself()) ? list : first + part.parent() - row.itself().index();
      all.add(placed(part, all.size(), parent, down));
    }
  }

  private boolean isPinned(Element element, Element list) {
    return element.is(State.PINNED)
        || sight.ancestorsOf(element).stream()
            .takeWhile(a -> !a.equals(list))
            .anyMatch(a -> a.is(State.PINNED));
  }

  private int lastOf(Element list) {
    return list.index() + sight.below(list).size();
  }

  private static Element placed(Element e, int index, int parent, double down) {
    Box box = new Box(e.box().x(), e.box().y() + down, e.box().width(), e.box().height());
    return new Element(
        e.ref(),
        index,
        parent,
        e.tag(),
        e.role(),
        e.name(),
        e.text(),
        e.value(),
        e.labels(),
        e.states(),
        box);
  }
}
