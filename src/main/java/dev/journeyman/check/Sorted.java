package dev.journeyman.check;

import dev.journeyman.check.Finding.Result;
import dev.journeyman.find.Finder;
import dev.journeyman.find.Query;
import dev.journeyman.find.Reader;
import dev.journeyman.find.Reader.Read;
import dev.journeyman.find.ReadingOrder;
import dev.journeyman.find.Wording;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A column of a table, or every thing of a name, is in order: by number where all of them hold one,
 * else by text.
 */
public record Sorted(Query query, boolean ascending) implements Check {

  @Override
  public Finding on(Scene scene) {
    List<Element> drawn = reads(scene.sight()).stream().map(Read::element).toList();
    return Lists.judge(scene, query, drawn, f -> f.result() == Result.BROKEN, this::on);
  }

  private Finding on(Sight sight) {
    String expected = query + " in " + direction() + " order";
    List<String> texts = reads(sight).stream().map(Read::text).toList();
    if (texts.size() < 2) {
      return Finding.undecided(
          expected, "there are " + texts.size() + " of it; an order needs two or more");
    }
    String saw = texts.stream().limit(8).collect(Collectors.joining(", "));
    return inOrder(texts) ? Finding.held(expected, saw) : Finding.broken(expected, saw);
  }

  private boolean inOrder(List<String> texts) {
    Comparator<String> order = comparator(texts);
    for (int i = 1; i < texts.size(); i++) {
      int step = order.compare(texts.get(i - 1), texts.get(i));
      if (ascending ? step > 0 : step < 0) {
        return false;
      }
    }
    return true;
  }

  private List<Read> reads(Sight sight) {
    List<Read> column = Reader.on(sight).columnNamed(query.name());
    if (!column.isEmpty()) {
      return column.stream()
          .sorted(Comparator.comparing(Read::element, ReadingOrder.of(sight)))
          .toList();
    }
    return Finder.on(sight).all(query).stream()
        .filter(e -> !isHeader(sight, e))
        .map(e -> new Read(e, e.text()))
        .toList();
  }

  private static boolean isHeader(Sight sight, Element row) {
    return row.role().equals("row")
        && sight.below(row).stream().anyMatch(e -> e.role().equals("columnheader"));
  }

  private static Comparator<String> comparator(List<String> texts) {
    List<Optional<Amount>> amounts = texts.stream().map(Amount::only).toList();
    return amounts.stream().allMatch(Optional::isPresent)
        ? Comparator.comparing(t -> Amount.only(t).orElseThrow().number())
        : Comparator.comparing(Wording::folded);
  }

  private String direction() {
    return ascending ? "ascending" : "descending";
  }

  @Override
  public Mentions mentions() {
    return Mentions.of(query);
  }

  @Override
  public String describe() {
    return "sorted " + query.describe() + " " + direction();
  }

  @Override
  public String inWords() {
    return "the order of " + query.allInWords() + " is " + direction();
  }
}
