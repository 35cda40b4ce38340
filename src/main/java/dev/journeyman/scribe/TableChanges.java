package dev.journeyman.scribe;

import dev.journeyman.find.Query;
import dev.journeyman.find.Reader;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values beside labels, and rows of tables. */
final class TableChanges extends Difference {

  private static final int LONGEST_VALUE = 40;

  TableChanges(List<Clause> clauses, Sight before, Sight after) {
    super(clauses, before, after);
  }

  @Override
  void look() {
    labels();
    rows();
  }

  /** "Total" shows "£29.00": terms and row headers with the value beside them. */
  private void labels() {
    Reader now = Reader.on(after);
    Reader then = Reader.on(before);
    after.elements().stream()
        .filter(e -> e.role().equals("term") || isLabelOfOne(e))
        .map(e -> Wording.plain(e.text()))
        .filter(label -> !label.isBlank() && label.length() <= LONGEST_VALUE)
        .distinct()
        .limit(12)
        .forEach(
            label -> {
              Optional<String> value = one(now, label);
              if (value.isPresent() && !value.equals(one(then, label))) {
                boolean sum =
                    label
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(total|payment|status|balance|sum).*");
                add(Quoted.of(label) + " shows " + Quoted.of(value.get()) + ".", sum ? 88 : 72);
              }
            });
  }

  /** A row header with one value beside it; in a table of things it names a thing. */
  private boolean isLabelOfOne(Element element) {
    return element.role().equals("rowheader")
        && after.elements().stream()
                .filter(e -> e.parent() == element.parent() && CELLS.contains(e.role()))
                .count()
            == 2;
  }

  /** What changed in the rows of a table: "£26.50" is shown in the row of "Linen apron". */
  private void rows() {
    for (Element row : after.elements()) {
      List<String> cells = row.role().equals("row") ? cells(after, row) : List.of();
      if (cells.size() < 3) {
        continue;
      }
      String title = cells.get(0);
      Optional<List<String>> was =
          before.elements().stream()
              .filter(e -> e.role().equals("row"))
              .map(e -> cells(before, e))
              .filter(c -> !c.isEmpty() && c.get(0).equals(title))
              .findFirst();
      if (was.isEmpty() && isText(title)) {
        add(shown(title), isOtherPage() ? 45 : typed().contains(title) ? 90 : 84);
      } else if (was.isPresent() && !isOtherPage()) {
        cells.stream()
            .filter(c -> isText(c) && !was.get().contains(c))
            .forEach(
                c -> add(Quoted.of(c) + " is shown in the row of " + Quoted.of(title) + ".", 89));
      }
    }
  }

  private static List<String> cells(Sight sight, Element row) {
    return sight.below(row).stream()
        .filter(e -> e.parent() == row.index() && CELLS.contains(e.role()))
        .filter(e -> sight.below(e).stream().noneMatch(inner -> inner.is(State.CLICKABLE)))
        .map(e -> Wording.plain(e.text()))
        .toList();
  }

  private static Optional<String> one(Reader reader, String label) {
    List<String> texts =
        reader.read(Query.thing(label)).reads().stream()
            .map(Reader.Read::text)
            .map(Wording::plain)
            .distinct()
            .toList();
    return texts.size() == 1 && !texts.get(0).isBlank() && texts.get(0).length() <= LONGEST_VALUE
        ? Optional.of(texts.get(0))
        : Optional.empty();
  }
}
