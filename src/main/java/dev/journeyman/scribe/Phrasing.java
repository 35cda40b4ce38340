package dev.journeyman.scribe;

import dev.journeyman.brain.Decision;
import dev.journeyman.brain.plain.Fixtures;
import dev.journeyman.brain.plain.PlainBrain;
import dev.journeyman.scribe.Clause.Sureness;
import dev.journeyman.surface.Action;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the words for an action: those that the grammar, on the same page, reads as that action.
 */
final class Phrasing {

  /** Whatever the name of a file, it will lie where journeys find it. */
  private static final Fixtures ANY =
      new Fixtures() {
        @Override
        public Optional<Path> find(String name) {
          return Optional.of(Path.of(name));
        }

        @Override
        public String places() {
          return "";
        }
      };

  private static final int MOST_ENDS = 12;

  private final Sight sight;
  private final Naming naming;

  private Phrasing(Sight sight) {
    this.sight = sight;
    this.naming = Naming.on(sight);
  }

  static Phrasing on(Sight sight) {
    return new Phrasing(sight);
  }

  Clause clause(Action action) {
    return candidates(action)
        .flatMap(text -> read(text, action).stream())
        .findFirst()
        .orElseGet(() -> unsure(action));
  }

  private Optional<Clause> read(String text, Action wanted) {
    return PlainBrain.firstMove(text, sight, ANY) instanceof Decision.Act act
            && means(act.action(), wanted)
        ? Optional.of(new Clause(sight, kept(act.action(), wanted), text, Sureness.SURE))
        : Optional.empty();
  }

  /** The files of a person are where they are. */
  private static Action kept(Action read, Action wanted) {
    return read instanceof Action.Upload upload && wanted instanceof Action.Upload own
        ? new Action.Upload(upload.element(), own.files())
        : read;
  }

  private boolean means(Action read, Action wanted) {
    if (read instanceof Action.Drag one && wanted instanceof Action.Drag other) {
      return same(one.element(), other.element()) && same(one.onto(), other.onto());
    }
    boolean target =
        read.target().isPresent() == wanted.target().isPresent()
            && (read.target().isEmpty() || same(read.target().get(), wanted.target().get()));
    return target && (alike(read, wanted) || read.equals(wanted));
  }

  private static boolean alike(Action read, Action wanted) {
    if (read instanceof Action.Fill one && wanted instanceof Action.Fill other) {
      return one.text().equals(other.text());
    }
    if (read instanceof Action.Select one && wanted instanceof Action.Select other) {
      return one.labels().equals(other.labels());
    }
    if (read instanceof Action.Check one && wanted instanceof Action.Check other) {
      return one.on() == other.on();
    }
    boolean radio =
        wanted instanceof Action.Check check && check.element().role().contains("radio");
    if (radio && read instanceof Action.Click) {
      return true;
    }
    if (read instanceof Action.Click one && wanted instanceof Action.Click other) {
      return one.press() == other.press();
    }
    return (read instanceof Action.Upload && wanted instanceof Action.Upload)
        || (read instanceof Action.Hover && wanted instanceof Action.Hover);
  }

  private boolean same(Element one, Element other) {
    return Things.on(sight).same(one, other);
  }

  private Clause unsure(Action action) {
    String text = candidates(action).findFirst().orElse(capitalised(action.describe()));
    return new Clause(sight, action, text, Sureness.UNSURE);
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private Stream<String> candidates(Action action) {
    if (action instanceof Action.Drag drag) {
      List<String> ends = naming.phrases(drag.onto()).stream().limit(MOST_ENDS).toList();
      return naming.phrases(drag.element()).stream()
          .limit(MOST_ENDS)
          .flatMap(from -> ends.stream().map(to -> "Drag " + from + " onto " + to));
    }
    if (action instanceof Action.OnElement on) {
      return onElement(on);
    }
    return Stream.of(alone(action)).filter(text -> !text.isEmpty());
  }

  private Stream<String> onElement(Action.OnElement action) {
    List<String> names = naming.phrases(action.element());
    if (action instanceof Action.Fill fill) {
      return names.stream()
          .map(
              n ->
                  fill.text().isEmpty()
                      ? "Clear " + n
                      : "Fill in " + n + " with " + Quoted.of(fill.text()));
    }
    if (action instanceof Action.Select select) {
      String label = Quoted.of(String.join(", ", select.labels()));
      return names.stream().map(n -> "Choose " + label + " from " + n);
    }
    if (action instanceof Action.Check check) {
      String verb =
          check.element().role().contains("radio") ? "Choose " : check.on() ? "Tick " : "Untick ";
      return names.stream().map(n -> verb + n);
    }
    if (action instanceof Action.Upload upload) {
      String file = Quoted.of(String.valueOf(upload.files().get(0).getFileName()));
      return Stream.concat(
          names.stream().map(n -> "Upload " + file + " as " + n), Stream.of("Upload " + file));
    }
    if (action instanceof Action.Hover) {
      return names.stream().map(n -> "Hover over " + n);
    }
    if (action instanceof Action.ScrollTo) {
      return names.stream().map(n -> "Scroll to " + n);
    }
    return action instanceof Action.Click click
        ? names.stream().map(n -> verb(click.press()) + n)
        : Stream.empty();
  }

  private static String verb(Press press) {
    return switch (press) {
      case ONCE -> "Click ";
      case TWICE -> "Double-click ";
      case RIGHT -> "Right-click ";
    };
  }

  private String alone(Action action) {
    if (action instanceof Action.Open open) {
      return "Open " + Quoted.of(open.url());
    }
    if (action instanceof Action.Type type) {
      return "Type " + Quoted.of(type.text());
    }
    if (action instanceof Action.PressKeys press) {
      return "Press " + press.keys();
    }
    if (action instanceof Action.Scroll scroll) {
      return "Scroll "
          + switch (scroll.direction()) {
            case UP -> "up";
            case DOWN -> "down";
            case TOP -> "to the top";
            case BOTTOM -> "to the bottom";
          };
    }
    if (action instanceof Action.Travel travel) {
      return switch (travel.way()) {
        case BACK -> "Go back";
        case FORWARD -> "Go forward";
        case RELOAD, AFRESH -> "Reload the page";
      };
    }
    if (action instanceof Action.SwitchTab tab && tab.tab() < sight.tabs().size()) {
      return "Switch to the browser tab " + Quoted.of(sight.tabs().get(tab.tab()));
    }
    return action instanceof Action.CloseTab ? "Close the browser tab" : "";
  }

  /** "Press Enter in the "Note" field": where a click into it was not worth a step of its own. */
  Optional<Clause> pressedIn(Action.PressKeys press) {
    return Touch.focused(sight)
        .filter(e -> e.is(State.EDITABLE))
        .flatMap(
            field ->
                naming.phrases(field).stream()
                    .map(n -> "Press " + press.keys() + " in " + n)
                    .filter(
                        text ->
                            PlainBrain.firstMove(text, sight, ANY) instanceof Decision.Act act
                                && act.action().target().filter(t -> same(t, field)).isPresent())
                    .findFirst()
                    .map(text -> new Clause(sight, press, text, Sureness.SURE)));
  }
}
