package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.util.function.Supplier;

/** What the page's answers mean as outcomes. */
final class Answers {

  private Answers() {}

  static Outcome outcome(Answer answer, Element target) {
    return switch (answer.word()) {
      case "ok" -> Outcome.DONE;
      case "gone" -> Outcome.gone(target);
      case "changed" -> Outcome.changed(target.describe(), answer.field(1));
      case "hidden" -> about(Kind.GONE, target, "is no longer visible");
      case "covered" -> Outcome.covered(target, answer.field(1));
      case "disabled" -> about(Kind.DISABLED, target, answer.field(1));
      case "moving" -> about(Kind.TIMED_OUT, target, "does not stop moving");
      case "unfit" -> about(Kind.UNFIT, target, answer.field(1));
      case "absent" ->
          about(
              Kind.ABSENT,
              target,
              "has no option \"" + answer.field(1) + "\"; its options are: " + answer.field(2));
      default -> throw new IllegalStateException("the page answered " + answer.text());
    };
  }

  static Outcome about(Kind kind, Element target, String what) {
    return new Outcome(kind, target.describe() + " " + what);
  }

  /** An action that closes its own tab has been done, although nobody answers any more. */
  static Outcome unlessClosed(Page page, Supplier<Outcome> action) {
    try {
      return action.get();
    } catch (PlaywrightException e) {
      if (Departure.isOf(e, page)) {
        return Outcome.DONE;
      }
      throw e;
    }
  }
}
