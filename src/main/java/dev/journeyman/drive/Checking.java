package dev.journeyman.drive;

import dev.journeyman.brain.Brain;
import dev.journeyman.brain.Interpretation;
import dev.journeyman.brain.Interpretation.NotUnderstood;
import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Memory;
import dev.journeyman.check.Scene;
import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.evidence.Fact.Unread;
import dev.journeyman.plan.Expectation;
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

  private final Surface surface;
  private final Recorder recorder;
  private final Memory memory;
  private final List<Item> items = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private boolean allRead = true;
  private Sight last;

  private record Item(int index, Understood meaning) {
    Finding on(Sight sight, Memory memory) {
      return meaning.check().on(new Scene(sight, memory));
    }
  }

  Checking(Surface surface, Recorder recorder, Memory memory, Sight sight) {
    this.last = sight;
    this.surface = surface;
    this.recorder = recorder;
    this.memory = memory;
  }

  /** Turn the sentences into checks; one that nobody can read is recorded as such. */
  void read(List<Expectation> expectations, Brain brain, Moment moment) {
    for (int i = 0; i < expectations.size(); i++) {
      String text = expectations.get(i).text();
      Interpretation meaning = brain.interpret(text);
      if (meaning instanceof Understood understood) {
        items.add(new Item(i, understood));
      } else if (meaning instanceof NotUnderstood unread) {
        allRead = false;
        recorder.record(new Unread(i, moment, unread.part(), unread(text, unread.part())));
      }
    }
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
      record(item, Moment.BEFORE, item.on(last, memory), Duration.ZERO);
    }
  }

  /** Whether all expectations came to hold, each at some moment of this step. */
  boolean after(Sight first, Duration limit) {
    Stopwatch watch = Stopwatch.start();
    List<Item> open = new ArrayList<>(items);
    last = first;
    while (true) {
      open.removeIf(holds(last, watch));
      if (open.isEmpty() || watch.isPast(limit)) {
        break;
      }
      surface.awaitChange(PAUSE);
      last = surface.look();
    }
    for (Item item : open) {
      Finding finding = item.on(last, memory);
      record(item, Moment.AFTER, finding, watch.elapsed());
      mark(finding, "broken");
    }
    return open.isEmpty() && allRead;
  }

  private Predicate<Item> holds(Sight sight, Stopwatch watch) {
    return item -> {
      Finding finding = item.on(sight, memory);
      if (finding.isHeld()) {
        record(item, Moment.AFTER, finding, watch.elapsed());
        mark(finding, "held");
      }
      return finding.isHeld();
    };
  }

  /** Whether all of what must hold throughout does so on this sight. */
  boolean throughout() {
    boolean held = allRead;
    for (Item item : items) {
      Finding finding = item.on(last, memory);
      record(item, Moment.THROUGHOUT, finding, Duration.ZERO);
      held &= finding.isHeld();
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
            item.index(), moment, meaning.check().describe(), meaning.still(), finding, took));
  }
}
