package dev.journeyman.surface.playwright;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.Anatomy;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Sight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Looks at the current tab with all frames in it. */
final class Eyes {

  private static final int TRIES = 50;
  private static final int DEEPEST_FRAME = 5;

  /** How often a page is asked again that changed while the browser told of it. */
  private static final int QUESTIONS = 3;

  private final Tabs tabs;
  private final Frames frames;
  private final Recorder recorder;
  private final Insight insight;
  private long timers;

  Eyes(Tabs tabs, Frames frames, Recorder recorder) {
    this.tabs = tabs;
    this.frames = frames;
    this.recorder = recorder;
    insight = new Insight(frames);
  }

  Sight look() {
    return look("look");
  }

  /** The page as it is now, while what is acted on must be what it was at the last look. */
  Sight glance() {
    return look("glance");
  }

  private Sight look(String how) {
    for (int i = 0; i < TRIES; i++) {
      Page page = tabs.current();
      Optional<FrameSight> seen = see(page.mainFrame(), how, 0);
      if (seen.isPresent()) {
        timers = seen.get().timers();
        return sight(seen.get());
      }
    }
    throw new PlaywrightException("the page was left " + TRIES + " times while it was looked at");
  }

  /** When the latest timers began that the page itself had still to run at the last look. */
  long timers() {
    return timers;
  }

  int numberOf(Frame frame) {
    return frames.numberOf(frame);
  }

  Anatomy anatomy() {
    Bones bones = new Bones();
    for (Frame frame : frames.thatAnswer(tabs.current())) {
      PageScript.call(frame, "anatomy", Map.of())
          .ifPresent(answer -> bones.add(answer, frames.numberOf(frame)));
    }
    return bones.anatomy();
  }

  /** The smallest element of a sight that is on top at a point, through frames and shadow roots. */
  Optional<Element> at(Point point, Sight sight) {
    Frame frame = tabs.current().mainFrame();
    Point inside = point;
    for (int depth = 0; depth <= DEEPEST_FRAME; depth++) {
      Optional<PageScript.Answer> answer =
          PageScript.call(frame, "under", Map.of("x", inside.x(), "y", inside.y()));
      if (answer.isEmpty() || answer.get().word().equals("none")) {
        return Optional.empty();
      }
      if (answer.get().word().equals("ok")) {
        return first(refs(frame, answer.get()), sight);
      }
      int holder = (int) answer.get().number(1);
      Optional<Frame> inner = frames.heldBy(frame, holder);
      if (inner.isEmpty()) {
        return first(List.of(Frames.ref(frames.numberOf(frame), holder)), sight);
      }
      frame = inner.get();
      inside = new Point(answer.get().number(2), answer.get().number(3));
    }
    return Optional.empty();
  }

  private List<String> refs(Frame frame, PageScript.Answer answer) {
    return Arrays.stream(answer.fields())
        .skip(1)
        .map(it -> Frames.ref(frames.numberOf(frame), Integer.parseInt(it)))
        .toList();
  }

  private static Optional<Element> first(List<String> refs, Sight sight) {
    return refs.stream()
        .flatMap(ref -> sight.elements().stream().filter(e -> e.ref().equals(ref)))
        .findFirst();
  }

  private Sight sight(FrameSight seen) {
    List<Element> elements =
        IntStream.range(0, seen.pieces().size())
            .mapToObj(i -> seen.pieces().get(i).element(i, seen.text()))
            .toList();
    return new Sight(
        seen.url(),
        seen.title(),
        seen.text(),
        elements,
        tabs.index(),
        tabs.titles(seen.title()),
        recorder.soFar(),
        List.copyOf(seen.unread()));
  }

  /** What a page told of itself at an earlier moment, with its frames as they are. */
  Sight told(Page page, PageScript.Answer answer) {
    return sight(within(page.mainFrame(), answer, "look", 0));
  }

  /** One frame with those inside of it; empty where its document left meanwhile. */
  private Optional<FrameSight> see(Frame frame, String how, int depth) {
    Optional<PageScript.Answer> answer = PageScript.call(frame, how, Map.of());
    if (answer.map(FrameSight::nodes).filter(it -> mayOpen(frame, it)).isPresent()) {
      answer = PageScript.call(frame, how, Map.of());
    }
    for (int i = 0; i < QUESTIONS && asks(answer); i++) {
      answer =
          insight
              .answers(frame, FrameSight.questions(answer.get()))
              .flatMap(it -> PageScript.call(frame, how, it));
    }
    boolean open = asks(answer);
    return answer
        .map(it -> within(frame, it, how, depth))
        .map(it -> open ? it.without("what only the browser knows of a page that changes") : it);
  }

  private boolean mayOpen(Frame frame, OptionalInt nodes) {
    return nodes.isPresent() && insight.opensRoots(frame, nodes.getAsInt());
  }

  private static boolean asks(Optional<PageScript.Answer> answer) {
    return answer.filter(it -> !FrameSight.questions(it).isEmpty()).isPresent();
  }

  private FrameSight within(Frame frame, PageScript.Answer answer, String how, int depth) {
    FrameSight seen = FrameSight.read(answer, frames.numberOf(frame));
    List<FrameSight.Piece> holders =
        seen.pieces().stream().filter(FrameSight.Piece::isFrame).toList();
    // the last one first, so that the places of those before stay as they are
    for (int i = holders.size() - 1; i >= 0 && depth < DEEPEST_FRAME; i--) {
      FrameSight.Piece holder = holders.get(i);
      Optional<Frame> inner = frameOf(frame, holder, holders.size());
      inner.ifPresent(it -> frames.placed(it, frame, holder.number()));
      Optional<Frame> begun = inner.filter(frames::answers);
      Optional<FrameSight> inside = begun.flatMap(it -> see(it, how, depth + 1));
      if (inside.isPresent()) {
        seen = seen.with(holder, inside.get());
      } else if (begun.isPresent()) {
        seen = seen.without("a frame that gave no answer");
      }
    }
    return depth < DEEPEST_FRAME || holders.isEmpty()
        ? seen
        : seen.without("frames within " + DEEPEST_FRAME + " others");
  }

  private static Optional<Frame> frameOf(Frame frame, FrameSight.Piece holder, int holders) {
    List<Frame> children = frame.childFrames();
    if (children.size() == 1 && holders == 1) {
      return Optional.of(children.get(0));
    }
    try {
      Optional<ElementHandle> element =
          PageScript.element(frame, "element", Map.of("number", holder.number()));
      Optional<Frame> inner = element.map(ElementHandle::contentFrame);
      element.ifPresent(JSHandle::dispose);
      return inner;
    } catch (PlaywrightException e) {
      if (Departure.isOf(e, frame)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
