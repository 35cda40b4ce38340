package dev.journeyman.report;

import dev.journeyman.compare.Cell;
import dev.journeyman.compare.Row;
import dev.journeyman.compare.StepRow;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One step of a comparison: what became of it on each version, and the pictures that differ. */
final class CompareStep {

  private final Row row;
  private final StepRow step;
  private final Contrasts contrasts;

  CompareStep(Row row, StepRow step, Contrasts contrasts) {
    this.row = row;
    this.step = step;
    this.contrasts = contrasts;
  }

  Element element() {
    Optional<String> alike = alike();
    Element heading = Element.of("h3");
    heading.add(Element.of("span", "number").text(StoryStep.number(step.step())));
    Element item = Element.of("li", "compared").add(heading);
    if (alike.isPresent()) {
      heading.add(Sign.of(step.cells().get(0).ruled().verdict()).mark());
      heading.text(" " + StoryStep.sentence(step.step()));
      return item.add(Element.of("p", "quiet").text(alike.get()));
    }
    heading.text(" " + StoryStep.sentence(step.step()));
    List<Element> cells = step.cells().stream().map(this::cell).toList();
    return item.add(Element.of("div", "versions").add(cells)).add(drawn());
  }

  /** What is said once of a step that is the same on all versions. */
  private Optional<String> alike() {
    Set<Optional<Verdict>> ends = new HashSet<>();
    step.cells().forEach(cell -> ends.add(cell.ruled().verdict()));
    boolean telling = ends.stream().flatMap(Optional::stream).anyMatch(v -> v != Verdict.PASSED);
    List<Contrast> pictures =
        step.cells().stream().flatMap(cell -> contrasts.of(row, step, cell).stream()).toList();
    if (ends.size() > 1 || telling || pictures.stream().anyMatch(c -> c.frame().isPresent())) {
      return Optional.empty();
    }
    int all = step.cells().size();
    String where = all == 2 ? " on both" : " on all " + all;
    return Optional.of(
        Sign.of(step.cells().get(0).ruled().verdict()).word()
            + where
            + (pictures.isEmpty() ? "." : ", and it looks the same."));
  }

  private Element cell(Cell cell) {
    Sign sign = Sign.of(cell.ruled().verdict());
    Element element = Element.of("div", "version " + sign.style());
    element.add(
        Element.of("p", "name")
            .add(Element.of("b").text(cell.version().name()))
            .text(" ")
            .add(sign.badge()));
    Optional<Contrast> contrast = contrasts.of(row, step, cell);
    contrast.flatMap(Contrast::frame).ifPresent(f -> element.add(figure(cell, contrast.get(), f)));
    if (contrast.isPresent() && contrast.get().frame().isEmpty()) {
      element.add(Element.of("p", "quiet").text("It looks as on " + reference() + "."));
    }
    return element.add(promises(cell));
  }

  /** What was seen, where that is not what was promised. */
  private static List<Element> promises(Cell cell) {
    List<Element> told = new ArrayList<>();
    cell.ruled().reasons().forEach(r -> told.add(Element.of("p", "reason").text(r)));
    List<Element> broken =
        Stream.concat(cell.ruled().expectations().stream(), cell.ruled().always().stream())
            .filter((ExpectationVerdict e) -> e.verdict() != Verdict.PASSED)
            .map(StoryPromise::of)
            .toList();
    if (!broken.isEmpty()) {
      told.add(Element.of("ul", "promises").add(broken));
    }
    return told;
  }

  private Element figure(Cell cell, Contrast contrast, Frame frame) {
    String changed =
        contrast.isChanged()
            ? ", with what is not as on " + reference() + " outlined: " + contrast.extent()
            : "";
    String says = cell.version().name() + ": the page at " + step.step().title() + changed;
    return Element.of("figure")
        .add(
            Element.picture(frame.jpeg(), frame.width(), frame.height(), says),
            Element.of("figcaption").text(caption(contrast, frame)));
  }

  private String caption(Contrast contrast, Frame frame) {
    List<String> parts = new ArrayList<>();
    if (frame.view().isWithheld()) {
      parts.add(frame.view().caption());
    }
    if (contrast.isChanged()) {
      parts.add("\u2260 not as on " + reference() + ": " + contrast.extent());
    }
    if (frame.view().shows(Ink.BROKEN)) {
      parts.add("\u2717 dashed, what does not hold");
    }
    return String.join("; ", parts);
  }

  private String reference() {
    return step.reference().map(cell -> cell.version().name()).orElse("");
  }

  /** The changed pixels alone, for those who look closely. */
  private List<Element> drawn() {
    List<Element> all = new ArrayList<>();
    for (Cell cell : step.cells()) {
      contrasts
          .of(row, step, cell)
          .flatMap(Contrast::drawn)
          .ifPresent(frame -> all.add(drawn(cell, frame)));
    }
    return all;
  }

  private Element drawn(Cell cell, Frame frame) {
    String what = "Pixels that differ between " + reference() + " and " + cell.version().name();
    return Element.of("details", "drawn")
        .add(
            Element.of("summary").text(what),
            Element.picture(frame.jpeg(), frame.width(), frame.height(), what));
  }
}
