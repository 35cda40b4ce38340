package dev.journeyman.brain.vision;

import dev.journeyman.model.Gesture;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Point;
import dev.journeyman.surface.Pointer.Button;
import dev.journeyman.surface.Pointing;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import dev.journeyman.surface.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns gestures into actions on what is there: a point becomes the element on top at that point,
 * so that evidence and recordings can name it.
 */
final class Moves {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_REPEATS = 20;

  private final Surface surface;
  private final Camera camera;
  private final PageText page;
  private final int width;
  private final int height;
  private Point mouse = new Point(0, 0);

  Moves(Surface surface, Camera camera, PageText page, int width, int height) {
    this.surface = surface;
    this.camera = camera;
    this.page = page;
    this.width = width;
    this.height = height;
  }

  /** One gesture is one or more moves: replaced text that ends with Enter is three. */
  List<Move> of(Gesture gesture, Sight sight) {
    if (gesture instanceof Gesture.Type type) {
      return typing(type);
    }
    if (gesture instanceof Gesture.Keys keys) {
      if (keys.times() < 1 || keys.times() > MOST_REPEATS) {
        return List.of(
            new Move.Refuse(
                "a key is pressed 1 to " + MOST_REPEATS + " times, not " + keys.times()));
      }
      List<Move> all = new ArrayList<>();
      for (int i = 0; i < keys.times(); i++) {
        all.add(new Move.Do(new Action.PressKeys(keys.chord()), "Pressed " + keys.chord() + "."));
      }
      return all;
    }
    if (gesture instanceof Gesture.CloseTab tab) {
      return closing(tab.id(), sight);
    }
    return List.of(one(gesture, sight));
  }

  private static List<Move> typing(Gesture.Type type) {
    List<Move> all = new ArrayList<>();
    if (type.clears()) {
      all.add(new Move.Do(new Action.PressKeys("ControlOrMeta+a"), "Selected all."));
    }
    if (!type.text().isEmpty()) {
      all.add(new Move.Do(new Action.Type(type.text()), "Typed."));
    } else if (type.clears()) {
      all.add(new Move.Do(new Action.PressKeys("Delete"), "Cleared."));
    }
    if (type.enters()) {
      all.add(new Move.Do(new Action.PressKeys("Enter"), "Pressed Enter."));
    }
    return all;
  }

  private Move one(Gesture gesture, Sight sight) {
    if (gesture instanceof Gesture.Click click) {
      return click(click, sight);
    } else if (gesture instanceof Gesture.Move move) {
      return at(move.spot(), sight, p -> new Pointing.MoveTo(p, on(p, sight)), "Moved.");
    } else if (gesture instanceof Gesture.Drag drag) {
      return drag(drag, sight);
    } else if (gesture instanceof Gesture.Scroll s) {
      return at(s.spot(), sight, p -> new Pointing.Wheel(p, s.dx(), s.dy(), s.held()), "Scrolled.");
    } else if (gesture instanceof Gesture.ScrollTo to) {
      return element(to.spot(), sight)
          .<Move>map(e -> new Move.Do(new Action.ScrollTo(e), "Scrolled."))
          .orElseGet(() -> nothing(to.spot()));
    } else if (gesture instanceof Gesture.SetValue set) {
      return set(set, sight);
    } else if (gesture instanceof Gesture.Wait wait) {
      boolean tooLong = wait.time().compareTo(LONGEST_WAIT) > 0;
      return new Move.Wait(tooLong ? LONGEST_WAIT : wait.time());
    }
    return simple(gesture, sight);
  }

