package dev.journeyman.drive;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Claim;
import dev.journeyman.brain.Claim.Span;
import dev.journeyman.brain.Examination;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Ruled;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Unread;
import dev.journeyman.evidence.Halt;
import dev.journeyman.evidence.Unanswered;
import dev.journeyman.plan.Expectation;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Flaw;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The expectations of one step: tried before it, and after it until all of them hold on one look at
 * the page at rest, or time is up.
 */
final class Checking {

  private static final int MOST_MARKS = 12;

  private final Surface surface;
  private final Recorder recorder;
  private final Memory memory;
  private final CloseLooks looks;
  private final Course course;
  private final List<Awaited> items = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Sight start;
  private final Sight first;
  private final boolean outcome;
  private Sight last;

  /** A sentence that has to be looked at on the page. */
  private record Open(int index, String text) {}

  /**
   * Begin to check a step.
   *
   * @param course what is done in the step
   * @param start the page on which the journey began
   * @param outcome whether it is the journey's outcome, which is looked at on the page loaded again
   */
  Checking(
      Surface surface,
      Recorder recorder,
      Memory memory,
      CloseLooks looks,
      Course course,
      Sight start,
      Sight sight,
      boolean outcome) {
    this.start = start;
    this.outcome = outcome;
    this.first = sight;
    this.last = sight;
    this.surface = surface;
    this.recorder = recorder;
    this.memory = memory;
    this.looks = looks;
    this.course = course;
  }

  /** Turn the sentences into checks, as far as that can be done without the page. */
  void read(List<Expectation> expectations, Brain brain) {
    for (int i = 0; i < expectations.size(); i++) {
      String text = expectations.get(i).text();
      texts.add(text);
      Interpretation meaning = brain.interpret(text);
      if (meaning instanceof Understood understood) {
        items.add(new Awaited(i, understood));
      } else {
        open.add(new Open(i, text));
      }
    }
  }

  /** Whether nothing has to be looked at. */
  boolean isEmpty() {
    return items.isEmpty() && open.isEmpty();
  }

  /** Try all on the page before the step; of an outcome, nothing is known before. */
  void before() {
    before(items);
  }

  private void before(List<Awaited> these) {
    if (!outcome) {
      record(these, Moment.BEFORE, finding -> true, first);
    }
  }

  /** Something was done on a page. */
  void did(Action action, Sight sight) {
    course.saw(sight);
    course.did(action);
  }

  /** Note what holds before something more is done, so that this did not bring it about. */
  void earlier(Sight sight) {
    List<Awaited> these = items.stream().filter(Awaited::isOfSight).toList();
    record(these, Moment.EARLIER, Finding::isHeld, sight);
  }

  private void record(List<Awaited> these, Moment moment, Predicate<Finding> which, Sight sight) {
    for (Awaited item : these) {
      Finding finding = item.on(new Scene(sight, memory));
      if (which.test(finding)) {
        recorder.record(item.checked(moment, finding, Duration.ZERO));
      }
    }
  }

  /** Whether all hold together in the end; what the app asked meanwhile is recorded and ends it. */
  boolean after(Sight sight, Brain brain, Album album, Duration limit) {
    Vigil vigil = new Vigil(surface, album, this::scene, first, sight);
    vigil.await(items, limit);
    last = vigil.sight();
    if (isAsked()) {
      return false;
    }
    doubt(brain);
    int known = items.size();
    boolean held = examine(brain, album, Moment.AFTER);
    if (items.size() > known) {
      before(items.subList(known, items.size()));
      vigil.await(items, limit);
      last = vigil.sight();
    }
    for (Awaited item : items) {
      item.told(vigil.elapsed()).forEach(recorder::record);
      mark(item.finding());
      held &= item.holds();
    }
    if (!held || items.stream().anyMatch(Awaited::isGone)) {
      album.whenAllHeld();
    }
    if (outcome && start.url().equals(last.url())) {
      earlier(start);
    }
    return !isAsked() && held;
  }

  /** Where somebody else can look, what was only half read is theirs. */
  private void doubt(Brain brain) {
    List<Awaited> doubted =
        items.stream().filter(it -> it.isHalfRead() && brain.seesMore(it.by())).toList();
    doubted.forEach(it -> open.add(new Open(it.index(), texts.get(it.index()))));
    items.removeAll(doubted);
  }

  private Scene scene(Sight sight) {
    return looks.scene(sight, memory, course.soFar());
  }

  private boolean isAsked() {
    Optional<String> question = Unanswered.question(last.activity());
    question.ifPresent(it -> recorder.halt(Halt.UNEXPECTED_DIALOG, it));
    return question.isPresent();
  }

  /**
   * Whether what could not be read without the page holds, as far as somebody judged it; what was
   * read by looking at the page is one more item.
   */
  private boolean examine(Brain brain, Album album, Moment moment) {
    boolean held = true;
    for (Open each : open) {
      Examination examination =
          brain.examine(new Claim(each.text(), span(moment), start, first, last, memory));
      recorder.note(examination.notes(), picture -> album.shown(picture, last));
      if (examination.meaning() instanceof Understood understood) {
        items.add(new Awaited(each.index(), understood));
      } else {
        held &= ruled(each, examination.meaning(), moment);
      }
    }
    return held;
  }

  private Span span(Moment moment) {
    if (moment == Moment.THROUGHOUT) {
      return Span.THROUGHOUT;
    }
    return outcome ? Span.OUTCOME : Span.STEP;
  }

  private boolean ruled(Open open, Interpretation meaning, Moment moment) {
    if (meaning instanceof Ruled ruled) {
      recorder.record(
          new Checked(
              open.index(),
              moment,
              Checked.LOOKED_AT,
              ruled.by(),
              true,
              ruled.finding(),
              Duration.ZERO));
      mark(ruled.finding());
      return ruled.finding().isHeld();
    }
    NotUnderstood unread = (NotUnderstood) meaning;
    String why = unread.why().isEmpty() ? unread(open.text(), unread.part()) : unread.why();
    recorder.record(new Unread(open.index(), moment, unread.part(), why));
    return false;
  }

  private static String unread(String text, String part) {
    String understood = part.isEmpty() ? "" : " (only \u201c" + part + "\u201d was understood)";
    return "\u201c"
        + text
        + "\u201d needs a model"
        + understood
        + "; say it in plainer words, for example: \u201c\"Saved\" is shown\u201d or \u201cThe Total field contains \"12\"\u201d";
  }

  /**
   * Whether the walk may go on: all of what must hold throughout does so on this sight, or the page
   * has flaws that do not keep anybody from going on.
   */
  boolean throughout(Brain brain, Album album) {
    boolean held = examine(brain, album, Moment.THROUGHOUT);
    for (Awaited item : items) {
      Finding finding = item.on(scene(last));
      recorder.record(item.checked(Moment.THROUGHOUT, finding, Duration.ZERO));
      looks.fresh(finding).stream()
          .map(Flaw::box)
          .filter(Album::shows)
          .distinct()
          .limit(MOST_MARKS)
          .forEach(box -> marks.add(new Mark(box, "broken")));
      held &= finding.isHeld() || !finding.flaws().isEmpty();
    }
    return held;
  }

  /** What must not fall back before something else is done. */
  Aftermath aftermath(int step, Sight end) {
    List<Awaited> states = items.stream().filter(Awaited::isLasting).toList();
    return new Aftermath(step, states, memory, end, Stopwatch.start());
  }

  /** The page at the last look. */
  Sight sight() {
    return last;
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  private void mark(Finding finding) {
    Album.mark(finding).ifPresent(marks::add);
  }
}
