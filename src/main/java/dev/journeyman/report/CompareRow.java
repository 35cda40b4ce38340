package dev.journeyman.report;

import dev.journeyman.compare.Change;
import dev.journeyman.compare.Result;
import dev.journeyman.compare.Row;
import dev.journeyman.journey.Stage;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A journey of a comparison: a row of the table, and a section that shows it step by step. */
final class CompareRow {

  private final Row row;
  private final String anchor;
  private final Contrasts contrasts;

  CompareRow(Row row, int number, Contrasts contrasts) {
    this.row = row;
    this.anchor = "journey-" + number;
    this.contrasts = contrasts;
  }

  /** The title, and how real the thing is where it is not the product yet. */
  static String title(Row row) {
    return row.journey()
        .matter()
        .stage()
        .filter(stage -> stage != Stage.SHIPPED)
        .map(stage -> row.title() + " [" + stage.text() + "]")
        .orElse(row.title());
  }

  /** {@code 3 steps look different}; empty where none does. */
  static String pictures(long changed) {
    return changed == 0
        ? ""
        : changed == 1 ? "1 step looks different" : changed + " steps look different";
  }

  Element line() {
    Element title = Element.of("th").with("scope", "row");
    title.add(Element.of("a").with("href", "#" + anchor).text(row.title()));
    title.add(StoryJourney.stages(row.journey().matter()));
    title.add(Element.of("p", "says").text(sentence()));
    String pictures = pictures(contrasts.changed(row));
    if (!pictures.isEmpty()) {
      title.add(Element.of("p", "quiet").text(pictures));
    }
    Element line = Element.of("tr", style()).add(title);
    row.results().forEach(result -> line.add(verdict(result)));
    return line;
  }

  private static Element verdict(Result result) {
    Element cell = Element.of("td").add(Sign.of(result.verdict().verdict()).badge());
    result.where().ifPresent(w -> cell.add(Element.of("span", "quiet").text("at " + w)));
    return cell;
  }

  private String sentence() {
    String text = row.sentence();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String style() {
    return switch (row.change()) {
      case WORSE -> "failed";
      case BETTER -> "passed";
      case UNSURE, OTHER -> "blocked";
      case SAME -> "same";
    };
  }

  Element section() {
    Element summary = Element.of("summary").add(Element.of("h2").text(row.title()));
    summary.add(StoryJourney.stages(row.journey().matter()));
    summary.add(Element.of("span", "sentence " + style()).text(sentence()));
    String pictures = pictures(contrasts.changed(row));
    if (!pictures.isEmpty()) {
      summary.add(Element.of("span", "quiet").text(pictures));
    }
    Element details = Element.of("details", "journey " + style()).with("id", anchor).add(summary);
    if (row.change() != Change.SAME) {
      details.with("open", "");
    }
    details.add(reasons());
    Element steps = Element.of("ol", "steps");
    row.steps().forEach(step -> steps.add(new CompareStep(row, step, contrasts).element()));
    return Element.of("section").add(details.add(steps));
  }

  private List<Element> reasons() {
    List<Element> reasons = new ArrayList<>();
    for (Result result : row.results()) {
      if (!result.is(Verdict.PASSED)) {
        reasons.add(
            Element.of("p", "reason " + Sign.of(result.verdict().verdict()).style())
                .add(Element.of("b").text(result.version().name()))
                .text(": " + result.verdict().reason()));
      }
    }
    return reasons;
  }
}
