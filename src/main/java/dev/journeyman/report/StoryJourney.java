package dev.journeyman.report;

import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Stage;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A journey on the storyboard: a row in the overview, and a section that tells it step by step. */
final class StoryJourney {

  private final Ruled journey;
  private final String anchor;
  private final Frames frames;
  private final Sign sign;

  StoryJourney(Ruled journey, int number, Frames frames) {
    this.journey = journey;
    this.anchor = "journey-" + number;
    this.frames = frames;
    this.sign = Sign.of(journey.verdict().verdict());
  }

  Ruled journey() {
    return journey;
  }

  /** Its line in the overview; where it did not pass, with what was promised and seen. */
  Element row() {
    Element title = Element.of("a").with("href", "#" + anchor).text(journey.plan().title());
    Element row = Element.of("li", sign.style()).add(sign.badge(), title).add(stage());
    flaky().ifPresent(row::add);
    weak().ifPresent(row::add);
    why().ifPresent(row::add);
    return row;
  }

  private Optional<Element> why() {
    return journey.is(Verdict.PASSED)
        ? Optional.empty()
        : Optional.of(
            journey
                .decisivePromise()
                .map(e -> Element.of("p", "why").text(at() + "promised ").add(seen(e)))
                .orElseGet(() -> Element.of("p", "why").text(at() + reason())));
  }

  private String at() {
    String where = Headline.where(journey);
    return where.isEmpty()
        ? ""
        : Character.toUpperCase(where.charAt(0)) + where.substring(1) + ": ";
  }

  private String reason() {
    return journey
        .decisive()
        .map(StepVerdict::reasons)
        .map(reasons -> String.join("; ", reasons))
        .orElse(journey.verdict().reason());
  }

  private static List<Element> seen(ExpectationVerdict promise) {
    return List.of(
        Element.of("b").text(promise.expectation().text()),
        Element.of("span").text(promise.check().isEmpty() ? " Not checked: " : " Seen: "),
        Element.of("b", "seen").text(promise.saw()));
  }

  private List<Element> stage() {
    return stages(journey.matter());
  }

  /** How real a thing is, where its journey says so. */
  static List<Element> stages(FrontMatter matter) {
    return matter.stage().map(StoryJourney::stage).stream().toList();
  }

  private static Element stage(Stage stage) {
    String says =
        switch (stage) {
          case IDEA -> "idea: not built";
          case PROTOTYPE -> "prototype: not the product";
          case PAINTED_DOOR -> "painted door: not built behind it";
          case SHIPPED -> "shipped";
        };
    return Element.of("span", stage == Stage.SHIPPED ? "stage" : "stage unreal").text(says);
  }

  private Optional<Element> flaky() {
    return journey.verdict().isFlaky()
        ? Optional.of(Element.of("span", "weak").text("flaky"))
        : Optional.empty();
  }

  /** What became of each attempt; the steps below are those of the one that decided. */
  private Element attempts() {
    Element list = Element.of("ul", "attempts");
    for (Ruled attempt : journey.attempts()) {
      String reason = attempt.verdict().reason();
      String text = attempt.ending() + (reason.isEmpty() ? "" : ": " + reason);
      list.add(
          Element.of("li")
              .add(Sign.of(attempt.verdict().verdict()).mark())
              .text(" " + Character.toUpperCase(text.charAt(0)) + text.substring(1)));
    }
    return list;
  }

  private Optional<Element> weak() {
    long weak = journey.verdict().weak();
    return weak == 0
        ? Optional.empty()
        : Optional.of(
            Element.of("span", "weak")
                .text((journey.verdict().isAllWeak() ? "all" : weak) + " weak"));
  }

  Element section() {
    Element summary =
        Element.of("summary").add(sign.badge(), Element.of("h2").text(journey.plan().title()));
    summary.add(stage());
    flaky().ifPresent(summary::add);
    weak().ifPresent(summary::add);
    summary.add(Element.of("span", "quiet").text(extent()));
    Element details = Element.of("details", "journey " + sign.style()).add(summary);
    if (!journey.is(Verdict.PASSED)) {
      details.with("open", "");
    }
    details.add(Element.of("p", "meta").with("id", anchor).text(meta()));
    if (journey.cause().isPresent()) {
      details.add(story());
    }
    if (!journey.others().isEmpty()) {
      details.add(attempts());
    }
    return Element.of("section").add(details.add(steps()).add(throughout()).add(heeded()));
  }

  private String extent() {
    int steps = journey.verdict().steps().size();
    Duration took = Duration.between(journey.evidence().began(), Clocked.end(journey.evidence()));
    return steps + (steps == 1 ? " step, " : " steps, ") + seconds(took);
  }

  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  private String meta() {
    List<String> parts = new ArrayList<>(List.of("Written in " + journey.plan().file() + "."));
    journey.matter().owner().ifPresent(owner -> parts.add("Owner: " + owner + "."));
    journey.matter().severity().ifPresent(s -> parts.add("Severity: " + s.text() + "."));
    if (!journey.matter().tags().isEmpty()) {
      parts.add("Tags: " + String.join(", ", journey.matter().tags()) + ".");
    }
    new Trust(List.of(journey)).deciders().ifPresent(parts::add);
    return String.join(" ", parts);
  }

  private Element story() {
    Element list = Element.of("dl", "story");
    for (Told told : journey.story()) {
      list.add(
          Element.of("div", told.label().equals("Seen") ? "seen" : "")
              .add(Element.of("dt").text(told.label()), Element.of("dd").text(told.text())));
    }
    return list;
  }

  private Element steps() {
    Element list = Element.of("ol", "steps");
    journey.verdict().steps().forEach(s -> list.add(new StoryStep(journey, s, frames).element()));
    return list;
  }

  private List<Element> throughout() {
    List<ExpectationVerdict> promises = journey.throughout();
    return promises.isEmpty()
        ? List.of()
        : List.of(
            Element.of("h3").text("Always, looked at after every step"),
            Element.of("ul", "promises always")
                .add(promises.stream().map(StoryPromise::of).toList()));
  }

  /** What reviewers said and was applied, and hints, each with what came of it. */
  private List<Element> heeded() {
    List<Heeded> heeded = Heeded.all(journey);
    return heeded.isEmpty()
        ? List.of()
        : List.of(
            Element.of("h3").text("Remarks and hints"),
            Element.of("ul", "remarks")
                .add(
                    heeded.stream()
                        .map(each -> Element.of("li").text(sentence(each.sentence())))
                        .toList()));
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The picture that says most of the journey: of the step that decided, else the last. */
  Optional<Element> hero() {
    int step = Frames.telling(journey);
    return frames.hero(journey, step).map(frame -> hero(step, frame));
  }

  private Element hero(int index, Frame frame) {
    StepVerdict step = journey.verdict().steps().get(index);
    String where =
        journey.is(Verdict.PASSED)
            ? "The end of \u201c" + journey.plan().title() + "\u201d"
            : "\u201c" + journey.plan().title() + "\u201d at " + step.step().title();
    Element caption = Element.of("figcaption").add(sign.mark()).text(" " + where);
    journey.decisivePromise().ifPresent(e -> caption.text(": promised ").add(seen(e)));
    return Element.of("figure", "hero")
        .add(
            Element.picture(
                frame.jpeg(),
                frame.width(),
                frame.height(),
                new StoryStep(journey, step, frames).says(frame)))
        .add(caption);
  }
}
