package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.journeyman.run.Gesture;
import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Point;
import java.util.Optional;

/** One thing that a person wants done in the app that is recorded, as the page sends it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Deed.Click.class, name = "click"),
  @JsonSubTypes.Type(value = Deed.Fill.class, name = "fill"),
  @JsonSubTypes.Type(value = Deed.Select.class, name = "select"),
  @JsonSubTypes.Type(value = Deed.Check.class, name = "check"),
  @JsonSubTypes.Type(value = Deed.Type.class, name = "type"),
  @JsonSubTypes.Type(value = Deed.Keys.class, name = "press"),
  @JsonSubTypes.Type(value = Deed.Scroll.class, name = "scroll"),
  @JsonSubTypes.Type(value = Deed.Back.class, name = "back"),
  @JsonSubTypes.Type(value = Deed.Drag.class, name = "drag"),
  @JsonSubTypes.Type(value = Deed.Open.class, name = "open"),
  @JsonSubTypes.Type(value = Deed.Dialog.class, name = "dialog")
})
sealed interface Deed {

  Gesture gesture();

  /** On a control of the list, or at a point of the picture. */
  record Click(Optional<String> ref, double x, double y) implements Deed {
    @Override
    public Gesture gesture() {
      return ref.<Gesture>map(Gesture.Click::new)
          .orElseGet(() -> new Gesture.ClickAt(new Point(x, y), Press.ONCE));
    }
  }

  record Fill(String ref, String text) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Fill(ref, text);
    }
  }

  record Select(String ref, String text) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Select(ref, text);
    }
  }

  record Check(String ref, boolean on) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Check(ref, on);
    }
  }

  record Type(String text) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Type(text);
    }
  }

  record Keys(String keys) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Keys(keys);
    }
  }

  record Scroll(double dy) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Scroll(dy);
    }
  }

  record Back() implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Back();
    }
  }

  record Drag(double x, double y, double toX, double toY) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Drag(new Point(x, y), new Point(toX, toY));
    }
  }

  record Open(String url) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.Open(url);
    }
  }

  record Dialog(boolean accept, String text) implements Deed {
    @Override
    public Gesture gesture() {
      return new Gesture.AnswerDialog(accept, text);
    }
  }
}
