package dev.journeyman.drive;

import dev.journeyman.brain.Note;
import dev.journeyman.check.Finding;
import dev.journeyman.evidence.Fact.Mark;
import dev.journeyman.evidence.Fact.Pictured;
import dev.journeyman.evidence.Fact.Shot;
import dev.journeyman.evidence.Pictures;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Exposure;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pictures of one journey. A picture costs as much as a click, so the one that shows the result
 * of a step serves again as the one before the next action, as long as nothing was done in between.
 */
final class Album {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final Box EVERYTHING = new Box(0, 0, WIDTH, HEIGHT);

  private final Surface surface;
  private final Recorder recorder;
  private final Optional<Pictures> pictures;
  private final List<Mark> acted = new ArrayList<>();
  private Optional<String> current = Optional.empty();
  private Optional<Pictured> held = Optional.empty();
  private int taken;

  /** An album among the pictures of a run; without those, nothing is pictured. */
  Album(Surface surface, Recorder recorder, Optional<Pictures> pictures) {
    this.surface = surface;
    this.recorder = recorder;
    this.pictures = pictures;
  }

  boolean isKept() {
    return pictures.isPresent();
  }

  /** Whether the page was pictured as it is now. */
  boolean isAtHand() {
    return current.isPresent();
  }

  /** Whether a place can be seen without scrolling. */
  static boolean shows(Box box) {
    return box.middleX() >= 0
        && box.middleX() < WIDTH
        && box.middleY() >= 0
        && box.middleY() < HEIGHT;
  }

  /** Picture what is about to be acted on. */
  void beforeAction(Box target, Sight sight) {
    if (pictures.isPresent()) {
      acted.add(new Mark(target, "acted"));
      recorder.record(
          new Pictured(current.orElseGet(this::take), Shot.ACTION, with(acted, secrets(sight))));
    }
  }

  /** Keep what a model was shown; where that was the page, it is also what is acted on next. */
  void shown(Note.Showed showed, Sight sight) {
    pictures.ifPresent(
        it -> {
          String name = it.keep(nextName(), Base64.getDecoder().decode(showed.picture()));
          boolean whole = showed.part() == Note.Part.WHOLE;
          current = whole ? Optional.of(name) : current;
          recorder.record(new Pictured(name, Shot.SHOWN, whole ? secrets(sight) : List.of()));
        });
  }

  /** Note what is acted on without a picture of its own: fields are seen filled in the next one. */
  void noteAction(Box target) {
    acted.add(new Mark(target, "acted"));
  }

  /** The page has changed, so the picture at hand no longer shows it. */
  void outdated() {
    current = Optional.empty();
  }

  void stepBegan() {
    acted.clear();
    held = Optional.empty();
  }

  /**
   * Picture the page on which all promises of the step hold. Where it stays as it is, the same
   * picture shows the result.
   */
  void allHeld(List<Mark> marks, Sight sight) {
    if (pictures.isPresent()) {
      picture();
      held =
          Optional.of(new Pictured(current.orElseThrow(), Shot.HELD, with(marks, secrets(sight))));
    }
  }

  /** Picture the page as it is, unless it was. */
  void picture() {
    if (pictures.isPresent()) {
      current = current.or(() -> Optional.of(take()));
    }
  }

  /** Show that page, since not all that was promised was to be seen to the end. */
  void whenAllHeld() {
    held.ifPresent(recorder::record);
  }

  /** Where something was read, and whether it is as promised. */
  static Optional<Mark> mark(Finding finding) {
    return finding
        .where()
        .filter(box -> !box.isEmpty())
        .map(box -> new Mark(box, finding.isHeld() ? "held" : "broken"));
  }

  void result(List<Mark> marks, Sight sight) {
    if (pictures.isPresent()) {
      picture();
      recorder.record(
          new Pictured(current.orElseThrow(), Shot.RESULT, with(marks, secrets(sight))));
    }
  }

  /**
   * Where a secret can be read on the page: the report blackens these places before it publishes a
   * picture, and withholds one of a page that shows a secret nobody knows where.
   */
  private List<Mark> secrets(Sight sight) {
    Exposure exposure = Exposure.of(sight, recorder::hides, this::isEntered);
    return exposure.elsewhere()
        ? List.of(new Mark(EVERYTHING, "withheld"))
        : exposure.places().stream().map(e -> new Mark(e.box(), "secret")).toList();
  }

  /** A password that was typed since the last look is on the picture, and not in the sight. */
  private boolean isEntered(Element field) {
    return field.is(State.SECRET)
        && (!field.value().orElse("").isEmpty()
            || acted.stream().anyMatch(mark -> mark.box().equals(field.box())));
  }

  private static List<Mark> with(List<Mark> marks, List<Mark> secrets) {
    return Stream.concat(secrets.stream(), marks.stream()).toList();
  }

  private String take() {
    return pictures.orElseThrow().keep(nextName(), surface.picture());
  }

  private String nextName() {
    return String.format(Locale.ROOT, "%s-%03d.jpg", recorder.journey(), ++taken);
  }
}
