package dev.journeyman.report;

import dev.journeyman.plan.Expectation;
import dev.journeyman.verdict.ExpectationVerdict;
import java.util.Optional;

/** A promise on the storyboard: its sentence, what was expected, and what was seen. */
final class StoryPromise {

  private StoryPromise() {}

  static Element of(ExpectationVerdict promise) {
    Element line = line(Sign.of(Optional.of(promise.verdict())), promise.expectation());
    if (promise.weak()) {
      line.add(Element.of("span", "weak").text("weak: it held before this step too"));
    }
    if (promise.check().isEmpty()) {
      return line.add(facts().add(fact("Not checked", promise.saw(), "seen")));
    }
    Element facts =
        facts().add(fact("Expected", promise.expected(), ""), fact("Seen", promise.saw(), "seen"));
    if (!promise.by().equals("plain")) {
      String who = promise.isLookedAt() ? "Looked at by" : "Check written by";
      facts.add(fact(who, Trust.name(promise.by()), ""));
      if (!promise.isLookedAt()) {
        promise.check().lines().forEach(it -> facts.add(fact("Check", it, "")));
      }
    }
    return line.add(facts);
  }

  static Element unreached(Expectation promise) {
    return line(Sign.UNREACHED, promise);
  }

  private static Element line(Sign sign, Expectation promise) {
    Element line = Element.of("li", sign.style()).add(sign.mark()).text(" " + promise.text() + " ");
    promise
        .cites()
        .forEach(
            cited ->
                line.add(
                    Element.of("span", "stage").with("title", cited.place()).text(cited.label())));
    return line;
  }

  private static Element facts() {
    return Element.of("dl");
  }

  private static Element fact(String name, String value, String styled) {
    return Element.of("div", styled)
        .add(
            Element.of("dt").text(name),
            Element.of("dd").text(value.isEmpty() ? "nothing" : value));
  }
}
