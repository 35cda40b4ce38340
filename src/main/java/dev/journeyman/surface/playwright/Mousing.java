package dev.journeyman.surface.playwright;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.MouseButton;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Outcome;
import dev.journeyman.surface.Outcome.Kind;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Pointer;
import dev.journeyman.surface.playwright.Frames.Spot;
import dev.journeyman.surface.playwright.PageScript.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The mouse and the keyboard of the current tab, at points of the viewport. */
final class Mousing implements Pointer {

  private static final int DRAG_STEPS = 8;
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(10);

  private final Tabs tabs;
  private final Frames frames;
  private final Grip grip;
  private final Function<Supplier<Outcome>, Outcome> act;

  /** Every action goes through {@code act}, which settles after it. */
  Mousing(Tabs tabs, Frames frames, Grip grip, Function<Supplier<Outcome>, Outcome> act) {
    this.tabs = tabs;
    this.frames = frames;
    this.grip = grip;
    this.act = act;
  }

  @Override
  public Outcome click(Point at, Button button, int count, String held) {
    return holding(held, pressing(at, button, count));
  }

  @Override
  public Outcome click(Point at, Element on, Button button, int count, String held) {
    return act.apply(
        () ->
            frames
                .spotOf(on)
                .map(it -> click(it, at, on, button, count, held))
                .orElseGet(() -> Outcome.gone(on)));
  }

  private Outcome click(Spot spot, Point at, Element on, Button button, int count, String held) {
    Optional<Answer> answer = PageScript.call(spot.frame(), "aimAt", spot.argument());
    if (answer.isEmpty() || !answer.get().word().equals("ok")) {
      return answer.map(it -> Answers.outcome(it, on)).orElseGet(() -> Outcome.gone(on));
    }
    Outcome clicked = whileHolding(held, pressing(at, button, count));
    return clicked.isDone()
        ? grip.landed(spot, on.describe(), Outcome.doneIn(answer.get().field(1)))
        : clicked;
  }

  private static Consumer<Page> pressing(Point at, Button button, int count) {
    return page ->
        page.mouse()
            .click(
                at.x(),
                at.y(),
                new Mouse.ClickOptions().setButton(named(button)).setClickCount(count));
  }

  private static MouseButton named(Button button) {
    return switch (button) {
      case LEFT -> MouseButton.LEFT;
      case MIDDLE -> MouseButton.MIDDLE;
      case RIGHT -> MouseButton.RIGHT;
    };
  }

  @Override
  public Outcome move(Point to) {
    return holding("", page -> page.mouse().move(to.x(), to.y()));
  }

  @Override
  public Outcome button(boolean down) {
    return holding(
        "",
        page -> {
          if (down) {
            page.mouse().down();
          } else {
            page.mouse().up();
          }
        });
  }

  @Override
  public Outcome drag(List<Point> path, String held) {
    return holding(
        held,
        page -> {
          Mouse mouse = page.mouse();
          mouse.move(path.get(0).x(), path.get(0).y());
          mouse.down();
          for (Point point : path.subList(1, path.size())) {
            mouse.move(point.x(), point.y(), new Mouse.MoveOptions().setSteps(DRAG_STEPS));
            // libraries move things when the page is drawn, not when the mouse moves
            PageScript.call(page.mainFrame(), "drawn", Map.of());
          }
          mouse.up();
        });
  }

  @Override
  public Outcome wheel(Point at, double dx, double dy, String held) {
    return holding(
        held,
        page -> {
          page.mouse().move(at.x(), at.y());
          page.mouse().wheel(dx, dy);
          PageScript.call(page.mainFrame(), "drawn", Map.of());
        });
  }

  @Override
  public Outcome hold(String keys, Duration time) {
    double most = Math.min(time.toMillis(), LONGEST_HOLD.toMillis());
    return holding(keys, page -> page.waitForTimeout(most));
  }

  @Override
  public Outcome key(String key, boolean down) {
    return holding(
        "",
        page -> {
          if (down) {
            page.keyboard().down(key);
          } else {
            page.keyboard().up(key);
          }
        });
  }

  private Outcome holding(String held, Consumer<Page> action) {
    return act.apply(() -> whileHolding(held, action));
  }

  private Outcome whileHolding(String held, Consumer<Page> action) {
    Page page = tabs.current();
    List<String> keys = held.isEmpty() ? List.of() : List.of(held.split("\\+", -1));
    return Answers.unlessClosed(
        page,
        () -> {
          try {
            press(page, keys, action);
            return Outcome.DONE;
          } catch (PlaywrightException e) {
            return unknown(e, held);
          }
        });
  }

  private static void press(Page page, List<String> keys, Consumer<Page> action) {
    Keyboard keyboard = page.keyboard();
    keys.forEach(keyboard::down);
    try {
      action.accept(page);
    } finally {
      if (!page.isClosed()) {
        keys.forEach(keyboard::up);
      }
    }
  }

  private static Outcome unknown(PlaywrightException e, String held) {
    if (String.valueOf(e.getMessage()).contains("Unknown key")) {
      return new Outcome(Kind.UNFIT, "\"" + held + "\" names a key that does not exist");
    }
    throw e;
  }
}
