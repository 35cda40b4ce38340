package dev.journeyman.find;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a named thing says: a field's value, an element's text, or what stands beside a label
 * such as "Total".
 */
public final class Reader {

  private final Sight sight;

  private Reader(Sight sight) {
    this.sight = sight;
  }

  public static Reader on(Sight sight) {
    return new Reader(sight);
  }

  /** A text and the element that it was read from. */
  public record Read(Element element, String text) {}

  /** What there was to read, and how the thing was found. */
  public record Reads(List<Read> reads, Match match) {
    public Reads {
      reads = List.copyOf(reads);
    }
  }

  public Reads read(Query query) {
    Match match = Finder.on(sight).toRead(query);
    List<Read> reads = new ArrayList<>();
    for (Element element : match.found()) {
      reads.addAll(readable(element, query));
    }
    return new Reads(reads.stream().distinct().toList(), match);
  }

  private List<Read> readable(Element element, Query query) {
    if (element.value().isPresent() && !element.role().equals("button")) {
      return List.of(new Read(element, element.value().get()));
    }
    if (element.tag().equals("select")) {
      return List.of(face(element).map(f -> new Read(f, f.text())).orElse(new Read(element, "")));
    }
    Optional<String> label =
        query.names().stream().filter(name -> Wording.starts(element.text(), name)).findFirst();
    boolean isLabel = label.isPresent() && query.kind() != Kind.HEADING;
    if (!isLabel) {
      return List.of(new Read(element, element.text().isBlank() ? element.name() : element.text()));
    }
    String rest = Wording.without(element.text(), label.get());
    if (!rest.isBlank()) {
      return List.of(new Read(element, rest));
    }
    if (element.role().equals("columnheader")) {
      return column(element);
    }
    return List.of(besideLabel(element).orElse(new Read(element, element.text())));
  }

  /** The box that is drawn where a select lies that shows nothing itself. */
  private Optional<Element> face(Element select) {
    return sight.elements().stream()
        .filter(e -> !e.text().isBlank() && !e.tag().equals("option"))
        .filter(e -> e.box().isMostly(select.box()))
        .min(Comparator.comparingInt(e -> e.text().length()));
  }

  /** Labels of a list of terms or a table: what is beside them ends where the next one begins. */
  private static final Set<String> FRAMED = Set.of("term", "rowheader", "cell", "gridcell");

  /** The text of the next element with one, of the label itself or of what wraps it. */
  private Optional<Read> besideLabel(Element label) {
    Element at = label;
    for (int level = 0; level < 3; level++) {
      Element current = at;
      Optional<Element> parent = sight.parentOf(at);
      if (parent.isEmpty()) {
        return Optional.empty();
      }
      Optional<Element> next =
          sight.below(parent.get()).stream()
              .filter(e -> e.parent() == parent.get().index() && e.index() > current.index())
              .filter(e -> !e.text().isBlank() || e.value().isPresent())
              .findFirst();
      if (next.isPresent()) {
        Element value = next.get();
        return Optional.of(new Read(value, value.value().orElse(value.text())));
      }
      if (FRAMED.contains(current.role())) {
        return Optional.of(new Read(current, ""));
      }
      String rest = Wording.without(parent.get().text(), label.text());
      if (!rest.isBlank()) {
        return Optional.of(new Read(parent.get(), rest));
      }
      at = parent.get();
    }
    return Optional.empty();
  }

  private List<Read> column(Element header) {
    Optional<Element> headRow =
        sight.ancestorsOf(header).stream().filter(Reader::isRow).findFirst();
    Optional<Element> table =
        sight.ancestorsOf(header).stream().filter(e -> Kind.TABLE.includes(e)).findFirst();
    if (headRow.isEmpty() || table.isEmpty()) {
      return List.of();
    }
    int place = cells(headRow.get()).indexOf(header);
    return sight.below(table.get()).stream()
        .filter(e -> isRow(e) && !e.equals(headRow.get()) && !Filler.is(e, sight))
        .map(this::cells)
        .filter(cells -> cells.size() > place)
        .map(cells -> new Read(cells.get(place), textOf(cells.get(place))))
        .toList();
  }

  /** The cells of the column under a header, in order; empty where it is no column header. */
  public List<Read> columnNamed(String name) {
    return sight.elements().stream()
        .filter(e -> e.role().equals("columnheader") && Wording.same(e.title(), name))
        .findFirst()
        .map(this::column)
        .orElse(List.of());
  }

  private List<Element> cells(Element row) {
    return sight.below(row).stream()
        .filter(e -> Kind.CELL.includes(e) && e.parent() == row.index())
        .toList();
  }

  private static boolean isRow(Element element) {
    return element.role().equals("row");
  }

  private String textOf(Element cell) {
    return sight.below(cell).stream()
        .filter(e -> e.is(State.EDITABLE))
        .findFirst()
        .flatMap(Element::value)
        .orElse(cell.text());
  }
}
