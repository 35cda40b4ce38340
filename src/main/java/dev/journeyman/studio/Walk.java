package dev.journeyman.studio;

import dev.journeyman.plan.Phase;
import dev.journeyman.run.Outline;
import dev.journeyman.run.RecordingView;
import dev.journeyman.run.StepNews;
import java.util.Locale;
import java.util.Optional;

/** The parts of walks as the page is told them. */
final class Walk {

  private Walk() {}

  /** A name of ours as the page spells it. */
  static String spelled(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  /** One step of what is about to be walked. */
  record Stage(int index, int line, String part, String title, String text) {
    static Stage of(Outline.Step step) {
      return new Stage(step.index(), step.line(), part(step.part()), step.title(), step.text());
    }

    private static String part(Phase phase) {
      return phase == Phase.STEPS ? "step" : spelled(phase);
    }
  }

  /** What became of a promise. */
  record Promise(int line, String text, String state, String expected, String seen) {
    static Promise of(StepNews.Promise promise) {
      return new Promise(
          promise.line(),
          promise.text(),
          spelled(promise.fate()),
          promise.expected(),
          promise.seen());
    }
  }

  /** Something on the page that can be used. */
  record Control(String ref, String role, String name, String value, String kind) {
    static Control of(RecordingView.Control control) {
      return new Control(
          control.ref(), control.role(), control.name(), control.value(), spelled(control.kind()));
    }
  }

  /** One line of what was recorded. */
  record Line(int id, String kind, String text, Optional<Integer> of, String state, String remark) {
    static Line of(dev.journeyman.scribe.Line line) {
      return new Line(
          line.id(),
          spelled(line.kind()),
          line.text(),
          line.of(),
          spelled(line.state()),
          line.remark());
    }
  }

  /** What a native dialog of the app asks. */
  record Question(String kind, String message) {
    static Question of(RecordingView.Question question) {
      return new Question(question.kind(), question.message());
    }
  }
}
