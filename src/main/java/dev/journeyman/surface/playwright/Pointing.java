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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Acts with the mouse, at a point that was proven to belong to the element just before. */
final class Pointing {

  private static final int DRAG_STEPS = 8;

  private final Tabs tabs;
  private final Frames frames;
  private final double patience;

  Pointing(Tabs tabs, Frames frames, Duration patience) {
    this.tabs = tabs;
    this.frames = frames;
    this.patience = patience.toMillis();
  }

  /** Where in the window an element takes the mouse. */
  private record Point(double x, double y) {}

  Outcome click(Element target, Press press) {
    return at(
        target,
        point -> {
          Mouse mouse = tabs.current().mouse();
          switch (press) {
            case ONCE -> mouse.click(point.x(), point.y());
            case TWICE -> mouse.dblclick(point.x(), point.y());
            case RIGHT ->
                mouse.click(
                    point.x(), point.y(), new Mouse.ClickOptions().setButton(MouseButton.RIGHT));
          }
        });
  }

  Outcome hover(Element target) {
    return at(target, point -> tabs.current().mouse().move(point.x(), point.y()));
  }

  Outcome drag(Element from, Element to) {
    return at(
        from,
        start -> {
          Mouse mouse = tabs.current().mouse();
          mouse.move(start.x(), start.y());
          mouse.down();
          // drag libraries wait for a first small move
          mouse.move(start.x() + 6, start.y() + 6);
        },
        () -> drop(to));
  }

  private Outcome drop(Element to) {
    Mouse mouse = tabs.current().mouse();
    Optional<Point> end = place(to);
    if (end.isPresent()) {
      Point point = end.get();
      mouse.move(point.x(), point.y(), new Mouse.MoveOptions().setSteps(DRAG_STEPS));
      draw();
      // a second event over the same target: HTML's drop wants a dragover after the dragenter
      mouse.move(point.x() + 1, point.y());
      draw();
    }
    mouse.up();
    return end.isPresent() ? Outcome.DONE : Outcome.gone(to);
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

  private Outcome at(Element target, Consumer<Point> act) {
    return at(target, act, () -> Outcome.DONE);
  }

  private Outcome at(
      Element target, Consumer<Point> act, java.util.function.Supplier<Outcome> then) {
    Page page = tabs.current();
    Optional<Spot> spot = frames.spotOf(target);
    if (spot.isEmpty() || !spot.get().frame().page().equals(page)) {
      return Outcome.gone(target);
    }
    Optional<Answer> answer = aim(spot.get());
    if (answer.isEmpty() || !answer.get().word().equals("ok")) {
      return answer.map(it -> Answers.outcome(it, target)).orElseGet(() -> Outcome.gone(target));
    }
    return Answers.unlessClosed(
        page,
        () -> {
          act.accept(new Point(answer.get().number(1), answer.get().number(2)));
          return then.get();
        });
  }

  /** From the inside out: each frame tells where the point is in the one around it. */
  private Optional<Answer> aim(Spot spot) {
    Optional<Answer> answer =
        PageScript.call(spot.frame(), "aim", Map.of("number", spot.number(), "patience", patience));
    Optional<Spot> holder = frames.holderOf(spot.frame());
    while (holder.isPresent() && answer.isPresent() && answer.get().word().equals("ok")) {
      Spot outer = holder.get();
      answer = PageScript.call(outer.frame(), "aim", pointIn(outer, answer.get()));
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

  private Optional<Point> place(Element target) {
    Optional<Spot> spot = frames.spotOf(target);
    Optional<Answer> answer =
        spot.flatMap(it -> PageScript.call(it.frame(), "place", it.argument()));
    Optional<Spot> holder = spot.flatMap(it -> frames.holderOf(it.frame()));
    while (holder.isPresent() && answer.isPresent() && answer.get().word().equals("ok")) {
      Spot outer = holder.get();
      answer = PageScript.call(outer.frame(), "place", pointIn(outer, answer.get()));
      holder = frames.holderOf(outer.frame());
    }
    return answer
        .filter(it -> it.word().equals("ok"))
        .map(it -> new Point(it.number(1), it.number(2)));
  }
}
