package dev.journeyman.run;

import dev.journeyman.run.RecordingView.Question;
import dev.journeyman.scribe.Answer;
import dev.journeyman.scribe.Clause;
import dev.journeyman.scribe.Manuscript.Proposed;
import dev.journeyman.scribe.Touch;
import dev.journeyman.scribe.Transcript;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Activity.Dialog;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Direction;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import dev.journeyman.surface.Viewport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does on a surface what a person asks for, and writes it down. */
final class Recordist {

  private static final Duration LATE = Duration.ofMillis(250);
  private static final int LOOKS = 4;

  private final Surface surface;
  private final Confided confided;
  private final Transcript transcript;
  private final Beginning start;
  private final List<Path> uploads = new ArrayList<>();
  private Sight sight = Sight.NOTHING;
  private Optional<Question> question = Optional.empty();
  private Optional<Clause> last = Optional.empty();
  private Optional<Answer> prepared = Optional.empty();

  Recordist(Surface surface, Confided confided, Beginning start) {
    this.surface = surface;
    this.confided = confided;
    this.start = start;
    this.transcript = new Transcript(start.path(), confided::redact);
  }

  /** Open the page to begin with; why that cannot be done, else empty. */
  String open() {
    Outcome outcome = surface.open(start.path());
    sight = surface.look();
    return outcome.isDone() ? "" : confided.redact(outcome.detail());
  }

  Sight look() {
    sight = surface.look();
    return sight;
  }

  Sight seen() {
    return sight;
  }

  Transcript transcript() {
    return transcript;
  }

  /** Do it; why it was not done, else empty. */
  String act(Gesture gesture) {
    if (gesture instanceof Gesture.AnswerDialog answer) {
      return answer(new Answer(answer.accept(), answer.text()));
    }
    surface.drain();
    Sight before = look();
    if (gesture instanceof Gesture.Type type) {
      return type(before, type.text());
    }
    if (gesture instanceof Gesture.Keys keys) {
      return keys(before, new Action.PressKeys(keys.keys()));
    }
    if (gesture instanceof Gesture.Scroll scroll) {
      return scroll(before, scroll.dy());
    }
    Wanted wanted = wanted(before, gesture);
    return wanted.action().isEmpty()
        ? wanted.hindrance()
        : perform(transcript.phrase(before, wanted.action().get()));
  }

  /** What a gesture means on a page, or why it means nothing there. */
  private record Wanted(Optional<Action> action, String hindrance) {
    static Wanted to(Action action) {
      return new Wanted(Optional.of(action), "");
    }

    static Wanted nothing(String why) {
      return new Wanted(Optional.empty(), why);
    }
  }

  private Wanted wanted(Sight before, Gesture gesture) {
    if (gesture instanceof Gesture.ClickAt click) {
      return surface
          .at(click.point(), before)
          .map(e -> click(before, e, click.press()))
          .orElseGet(() -> Wanted.nothing("There is nothing to click there."));
    }
    if (gesture instanceof Gesture.Click click) {
      return on(before, click.ref(), e -> Touch.click(before, e, Press.ONCE));
    }
    if (gesture instanceof Gesture.Fill fill) {
      return on(before, fill.ref(), e -> fill(e, fill.text()));
    }
    if (gesture instanceof Gesture.Select select) {
      return on(before, select.ref(), e -> new Action.Select(e, List.of(select.label())));
    }
    if (gesture instanceof Gesture.Check check) {
      return on(before, check.ref(), e -> new Action.Check(e, check.on()));
    }
    if (gesture instanceof Gesture.Upload upload) {
      uploads.add(upload.file());
      return on(before, upload.ref(), e -> new Action.Upload(e, List.of(upload.file())));
    }
    if (gesture instanceof Gesture.Drag drag) {
      return drag(before, drag);
    }
    if (gesture instanceof Gesture.Open open) {
      return Wanted.to(new Action.Open(start.shortened(open.url())));
    }
    if (gesture instanceof Gesture.SwitchTab tab) {
      return Wanted.to(new Action.SwitchTab(tab.tab()));
    }
    if (gesture instanceof Gesture.CloseTab) {
      return Wanted.to(new Action.CloseTab());
    }
    return Wanted.to(
        new Action.Travel(
            gesture instanceof Gesture.Reload ? Action.Travel.Way.RELOAD : Action.Travel.Way.BACK));
  }

  private static Wanted click(Sight before, Element touched, Press press) {
    Action action = Touch.click(before, touched, press);
    boolean list = action.target().filter(e -> e.tag().equals("select")).isPresent();
    return list
        ? Wanted.nothing("Choose from this list among the controls: a picture cannot show it.")
        : Wanted.to(action);
  }

  private static Wanted on(
      Sight before, String ref, java.util.function.Function<Element, Action> action) {
    return before.elements().stream()
        .filter(e -> e.ref().equals(ref))
        .findFirst()
        .map(e -> Wanted.to(action.apply(e)))
        .orElseGet(() -> Wanted.nothing("This control is no longer on the page."));
  }

