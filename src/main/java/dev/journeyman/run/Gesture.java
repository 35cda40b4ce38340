package dev.journeyman.run;

import dev.journeyman.surface.Hands.Press;
import dev.journeyman.surface.Point;
import java.nio.file.Path;

/** One thing that a person wants done in the app, as data. */
public sealed interface Gesture {

  /** A click at a point of the picture. */
  record ClickAt(Point point, Press press) implements Gesture {}

  /** A click on a control of the list. */
  record Click(String ref) implements Gesture {}

  record Fill(String ref, String text) implements Gesture {
    /** What is typed may be a secret. */
    @Override
    public String toString() {
      return "Fill[ref=" + ref + "]";
    }
  }

  record Select(String ref, String label) implements Gesture {}

  record Check(String ref, boolean on) implements Gesture {}

  record Upload(String ref, Path file) implements Gesture {}

  /** Letters typed into what has the focus. */
  record Type(String text) implements Gesture {
    @Override
    public String toString() {
      return "Type[]";
    }
  }

  /** A key or chord in Playwright's notation, pressed in what has the focus. */
  record Keys(String keys) implements Gesture {}

  record Scroll(double dy) implements Gesture {}

  record Drag(Point from, Point to) implements Gesture {}

  record Open(String url) implements Gesture {}

  record Back() implements Gesture {}

  record Reload() implements Gesture {}

  record SwitchTab(int tab) implements Gesture {}

  record CloseTab() implements Gesture {}

  /** The answer to the dialog that the last gesture opened, else to the next one. */
  record AnswerDialog(boolean accept, String text) implements Gesture {}
}
