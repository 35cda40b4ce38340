package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.playwright.Frames.Spot;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Acts with the mouse, at a point that was proven to belong to the element just before. */
final class Pointing {

  private static final int DRAG_STEPS = 8;

  private final Tabs tabs;
  private final Frames frames;
  private final Grip grip;
  private final double patience;

  Pointing(Tabs tabs, Frames frames, Grip grip, Duration patience) {
    this.tabs = tabs;
    this.frames = frames;
    this.grip = grip;
    this.patience = patience.toMillis();
  }

  /** Where in the window an element takes the mouse. */
  private record Point(double x, double y) {}

  /** How it is found out whether the page held an act back. */
  private interface Ending {
    Outcome of(Spot spot, String what, Outcome done);
  }

  Outcome click(Element target) {
    return at(target, Map.of("how", "press"), this::press, grip::landed);
  }

  /** Click before the page is settled, which tells whether it held the click back. */
  Outcome clickToSettle(Element target, Press press) {
    return at(target, Map.of("how", "press"), point -> press(point, press), grip::landing);
  }

  /** Click what is to become checked or unchecked, unless it is so by then. */
  Outcome turn(Element target, boolean on) {
    return at(target, Map.of("how", "press", "on", on), this::press, grip::landed);
  }

  private void press(Point point) {
    press(point, Press.ONCE);
  }

  private void press(Point point, Press press) {
    Mouse mouse = tabs.current().mouse();
    switch (press) {
      case ONCE -> mouse.click(point.x(), point.y());
      case TWICE -> mouse.dblclick(point.x(), point.y());
      case RIGHT ->
          mouse.click(point.x(), point.y(), new Mouse.ClickOptions().setButton(MouseButton.RIGHT));
    }
  }

  Outcome hover(Element target) {
    return at(
        target,
        Map.of("how", "hover"),
        point -> tabs.current().mouse().move(point.x(), point.y()),
        grip::landed);
  }

  Outcome drag(Element from, Element to) {
    Point[] start = new Point[1];
    Outcome begun =
        at(
            from,
            Map.of("how", "drag"),
            point -> {
              start[0] = point;
              Mouse mouse = tabs.current().mouse();
              mouse.move(point.x(), point.y());
              mouse.down();
              // drag libraries wait for a first small move
              mouse.move(point.x() + 6, point.y() + 6);
            },
            grip::landed);
    if (start[0] == null) {
      return begun;
    }
    return Answers.unlessClosed(
        tabs.current(),
        () -> {
          Outcome ended = begun.isDone() ? drop(from, to) : begun;
          if (!ended.isDone()) {
            putBack(start[0]);
          }
          return ended;
        });
  }

  /** What was not dropped goes back to where it was taken up. */
  private void putBack(Point start) {
    Mouse mouse = tabs.current().mouse();
    mouse.move(start.x(), start.y(), new Mouse.MoveOptions().setSteps(DRAG_STEPS));
    draw();
    mouse.up();
  }

  private Outcome drop(Element from, Element to) {
    Optional<Spot> spot = frames.spotOf(to);
    Optional<Answer> end = spot.flatMap(it -> place(it, from));
    if (end.isEmpty() || !end.get().word().equals("ok")) {
      return end.map(it -> Answers.outcome(it, to)).orElseGet(() -> Outcome.gone(to));
    }
    Mouse mouse = tabs.current().mouse();
    mouse.move(
        end.get().number(1), end.get().number(2), new Mouse.MoveOptions().setSteps(DRAG_STEPS));
    draw();
    // a second event over the same target: HTML's drop wants a dragover after the dragenter
    mouse.move(end.get().number(1) + 1, end.get().number(2));
    draw();
    mouse.up();
    return grip.landed(spot.orElseThrow(), to.describe(), Outcome.DONE);
  }

  /** Libraries move things when the page is drawn, not when the mouse moves. */
  private void draw() {
    PageScript.call(tabs.current().mainFrame(), "drawn", Map.of());
  }

  Outcome scrollTo(Element target) {
    Optional<Answer> answer =
        frames.spotOf(target).flatMap(it -> PageScript.call(it.frame(), "scrollTo", it.argument()));
    return answer.map(it -> Answers.outcome(it, target)).orElseGet(() -> Outcome.gone(target));
  }

  private Outcome at(Element target, Map<String, Object> how, Consumer<Point> act, Ending ending) {
    Page page = tabs.current();
    Optional<Spot> found = frames.spotOf(target);
    if (found.isEmpty() || !found.get().frame().page().equals(page)) {
      return Outcome.gone(target);
    }
    Spot spot = found.get();
    Optional<Answer> aimed = aim(spot, how);
    Optional<Answer> answer = aimed.flatMap(it -> outwards(spot, it, "aimInto"));
    if (answer.isEmpty() || !answer.get().word().equals("ok")) {
      return answer.map(it -> Answers.outcome(it, target)).orElseGet(() -> Outcome.gone(target));
    }
    Outcome done = Outcome.doneIn(aimed.get().field(3));
    return Answers.unlessClosed(
        page,
        () -> {
          act.accept(new Point(answer.get().number(1), answer.get().number(2)));
          return ending.of(spot, target.describe(), done);
        });
  }

  private Optional<Answer> aim(Spot spot, Map<String, Object> how) {
    Map<String, Object> argument = new HashMap<>(how);
    argument.put("number", spot.number());
    argument.put("patience", patience);
    return PageScript.call(spot.frame(), "aim", argument);
  }

  /** From the inside out: each frame tells where the point is in the one around it. */
  private Optional<Answer> outwards(Spot spot, Answer inner, String function) {
    Optional<Answer> answer = Optional.of(inner);
    Optional<Spot> holder = frames.holderOf(spot.frame());
    while (holder.isPresent() && answer.isPresent() && answer.get().word().equals("ok")) {
      Spot outer = holder.get();
      answer = PageScript.call(outer.frame(), function, pointIn(outer, answer.get()));
      holder = frames.holderOf(outer.frame());
    }
    return answer;
  }

  private Map<String, Object> pointIn(Spot holder, Answer inner) {
    return Map.of(
        "number",
        holder.number(),
        "patience",
        patience,
        "x",
        inner.number(1),
        "y",
        inner.number(2));
  }

  private Optional<Answer> place(Spot spot, Element dragged) {
    int taken =
        frames
            .spotOf(dragged)
            .filter(it -> it.frame().equals(spot.frame()))
            .map(Spot::number)
            .orElse(-1);
    return PageScript.call(spot.frame(), "place", Map.of("number", spot.number(), "dragged", taken))
        .flatMap(it -> outwards(spot, it, "place"));
  }
}