  private Action fill(Element field, String text) {
    boolean secret = field.is(State.SECRET) && !text.isEmpty();
    return new Action.Fill(field, secret ? confided.confide(field, text) : text);
  }

  private Wanted drag(Sight before, Gesture.Drag drag) {
    Optional<Element> from = surface.at(drag.from(), before).map(e -> Touch.thing(before, e));
    Optional<Element> onto = surface.at(drag.to(), before).map(e -> Touch.thing(before, e));
    return from.isPresent() && onto.isPresent()
        ? Wanted.to(new Action.Drag(from.get(), onto.get()))
        : Wanted.nothing("There is nothing to drag there, or nothing to drop it on.");
  }

  private String perform(Clause clause) {
    last = Optional.of(clause);
    Outcome outcome = clause.action().by(surface);
    if (!outcome.isDone()) {
      look();
      return confided.redact(outcome.detail());
    }
    Sight after = after(clause.before());
    Optional<Answer> given = Answer.givenOn(after).map(g -> prepared.orElse(g));
    prepared = Optional.empty();
    transcript.add(clause, after, given);
    ask(after);
    return "";
  }

  /** The page once it has answered; some apps take their time. */
  private Sight after(Sight before) {
    Sight after = look();
    for (int i = 0; i < LOOKS && isAsBefore(before, after); i++) {
      surface.awaitChange(LATE);
      after = look();
    }
    return after;
  }

  private static boolean isAsBefore(Sight before, Sight after) {
    return before.text().equals(after.text())
        && before.url().equals(after.url())
        && after.activity().dialogs().isEmpty();
  }

  private void ask(Sight after) {
    question =
        after.activity().dialogs().stream()
            .filter(d -> !d.kind().equals("beforeunload"))
            .reduce((first, second) -> second)
            .map(Recordist::question);
  }

  private static Question question(Dialog dialog) {
    return new Question(dialog.kind(), dialog.message(), dialog.accepted());
  }

  private String answer(Answer answer) {
    if (question.isEmpty() || last.isEmpty()) {
      prepared = Optional.of(answer);
      surface.answerNextDialog(answer.accept(), answer.text());
      return "";
    }
    boolean given = question.get().accepted() == answer.accept() && answer.text().isEmpty();
    question = Optional.empty();
    if (given) {
      return "";
    }
    // the page was answered at once, as it stands still until then: now once more, and otherwise
    transcript.retract();
    surface.drain();
    prepared = Optional.of(answer);
    surface.answerNextDialog(answer.accept(), answer.text());
    String hindrance = perform(last.get());
    question = Optional.empty();
    return hindrance;
  }

  private String type(Sight before, String text) {
    Optional<Element> field = Touch.focused(before).filter(e -> e.is(State.SECRET));
    if (field.isPresent()) {
      boolean empty = field.get().value().orElse("").isEmpty();
      String all = (empty ? "" : confided.typedInto(field.get())) + text;
      return perform(transcript.phrase(before, fill(field.get(), all)));
    }
    return keys(before, new Action.Type(text));
  }

  private String keys(Sight before, Action raw) {
    Outcome outcome = raw.by(surface);
    if (!outcome.isDone()) {
      return confided.redact(outcome.detail());
    }
    Sight after = after(before);
    Clause clause = transcript.phrase(before, Touch.keys(before, raw, after).orElse(raw));
    last = Optional.of(clause);
    transcript.add(clause, after, Answer.givenOn(after));
    ask(after);
    return "";
  }

  private String scroll(Sight before, double dy) {
    Point middle = new Point(Viewport.USUAL.width() / 2.0, Viewport.USUAL.height() / 2.0);
    surface.pointer().wheel(middle, 0, dy, "");
    Sight after = look();
    Action further = new Action.Scroll(dy > 0 ? Direction.BOTTOM : Direction.TOP);
    if (!before.text().equals(after.text())) {
      transcript.add(transcript.phrase(before, further), after, Optional.empty());
    }
    return "";
  }

  /** End the walk: what is true after the page was loaded again makes the outcome. */
  Recorded end(String title, Proposed proposed) {
    transcript.end();
    surface.drain();
    List<String> outcome = List.of();
    if (!transcript.lines().isEmpty() && surface.reload().isDone()) {
      outcome = transcript.outcome(look());
    }
    return new Recorded(
        transcript.markdown(title, outcome, proposed), confided.toAdd(), List.copyOf(uploads));
  }

  RecordingView view(Confided confided, String title) {
    return new RecordingView(
        confided.redact(sight.url()),
        confided.redact(sight.title()),
        sight.tabs().stream().map(confided::redact).toList(),
        sight.tab(),
        Controls.on(sight, confided::redact),
        transcript.lines(),
        question,
        transcript.markdown(title, List.of(), Proposed.LEFT_OUT));
  }
}
