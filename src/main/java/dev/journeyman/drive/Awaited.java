package dev.journeyman.drive;

import dev.journeyman.brain.Interpretation.Understood;
import dev.journeyman.check.AllOf;
import dev.journeyman.check.Check;
import dev.journeyman.check.Finding;
import dev.journeyman.check.Scene;
import dev.journeyman.check.TextCheck;
import dev.journeyman.evidence.Fact.Checked;
import dev.journeyman.evidence.Fact.Moment;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Sight;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An expectation that is waited for: what the last look said of it, and since when it holds. */
final class Awaited {

  private final int index;
  private final Understood meaning;
  private final List<Part> parts;
  private Optional<Spell> spell = Optional.empty();
  private Finding finding;

  /** A time for which it held. */
  private record Spell(Duration since, Finding finding, Optional<Duration> over) {
    Spell until(Duration end) {
      return over.isPresent() ? this : new Spell(since, finding, Optional.of(end));
    }
  }

  /**
   * A look at the page.
   *
   * @param before the page before the step
   * @param at since the step was done
   */
  record Look(Scene scene, Sight before, Duration at) {}

  Awaited(int index, Understood meaning) {
    this.index = index;
    this.meaning = meaning;
    this.parts = meaning.check().parts().stream().map(Part::new).toList();
    this.finding = Finding.undecided(meaning.check().describe(), "it was not looked at");
  }

  int index() {
    return index;
  }

  /** What it says of a page, whatever was there before. */
  Finding on(Scene scene) {
    return meaning.check().on(scene);
  }

  String by() {
    return meaning.by();
  }

  /**
   * Whether the words leave open what is meant, so that it says little that it does not hold: no
   * quotation and no value, or nothing is called so.
   */
  boolean isHalfRead() {
    boolean pinned = meaning.check().mentions().isPinned();
    return finding.result() == Finding.Result.UNDECIDED
        || (finding.result() == Finding.Result.BROKEN && !pinned);
  }

  boolean isOfSight() {
    return meaning.check().isOfSight();
  }

  /** Whether it is a state of the page, which does not go by itself. */
  boolean isLasting() {
    return isOfSight() && parts.stream().noneMatch(part -> part.passing.isPresent());
  }

  void ask(Look look) {
    List<Finding> seen = parts.stream().map(part -> part.on(look)).toList();
    finding = AllOf.together(seen);
    boolean shows = finding.isHeld() && parts.stream().noneMatch(Part::isGone);
    if (!shows) {
      spell = spell.map(it -> it.until(look.at()));
    } else if (spell.isEmpty() || spell.get().over().isPresent()) {
      spell = Optional.of(new Spell(look.at(), finding, Optional.empty()));
    }
  }

  /** Hear what else is promised: what must not be shown is not excused when it is gone. */
  void hear(List<Awaited> all) {
    for (Part part : parts) {
      part.opposed |= all.stream().anyMatch(other -> other.forbids(part.place()));
    }
  }

  private boolean forbids(Optional<Box> place) {
    return place.isPresent() && parts.stream().anyMatch(part -> part.forbids(place));
  }

  Finding finding() {
    return finding;
  }

  /** Whether it was meant to go, and did. */
  boolean isGone() {
    return holds() && parts.stream().anyMatch(Part::isGone);
  }

  boolean holds() {
    return finding.isHeld();
  }

  /** When it held, as far as it did not to the end, and what was seen in the end. */
  List<Checked> told(Duration end) {
    Checked last = checked(Moment.AFTER, finding, end);
    if (spell.isEmpty()) {
      return List.of(last);
    }
    Spell held = spell.get();
    return held.over()
        .map(
            over ->
                List.of(
                    checked(Moment.HELD, held.finding(), held.since()),
                    checked(Moment.AFTER, finding, over)))
        .orElse(List.of(checked(Moment.AFTER, finding, held.since())));
  }

  Checked checked(Moment moment, Finding seen, Duration took) {
    return new Checked(
        index, moment, meaning.check().describe(), meaning.by(), meaning.still(), seen, took);
  }

  /** One of the checks that must hold together. */
  private static final class Part {

    private final Check check;
    private Finding now;
    private Finding shown;
    private Optional<Passing> passing = Optional.empty();
    private boolean opposed;

    private Part(Check check) {
      this.check = check;
      this.now = Finding.undecided(check.describe(), "it was not looked at");
      this.shown = now;
    }

    private Finding on(Look look) {
      now = UntoldError.weigh(check, check.on(look.scene()), look);
      if (now.isHeld()) {
        shown = now;
        passing = check.isOfShowing() ? Passing.of(now, look.scene().sight()) : Optional.empty();
        return now;
      }
      return passing.map(it -> afterwards(it, look)).orElse(now);
    }

    private Finding afterwards(Passing it, Look look) {
      if (opposed) {
        return Finding.broken(shown.expected(), now.saw() + ", as the step promises as well");
      }
      return it.successor(look.scene().sight(), look.before())
          .map(other -> Finding.broken(shown.expected(), "\"" + other + "\" instead"))
          .orElseGet(() -> Finding.held(shown.expected(), shown.saw()));
    }

    private boolean isGone() {
      return passing.isPresent() && !now.isHeld();
    }

    /** Where something is shown that is meant to go again. */
    private Optional<Box> place() {
      return passing.isPresent() && now.isHeld() ? now.where() : Optional.empty();
    }

    private boolean forbids(Optional<Box> place) {
      return check instanceof TextCheck text
          && !text.shown()
          && !now.isHeld()
          && now.where().equals(place);
    }
  }
}