  private Move simple(Gesture gesture, Sight sight) {
    if (gesture instanceof Gesture.MouseDown) {
      return new Move.Do(new Pointing.MouseButton(true), "Pressed the mouse button.");
    } else if (gesture instanceof Gesture.MouseUp) {
      return new Move.Do(new Pointing.MouseButton(false), "Released the mouse button.");
    } else if (gesture instanceof Gesture.HoldKeys hold) {
      return new Move.Do(new Pointing.HoldKeys(hold.chord(), hold.time()), "Held.");
    } else if (gesture instanceof Gesture.KeyDown down) {
      return new Move.Do(new Pointing.Key(down.key(), true), "Pressed.");
    } else if (gesture instanceof Gesture.KeyUp up) {
      return new Move.Do(new Pointing.Key(up.key(), false), "Released.");
    } else if (gesture instanceof Gesture.Go go) {
      return new Move.Do(new Action.Open(go.url()), "Opened.");
    } else if (gesture instanceof Gesture.Travel travel) {
      return new Move.Do(
          new Action.Travel(Action.Travel.Way.valueOf(travel.way().name())), "Done.");
    } else if (gesture instanceof Gesture.NewTab) {
      return new Move.Do(new Action.NewTab(), "Opened a tab.");
    } else if (gesture instanceof Gesture.SwitchTab tab) {
      return Tabs.indexOf(tab.id(), sight)
          .<Move>map(it -> new Move.Do(new Action.SwitchTab(it), "Switched."))
          .orElseGet(() -> noTab(tab.id(), sight));
    }
    return look(gesture, sight);
  }

  private Move look(Gesture gesture, Sight sight) {
    if (gesture instanceof Gesture.Zoom zoom) {
      return zoom(zoom, sight);
    } else if (gesture instanceof Gesture.ReadPage read) {
      return told(page.tree(sight, read.interactive(), read.ref()));
    } else if (gesture instanceof Gesture.Find find) {
      return told(page.find(sight, find.query()));
    } else if (gesture instanceof Gesture.PageText) {
      return told(page.text(sight));
    } else if (gesture instanceof Gesture.ReadConsole) {
      return told(page.console(sight.activity()));
    } else if (gesture instanceof Gesture.ReadNetwork) {
      return told(page.network(sight.activity()));
    } else if (gesture instanceof Gesture.ListTabs) {
      return told("Tabs: " + String.join(", ", sight.tabs()));
    }
    return new Move.Tell("", Optional.of(camera.picture(sight)));
  }

  private static Move told(String text) {
    return new Move.Tell(text, Optional.empty());
  }

  private Move click(Gesture.Click click, Sight sight) {
    Button button = Button.valueOf(click.button().name());
    if (click.spot() instanceof Gesture.Ref && click.held().isEmpty()) {
      Optional<Element> element = element(click.spot(), sight);
      if (element.isPresent() && click.count() <= 2 && button != Button.MIDDLE) {
        Press press =
            button == Button.RIGHT ? Press.RIGHT : click.count() == 2 ? Press.TWICE : Press.ONCE;
        return new Move.Do(new Action.Click(element.get(), press), "Clicked.");
      }
    }
    return at(
        click.spot(),
        sight,
        p -> new Pointing.ClickAt(p, on(p, sight), button, click.count(), click.held()),
        "Clicked.");
  }

  private Move drag(Gesture.Drag drag, Sight sight) {
    List<Point> path = new ArrayList<>();
    for (Gesture.Spot spot : drag.path()) {
      Optional<Point> point = point(spot, sight);
      if (point.isEmpty()) {
        return nothing(spot);
      }
      path.add(point.get());
    }
    if (path.size() < 2) {
      return new Move.Refuse("a drag needs a point to begin and one to end");
    }
    mouse = path.get(path.size() - 1);
    return new Move.Do(
        new Pointing.DragAlong(path, on(path.get(0), sight), drag.held()), "Dragged.");
  }

