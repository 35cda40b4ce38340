package dev.journeyman.surface.playwright;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks at the current tab with all frames in it. */
final class Eyes {

  private static final int TRIES = 50;
  private static final int DEEPEST_FRAME = 5;

  private final Tabs tabs;
  private final Frames frames;
  private final Recorder recorder;

  Eyes(Tabs tabs, Frames frames, Recorder recorder) {
    this.tabs = tabs;
    this.frames = frames;
    this.recorder = recorder;
  }

  Sight look() {
    for (int i = 0; i < TRIES; i++) {
      Page page = tabs.current();
      Optional<FrameSight> seen = see(page.mainFrame(), 0);
      if (seen.isPresent()) {
        return sight(seen.get());
      }
    }
    throw new PlaywrightException("the page was left " + TRIES + " times while it was looked at");
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
        recorder.soFar());
  }

  /** One frame with those inside of it; empty where its document left meanwhile. */
  private Optional<FrameSight> see(Frame frame, int depth) {
    Optional<PageScript.Answer> answer = PageScript.call(frame, "look", Map.of());
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    FrameSight seen = FrameSight.read(answer.get(), frames.numberOf(frame));
    List<FrameSight.Piece> holders =
        seen.pieces().stream().filter(FrameSight.Piece::isFrame).toList();
    // the last one first, so that the places of those before stay as they are
    for (int i = holders.size() - 1; i >= 0 && depth < DEEPEST_FRAME; i--) {
      FrameSight.Piece holder = holders.get(i);
      Optional<Frame> inner = frameOf(frame, holder, holders.size());
      Optional<FrameSight> inside = inner.flatMap(it -> see(it, depth + 1));
      inner.ifPresent(it -> frames.placed(it, frame, holder.number()));
      if (inside.isPresent()) {
        seen = seen.with(holder, inside.get());
      }
    }
    return Optional.of(seen);
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
