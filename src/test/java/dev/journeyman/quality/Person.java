package dev.journeyman.quality;

import dev.journeyman.run.Gesture;
import dev.journeyman.run.Recorded;
import dev.journeyman.run.RecordingListener;
import dev.journeyman.run.RecordingSession;
import dev.journeyman.run.RecordingView;
import dev.journeyman.run.RecordingView.Control;
import dev.journeyman.run.RecordingView.Kind;
import dev.journeyman.scribe.Manuscript.Proposed;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Viewport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that acts as a person who records: it knows the controls by what they are called. */
final class Person implements RecordingListener, AutoCloseable {

  private final CompletableFuture<String> open = new CompletableFuture<>();
  private final List<String> notes = new ArrayList<>();
  private volatile Optional<RecordingView> view = Optional.empty();
  private final AtomicInteger frames = new AtomicInteger();
  private final RecordingSession session;

  Person(RecordingSession.Place place) {
    session = RecordingSession.start(place, this);
    String trouble = open.join();
    if (!trouble.isEmpty()) {
      throw new IllegalStateException(trouble);
    }
  }

  @Override
  public void changed(RecordingView now) {
    view = Optional.of(now);
    open.complete("");
  }

  @Override
  public void frame(int width, int height, byte[] jpeg) {
    frames.incrementAndGet();
  }

  @Override
  public synchronized void note(String sentence) {
    notes.add(sentence);
  }

  @Override
  public void closed(String why) {
    open.complete(why.isEmpty() ? "the recording ended at once" : why);
  }

  RecordingView view() {
    return view.orElseThrow();
  }

  int frames() {
    return frames.get();
  }

  synchronized List<String> notes() {
    return List.copyOf(notes);
  }

  RecordingSession session() {
    return session;
  }

  Person act(Gesture gesture) {
    String hindrance = session.act(gesture).join();
    if (!hindrance.isEmpty()) {
      throw new IllegalStateException(gesture + ": " + hindrance);
    }
    return this;
  }

  Person click(String name) {
    return act(new Gesture.Click(ref(name, Set.of(Kind.BUTTON, Kind.LINK))));
  }

  /** The same with the mouse on the picture. */
  Person point(String name) {
    return point(name, Press.ONCE);
  }

  Person point(String name, Press press) {
    return act(new Gesture.ClickAt(spot(name), press));
  }

  Person drag(String from, String onto) {
    return act(new Gesture.Drag(spot(from), spot(onto)));
  }

  /** Where something is in the picture; the page is scrolled to it. */
  private Point spot(String name) {
    Box box = box(name);
    if (box.middleY() < 0 || box.middleY() > Viewport.USUAL.height()) {
      act(new Gesture.Scroll(box.middleY() - Viewport.USUAL.height() / 2.0));
      box = box(name);
    }
    return new Point(box.middleX(), box.middleY());
  }

  private Box box(String name) {
    Sight sight = session.sight().join();
    return sight.elements().stream()
        .filter(e -> e.title().equals(name) && !e.box().isEmpty())
        .reduce((outer, inner) -> sight.contains(outer, inner) ? inner : outer)
        .orElseThrow(() -> new IllegalStateException("no \"" + name + "\" in " + sight.text()))
        .box();
  }

  Person fill(String name, String text) {
    return act(new Gesture.Fill(ref(name, Set.of(Kind.FIELD)), text));
  }

  /** Click into a field and type. */
  Person type(String name, String text) {
    point(name);
    return act(new Gesture.Type(text));
  }

  Person press(String keys) {
    return act(new Gesture.Keys(keys));
  }

  Person choose(String label, String name) {
    return act(new Gesture.Select(ref(name, Set.of(Kind.CHOICE)), label));
  }

  Person tick(String name) {
    return act(new Gesture.Check(ref(name, Set.of(Kind.CHECK)), true));
  }

  /** Click a check box by its place among all of them. */
  Person toggle(int place) {
    List<Control> boxes =
        view().controls().stream()
            .filter(c -> c.kind() == Kind.CHECK && !c.box().isEmpty())
            .toList();
    return act(new Gesture.Click(boxes.get(place).ref()));
  }

  Person upload(Path file, String name) {
    return act(new Gesture.Upload(ref(name, Set.of(Kind.FILE, Kind.BUTTON)), file));
  }

  Person answer(boolean accept, String text) {
    return act(new Gesture.AnswerDialog(accept, text));
  }

  Recorded stop(String title) {
    return session.stop(title, Proposed.IN_COMMENTS).join();
  }

  private String ref(String name, Set<Kind> kinds) {
    return control(name, kinds).ref();
  }

  /** The first control of that name; it is waited for as a person would. */
  private Control control(String name, Set<Kind> kinds) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (System.nanoTime() < end) {
      Optional<Control> found =
          view().controls().stream()
              .filter(c -> kinds.contains(c.kind()) && c.name().equals(name))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.onSpinWait();
    }
    throw new IllegalStateException(
        "no \"" + name + "\" among " + view().controls().stream().map(Control::name).toList());
  }

  @Override
  public void close() {
    session.close();
  }
}