  private Move set(Gesture.SetValue set, Sight sight) {
    Optional<Element> found = element(set.spot(), sight);
    if (found.isEmpty()) {
      return nothing(set.spot());
    }
    Element field = found.get();
    if (field.tag().equals("select")) {
      return new Move.Do(new Action.Select(field, List.of(set.value())), "Chosen.");
    }
    if (field.is(State.CHECKED) || field.is(State.UNCHECKED)) {
      boolean on =
          !List.of("false", "off", "no", "0").contains(set.value().toLowerCase(Locale.ROOT));
      return new Move.Do(new Action.Check(field, on), on ? "Checked." : "Unchecked.");
    }
    return new Move.Do(new Action.Fill(field, set.value()), "Filled in.");
  }

  /** Another tab than the current one is gone to, closed, and come back from. */
  private static List<Move> closing(String id, Sight sight) {
    Move close = new Move.Do(new Action.CloseTab(), "Closed.");
    int here = sight.tab();
    Optional<Integer> named = id.isEmpty() ? Optional.of(here) : Tabs.indexOf(id, sight);
    if (named.isEmpty()) {
      return List.of(noTab(id, sight));
    }
    int closed = named.get();
    return closed == here
        ? List.of(close)
        : List.of(
            new Move.Do(new Action.SwitchTab(closed), "Switched."),
            close,
            new Move.Do(new Action.SwitchTab(closed < here ? here - 1 : here), "Closed."));
  }

  private static Move noTab(String id, Sight sight) {
    return new Move.Refuse("there is no tab \"" + id + "\"; open are " + Tabs.ids(sight));
  }

  private Move zoom(Gesture.Zoom zoom, Sight sight) {
    Box part =
        new Box(zoom.left(), zoom.top(), zoom.right() - zoom.left(), zoom.bottom() - zoom.top());
    boolean inside =
        part.x() >= 0 && part.y() >= 0 && zoom.right() <= width && zoom.bottom() <= height;
    if (part.isEmpty() || !inside) {
      return new Move.Refuse("this region is not within the picture of " + size());
    }
    Optional<dev.journeyman.model.Picture> picture = camera.zoom(part, sight);
    return picture.isPresent()
        ? new Move.Tell("Here is the region.", picture)
        : new Move.Refuse("the page shows a secret, so it cannot be enlarged");
  }

  private interface OnPoint {
    Action act(Point point);
  }

  private Move at(Gesture.Spot spot, Sight sight, OnPoint action, String said) {
    Optional<Point> point = point(spot, sight);
    if (point.isEmpty()) {
      return nothing(spot);
    }
    mouse = point.get();
    return new Move.Do(action.act(point.get()), said);
  }

  private Move nothing(Gesture.Spot spot) {
    if (spot instanceof Gesture.At at) {
      return new Move.Refuse(at.x() + ", " + at.y() + " is not within the picture of " + size());
    }
    return new Move.Refuse(
        spot instanceof Gesture.Ref ref
            ? "nothing on the page is called \"" + ref.ref() + "\" now; read the page again"
            : "the mouse is not over the page yet");
  }

  private String size() {
    return width + " x " + height;
  }

  private Optional<Point> point(Gesture.Spot spot, Sight sight) {
    if (spot instanceof Gesture.At at) {
      boolean inside = at.x() >= 0 && at.y() >= 0 && at.x() < width && at.y() < height;
      return inside ? Optional.of(new Point(at.x(), at.y())) : Optional.empty();
    }
    if (spot instanceof Gesture.Here) {
      return Optional.of(mouse);
    }
    return element(spot, sight)
        .map(Element::box)
        .map(box -> new Point(box.middleX(), box.middleY()))
        .filter(p -> p.x() >= 0 && p.y() >= 0 && p.x() < width && p.y() < height);
  }

  private Optional<Element> element(Gesture.Spot spot, Sight sight) {
    if (spot instanceof Gesture.Ref ref) {
      return sight.elements().stream().filter(e -> e.ref().equals(ref.ref())).findFirst();
    }
    return point(spot, sight).flatMap(p -> on(p, sight));
  }

  private Optional<Element> on(Point point, Sight sight) {
    return surface.at(point, sight);
  }
}
