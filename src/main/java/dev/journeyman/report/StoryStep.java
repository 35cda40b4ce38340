package dev.journeyman.report;

import dev.journeyman.evidence.Fact;
import dev.journeyman.evidence.StepEvidence;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.ExpectationVerdict;
import dev.journeyman.verdict.StepVerdict;
import dev.journeyman.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One step of the storyboard: a sentence, a picture, and what was seen of each promise. */
final class StoryStep {

  /** More than this of what the page wrote tells nobody anything. */
  private static final int MOST_LINES = 30;

  /** How the parts of what changed are told in one line. */
  private static final Pattern LABEL =
      Pattern.compile("(?:^|; )(recorded|was|now|is|done|because):? ");

  private static final Map<String, String> LABELS =
      Map.of(
          "recorded", "Recorded",
          "was", "Recorded",
          "now", "There now",
          "is", "There now",
          "done", "Done instead",
          "because", "Why");

  private final Ruled journey;
  private final StepVerdict ruled;
  private final Frames frames;

  StoryStep(Ruled journey, StepVerdict ruled, Frames frames) {
    this.journey = journey;
    this.ruled = ruled;
    this.frames = frames;
  }

  Element element() {
    Element words = Element.of("div", "words").add(heading());
    journey
        .evidence()
        .step(ruled.index())
        .ifPresentOrElse(seen -> tell(seen, words), () -> notReached(words));
    Element step = Element.of("li", "step " + Sign.of(ruled.verdict()).style()).add(words);
    withheld().ifPresent(step::add);
    frames.main(journey, ruled.index()).ifPresent(frame -> step.add(figure(frame)));
    frames.held(journey, ruled.index()).ifPresent(frame -> step.add(figure(frame)));
    return step;
  }

  /** Stands where the picture would. */
  private Optional<Element> withheld() {
    return journey
        .evidence()
        .step(ruled.index())
        .flatMap(seen -> View.of(journey, seen).stream().findFirst())
        .filter(View::isWithheld)
        .map(view -> Element.of("p", "withheld").text(view.caption() + "."));
  }

  private Element heading() {
    Sign sign = Sign.of(ruled.verdict());
    return Element.of("h3")
        .add(Element.of("span", "number").text(number(ruled.step())), sign.mark())
        .text(" " + sentence(ruled.step()));
  }

  static String number(PlannedStep step) {
    return switch (step.phase()) {
      case BEFORE -> "Before " + step.number();
      case STEPS -> String.valueOf(step.number());
      case OUTCOME -> "In the end";
    };
  }

  static String sentence(PlannedStep step) {
    return step.phase() == Phase.OUTCOME
        ? "The app is opened afresh and looked at again."
        : step.intent();
  }

  private void notReached(Element words) {
    words.add(Element.of("p", "quiet").text("Not reached."));
    promises(words, ruled.step().expectations().stream().map(StoryPromise::unreached).toList());
  }

  private void tell(StepEvidence seen, Element words) {
    ruled.reasons().forEach(reason -> words.add(Element.of("p", "reason").text(sentence(reason))));
    List<Element> promises = new ArrayList<>();
    ruled.expectations().forEach(e -> promises.add(StoryPromise.of(e)));
    if (ruled.expectations().isEmpty()) {
      ruled.step().expectations().forEach(e -> promises.add(StoryPromise.unreached(e)));
    }
    ruled.always().forEach(e -> promises.add(StoryPromise.of(e)));
    promises(words, promises);
    words.add(how(seen));
    watch().ifPresent(words::add);
    if (ruled.isNot(Verdict.PASSED)) {
      log(words, "What the page reported", Attachments.page(seen.activity()));
      log(words, "What the app logged", seen.appLog());
    }
  }

  private static void promises(Element words, List<Element> promises) {
    if (!promises.isEmpty()) {
      words.add(Element.of("ul", "promises").add(promises));
    }
  }

  private static String sentence(String reason) {
    return reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
  }

