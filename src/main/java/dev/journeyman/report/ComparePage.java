package dev.journeyman.report;

import dev.journeyman.compare.Comparison;
import dev.journeyman.compare.PixelDifference;
import dev.journeyman.compare.Row;
import dev.journeyman.compare.Version;
import dev.journeyman.compare.VersionRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code compare.html}: a comparison for people, first as a table and then step by step. */
final class ComparePage {

  private final Comparison comparison;
  private final Comparisons.Facts facts;
  private final List<CompareRow> rows = new ArrayList<>();

  ComparePage(Comparison comparison, Contrasts contrasts, Comparisons.Facts facts) {
    this.comparison = comparison;
    this.facts = facts;
    for (Row row : comparison.byChange()) {
      rows.add(new CompareRow(row, rows.size() + 1, contrasts));
    }
  }

  void write(Path file) throws IOException {
    Element main = Element.of("main");
    rows.forEach(row -> main.add(row.section()));
    new Paper(comparison.headline(), "storyboard.css", "compare.css")
        .write(List.of(header(), main, footer()), file);
  }

  private Element header() {
    Element header = Element.of("header").add(Element.of("h1").text(comparison.headline()));
    comparison.versions().stream()
        .filter(version -> !version.trouble().isEmpty())
        .forEach(
            version ->
                header.add(
                    Element.of("p", "trouble").text(version.name() + ": " + version.trouble())));
    Element scroll = Element.of("div", "scroll").with("tabindex", "0");
    scroll.with("role", "region").with("aria-label", "Table of the journeys");
    return header.add(scroll.add(table()));
  }

  private Element table() {
    Element head = Element.of("tr").add(Element.of("th").with("scope", "col").text("Journey"));
    comparison.runs().forEach(run -> head.add(column(run)));
    Element body = Element.of("tbody");
    rows.forEach(row -> body.add(row.line()));
    return Element.of("table")
        .add(
            Element.of("caption", "unseen").text("Each journey on each version"),
            Element.of("thead").add(head),
            body);
  }

  private Element column(VersionRun run) {
    Version version = run.version();
    Element name =
        run.seen().isEmpty()
            ? Element.of("span").text(version.name())
            : Element.of("a")
                .with("href", version.name() + "/storyboard.html")
                .text(version.name());
    String held = comparison.held(version) + " of " + comparison.rows().size() + " hold";
    return Element.of("th")
        .with("scope", "col")
        .add(
            name,
            Element.of("p", "quiet").text(version.source()),
            Element.of("p", "quiet").text(held));
  }

  private Element footer() {
    return Element.of("footer")
        .add(
            Element.of("p")
                .text(
                    "Walked on "
                        + Storyboard.DAY.format(facts.started())
                        + " in "
                        + StoryJourney.seconds(facts.took())
                        + " by Journeyman "
                        + facts.version()
                        + ", run "
                        + facts.runId()
                        + "."),
            Element.of("p")
                .text(
                    "Pictures are compared step by step, each with that of the first version that"
                        + " has one. A pixel has changed where red, green or blue differs by more"
                        + " than "
                        + PixelDifference.TOLERANCE
                        + " of 255. Nothing is left out: clocks and cursors count too."),
            Element.of("p")
                .text(
                    "Passed: every promise was checked and held. Failed: the app broke a promise."
                        + " Blocked: we could not tell."));
  }
}
