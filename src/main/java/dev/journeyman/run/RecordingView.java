package dev.journeyman.run;

import dev.journeyman.scribe.Line;
import dev.journeyman.surface.Box;
import java.util.List;
import java.util.Optional;

/**
 * A recording as it stands.
 *
 * @param tabs the titles of the open tabs, and {@code tab} which of them is in front, from 0
 * @param dialog what the app asked and was answered by itself for now
 * @param draft the journey so far, as markdown
 */
public record RecordingView(
    String url,
    String title,
    List<String> tabs,
    int tab,
    List<Control> controls,
    List<Line> lines,
    Optional<Question> dialog,
    String draft) {

  public RecordingView {
    tabs = List.copyOf(tabs);
    controls = List.copyOf(controls);
    lines = List.copyOf(lines);
  }

  /**
   * Something on the page that can be used; a secret shows as bullets.
   *
   * @param box where it is in the picture, or would be if the page were scrolled
   */
  public record Control(String ref, String role, String name, String value, Kind kind, Box box) {}

  /** How a control is used. */
  public enum Kind {
    BUTTON,
    FIELD,
    CHOICE,
    CHECK,
    LINK,
    FILE
  }

  /** A native dialog. */
  public record Question(String kind, String message, boolean accepted) {}
}
