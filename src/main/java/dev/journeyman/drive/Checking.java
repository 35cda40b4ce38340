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
import dev.journeyman.plan.Expectation;
import dev.journeyman.surface.Flaw;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The expectations of one step: tried before it, and after it until they hold or time is up. */
final class Checking {

  /** The longest pause between two looks; a change on the page ends it sooner. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final int MOST_MARKS = 12;

  private final Surface surface;
  private final Recorder recorder;
  private final Memory memory;
  private final CloseLooks looks;
  private final List<Item> items = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Sight start;
  private final Sight first;
  private final boolean outcome;
  private Sight last;

  private record Item(int index, Understood meaning) {
    Finding on(Scene scene) {
      return meaning.check().on(scene);
    }
  }

  /** A sentence that has to be looked at on the page. */
  private record Open(int index, String text) {}

  /**
   * Begin to check a step.
   *
   * @param start the page on which the journey began
   * @param outcome whether it is the journey's outcome, which is looked at on the page loaded again
   */
  Checking(
      Surface surface,
      Recorder recorder,
      Memory memory,
      CloseLooks looks,
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
  }

  /** Turn the sentences into checks, as far as that can be done without the page. */
  void read(List<Expectation> expectations, Brain brain, Moment moment) {
    for (int i = 0; i < expectations.size(); i++) {
      String text = expectations.get(i).text();
      Interpretation meaning = brain.interpret(text);
      if (meaning instanceof Understood understood) {
        items.add(new Item(i, understood));
      } else {
        open.add(new Open(i, text));
      }
    }
  }

  /** Whether what could not be read before was, by looking at the page, and how it went. */
  private boolean examine(Brain brain, Album album, Moment moment, Duration limit) {
    boolean held = true;
    for (Open each : open) {
      Examination examination =
          brain.examine(new Claim(each.text(), span(moment), start, first, last, memory));
      recorder.note(examination.notes(), picture -> album.shown(picture, last));
      held &= ruled(each, examination.meaning(), moment, limit);
    }
    return held;
  }

  private Span span(Moment moment) {
    if (moment == Moment.THROUGHOUT) {
      return Span.THROUGHOUT;
    }
    return outcome ? Span.OUTCOME : Span.STEP;
  }

  private boolean ruled(Open open, Interpretation meaning, Moment moment, Duration limit) {
    if (meaning instanceof Understood understood) {
      Item item = new Item(open.index(), understood);
      if (moment == Moment.AFTER && !outcome) {
        record(item, Moment.BEFORE, item.on(new Scene(first, memory)), Duration.ZERO);
      }
      Stopwatch watch = Stopwatch.start();
      while (!item.on(looks.scene(last, memory)).isHeld() && !watch.isPast(limit)) {
        lookAgain();
      }
      Finding finding = item.on(looks.scene(last, memory));
      record(item, moment, finding, watch.elapsed());
      mark(finding, finding.isHeld() ? "held" : "broken");
      return finding.isHeld();
    }
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
      mark(ruled.finding(), ruled.finding().isHeld() ? "held" : "broken");
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

  void before() {
    for (Item item : items) {
      record(item, Moment.BEFORE, item.on(looks.scene(last, memory)), Duration.ZERO);
    }
  }

  /** Whether all expectations came to hold, each at some moment of this step. */
  boolean after(Sight sight, Brain brain, Album album, Duration limit) {
    Stopwatch watch = Stopwatch.start();
    List<Item> waiting = new ArrayList<>(items);
    last = sight;
    while (true) {
      waiting.removeIf(holds(last, watch));
      if (waiting.isEmpty() || watch.isPast(limit)) {
        break;
      }
      lookAgain();
    }
    for (Item item : waiting) {
      Finding finding = item.on(looks.scene(last, memory));
      record(item, Moment.AFTER, finding, watch.elapsed());
      mark(finding, "broken");
    }
    // looked at even so: each promise is reported by itself
    return examine(brain, album, Moment.AFTER, limit) && waiting.isEmpty();
  }

  private void lookAgain() {
    surface.awaitChange(PAUSE);
    last = surface.look();
  }

  private Predicate<Item> holds(Sight sight, Stopwatch watch) {
    return item -> {
      Finding finding = item.on(looks.scene(sight, memory));
      if (finding.isHeld()) {
        record(item, Moment.AFTER, finding, watch.elapsed());
        mark(finding, "held");
      }
      return finding.isHeld();
    };
  }

  /**
   * Whether the walk may go on: all of what must hold throughout does so on this sight, or the page
   * has flaws that do not keep anybody from going on.
   */
  boolean throughout(Brain brain, Album album) {
    boolean held = examine(brain, album, Moment.THROUGHOUT, Duration.ZERO);
    for (Item item : items) {
      Finding finding = item.on(looks.scene(last, memory));
      record(item, Moment.THROUGHOUT, finding, Duration.ZERO);
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

  /** The page at the last look. */
  Sight sight() {
    return last;
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  private void mark(Finding finding, String what) {
    finding.where().filter(b -> !b.isEmpty()).ifPresent(box -> marks.add(new Mark(box, what)));
  }

  private void record(Item item, Moment moment, Finding finding, Duration took) {
    Understood meaning = item.meaning();
    recorder.record(
        new Checked(
            item.index(),
            moment,
            meaning.check().describe(),
            meaning.by(),
            meaning.still(),
            finding,
            took));
  }
}