  /** What was done, who decided it, and the place of it where the picture does not show that. */
  private Element how(StepEvidence seen) {
    Element how = Element.of("div", "how");
    List<Fact.Acted> acted =
        seen.all(Fact.Acted.class).stream().filter(a -> !a.by().equals("runner")).toList();
    if (!acted.isEmpty()) {
      String by =
          acted.stream()
              .map(a -> Trust.name(a.by()))
              .distinct()
              .collect(Collectors.joining(" and "));
      Element actions = Element.of("ul");
      acted.forEach(a -> actions.add(action(a)));
      seen.all(Fact.Noticed.class)
          .forEach(it -> actions.add(Element.of("li").text("Noticed: " + it.text())));
      how.add(Element.of("p").text("Done, as " + by + " " + verb(by)), actions);
    }
    seen.all(Fact.Changed.class).forEach(c -> how.add(changed(c)));
    how.add(StoryQuestions.told(seen.all(Fact.Asked.class)));
    frames
        .closeUp(journey, ruled.index())
        .ifPresent(
            frame ->
                how.add(
                    Element.picture(
                            frame.jpeg(),
                            frame.width(),
                            frame.height(),
                            "Close-up of where it was done")
                        .with("class", "close-up")));
    return how;
  }

  /** The moment of the film that shows this step. */
  private Optional<Element> watch() {
    return Film.of(journey)
        .flatMap(film -> film.link(ruled.index()))
        .map(
            link ->
                Element.of("p", "quiet")
                    .add(Element.of("a").with("href", link).text("Watch this step")));
  }

  private static String verb(String by) {
    return by.endsWith("words of the journey") ? "say:" : "decided:";
  }

  private static Element action(Fact.Acted acted) {
    String detail = acted.outcome().detail();
    String told = acted.outcome().isDone() ? detail : "not done: " + detail;
    return Element.of("li").text(acted.action() + (told.isEmpty() ? "" : " \u2014 " + told));
  }

  private static Element changed(Fact.Changed changed) {
    Element story = Element.of("dl", "story changed");
    line(story, "Changed", changed.what());
    String part = "Why";
    int from = 0;
    Matcher label = LABEL.matcher(changed.detail());
    while (label.find()) {
      line(story, part, changed.detail().substring(from, label.start()));
      part = LABELS.getOrDefault(label.group(1), label.group(1));
      from = label.end();
    }
    line(story, part, changed.detail().substring(from));
    return story;
  }

  private static void line(Element story, String label, String text) {
    if (!text.isBlank()) {
      story.add(
          Element.of("div")
              .add(Element.of("dt").text(label), Element.of("dd").text(sentence(text))));
    }
  }

  private static void log(Element words, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      List<String> kept = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
      kept.replaceAll(Plain::line);
      if (kept.size() < lines.size()) {
        kept.add("\u2026 and " + (lines.size() - kept.size()) + " more lines");
      }
      words.add(
          Element.of("details", "log")
              .add(
                  Element.of("summary").text(title + " (" + lines.size() + ")"),
                  Element.of("pre").with("tabindex", "0").lines(kept)));
    }
  }

  private Element figure(Frame frame) {
    return Element.of("figure")
        .add(Element.picture(frame.jpeg(), frame.width(), frame.height(), says(frame)))
        .add(Element.of("figcaption").text(caption(frame)));
  }

  /** What a picture shows, for those who do not see it. */
  String says(Frame frame) {
    String page =
        !frame.view().moment().equals(View.DONE)
            ? "The page after " + ruled.step().title()
            : "The page at " + ruled.step().title();
    List<String> marked = new ArrayList<>();
    ruled.expectations().stream()
        .filter(e -> e.verdict() != Verdict.BLOCKED)
        .map(ExpectationVerdict::saw)
        .forEach(marked::add);
    boolean outlined = frame.view().shows(Ink.HELD) || frame.view().shows(Ink.BROKEN);
    return outlined ? page + ", with what was seen outlined: " + String.join(", ", marked) : page;
  }

  private static String caption(Frame frame) {
    return Optional.of(legend(frame))
        .filter(text -> !text.isEmpty())
        .map(text -> frame.view().caption() + ": " + text)
        .orElse(frame.view().caption());
  }

  private static String legend(Frame frame) {
    List<String> parts = new ArrayList<>();
    if (frame.view().shows(Ink.BROKEN)) {
      parts.add("\u2717 dashed, what does not hold");
    }
    if (frame.view().shows(Ink.HELD)) {
      parts.add("\u2713 what holds");
    }
    if (frame.view().shows(Ink.ACTED)) {
      parts.add("pointer or number, what was acted on");
    }
    if (frame.view().shows(Ink.SECRET)) {
      parts.add("black, a secret");
    }
    return String.join("; ", parts);
  }
}
