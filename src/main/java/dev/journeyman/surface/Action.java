package dev.journeyman.surface;

import dev.journeyman.surface.Hands.Direction;
import dev.journeyman.surface.Hands.Press;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One thing to do, as data. */
public sealed interface Action
    permits Action.OnElement,
        Action.Open,
        Action.Type,
        Action.PressKeys,
        Action.Scroll,
        Action.AnswerDialog,
        Action.Travel,
        Action.SwitchTab,
        Action.CloseTab,
        Action.NewTab,
        Pointing {

  Outcome by(Hands hands);

  /** A sentence without subject, such as {@code click button "Save"}. */
  String describe();

  /** The element that the action is about. */
  default Optional<Element> target() {
    return Optional.empty();
  }

  /** An action on one element. */
  sealed interface OnElement extends Action {

    Element element();

    @Override
    default Optional<Element> target() {
      return Optional.of(element());
    }
  }

  record Open(String url) implements Action {
    @Override
    public Outcome by(Hands hands) {
      return hands.open(url);
    }

    @Override
    public String describe() {
      return "open " + url;
    }
  }

  record Click(Element element, Press press) implements OnElement {
    @Override
    public Outcome by(Hands hands) {
      return hands.click(element, press);
    }

    @Override
    public String describe() {
      String verb =
          switch (press) {
            case ONCE -> "click ";
            case TWICE -> "double-click ";
            case RIGHT -> "right-click ";
          };
      return verb + element.describe();
    }
  }

  record Hover(Element element) implements OnElement {
    @Override
    public Outcome by(Hands hands) {
      return hands.hover(element);
    }

    @Override
    public String describe() {
      return "hover over " + element.describe();
    }
  }

  record Fill(Element element, String text) implements OnElement {
    @Override
    public Outcome by(Hands hands) {
      return hands.fill(element, text);
    }

    @Override
    public String describe() {
      return text.isEmpty()
          ? "clear " + element.describe()
          : "fill " + element.describe() + " with \"" + text + "\"";
    }
  }

  record Type(String text) implements Action {
    @Override
    public Outcome by(Hands hands) {
      return hands.type(text);
    }

    @Override
    public String describe() {
      return "type \"" + text + "\"";
    }
  }

  record PressKeys(String keys) implements Action {
    @Override
    public Outcome by(Hands hands) {
      return hands.press(keys);
    }

    @Override
    public String describe() {
      return "press " + keys;
    }
  }

  record Select(Element element, List<String> labels) implements OnElement {
    public Select {
      labels = List.copyOf(labels);
    }

    @Override
    public Outcome by(Hands hands) {
      return hands.select(element, labels);
    }

    @Override
    public String describe() {
      return "select \"" + String.join("\", \"", labels) + "\" in " + element.describe();
    }
  }

  record Check(Element element, boolean on) implements OnElement {
    @Override
    public Outcome by(Hands hands) {
      return hands.check(element, on);
    }

    @Override
    public String describe() {
      return (on ? "check " : "uncheck ") + element.describe();
    }
  }

  record Upload(Element element, List<Path> files) implements OnElement {
    public Upload {
      files = List.copyOf(files);
    }

    @Override
    public Outcome by(Hands hands) {
      return hands.upload(element, files);
    }

    @Override
    public String describe() {
      List<String> names = files.stream().map(f -> String.valueOf(f.getFileName())).toList();
      return "upload " + String.join(", ", names) + " to " + element.describe();
    }
  }

  record Drag(Element element, Element onto) implements OnElement {
    @Override
    public Outcome by(Hands hands) {
      return hands.drag(element, onto);
    }

    @Override
    public String describe() {
      return "drag " + element.describe() + " onto " + onto.describe();
    }
  }

  record ScrollTo(Element element) implements OnElement {
    @Override
    public Outcome by(Hands hands) {
      return hands.scrollTo(element);
    }

    @Override
    public String describe() {
      return "scroll to " + element.describe();
    }
  }

  record Scroll(Direction direction) implements Action {
    @Override
    public Outcome by(Hands hands) {
      return hands.scroll(direction);
    }

    @Override
    public String describe() {
      String where = direction.name().toLowerCase(Locale.ROOT);
      return direction == Direction.UP || direction == Direction.DOWN
          ? "scroll " + where
          : "scroll to the " + where;
    }
  }

  /** Prepares the answer to a native dialog that a later action opens. */
  record AnswerDialog(boolean accept, String text) implements Action {
    @Override
    public Outcome by(Hands hands) {
      return hands.answerNextDialog(accept, text);
    }

    @Override
    public String describe() {
      return (accept ? "accept" : "dismiss")
          + " the next dialog"
          + (text.isEmpty() ? "" : " with \"" + text + "\"");
    }
  }

  /** Moves through the history of the tab. */
  record Travel(Way way) implements Action {
    /** Where to. */
    public enum Way {
      BACK,
      FORWARD,
      RELOAD,
      /** See {@link Hands#afresh()}. */
      AFRESH
    }

    @Override
    public Outcome by(Hands hands) {
      return switch (way) {
        case BACK -> hands.back();
        case FORWARD -> hands.forward();
        case RELOAD -> hands.reload();
        case AFRESH -> hands.afresh();
      };
    }

    @Override
    public String describe() {
      return switch (way) {
        case BACK, FORWARD -> "go " + way.name().toLowerCase(Locale.ROOT);
        case RELOAD -> "reload the page";
        case AFRESH -> "open the page again";
      };
    }
  }

  record SwitchTab(int tab) implements Action {
    @Override
    public Outcome by(Hands hands) {
      return hands.switchTab(tab);
    }

    @Override
    public String describe() {
      return "switch to tab " + (tab + 1);
    }
  }

  record NewTab() implements Action {
    @Override
    public Outcome by(Hands hands) {
      return hands.newTab();
    }

    @Override
    public String describe() {
      return "open a new tab";
    }
  }

  record CloseTab() implements Action {
    @Override
    public Outcome by(Hands hands) {
      return hands.closeTab();
    }

    @Override
    public String describe() {
      return "close the tab";
    }
  }
}
