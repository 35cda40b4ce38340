package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** Something that pages are told of as it happens. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.Files.class, name = "files"),
  @JsonSubTypes.Type(value = Event.Note.class, name = "note"),
  @JsonSubTypes.Type(value = Event.Frame.class, name = "frame"),
  @JsonSubTypes.Type(value = Event.App.class, name = "app"),
  @JsonSubTypes.Type(value = Event.Began.class, name = "began"),
  @JsonSubTypes.Type(value = Event.Step.class, name = "step"),
  @JsonSubTypes.Type(value = Event.Ended.class, name = "ended"),
  @JsonSubTypes.Type(value = Event.Recorded.class, name = "record"),
  @JsonSubTypes.Type(value = Event.RecordingOver.class, name = "record")
})
sealed interface Event {

  /** Whether a page that connects later is told of it too. */
  @JsonIgnore
  default boolean lasts() {
    return true;
  }

  /** Whether an earlier event says nothing any more. */
  default boolean outdates(Event earlier) {
    return earlier.getClass() == getClass();
  }

  /** Files that somebody else changed on the disk. */
  record Files(List<String> paths) implements Event {
    public Files {
      paths = List.copyOf(paths);
    }

    @Override
    public boolean lasts() {
      return false;
    }
  }

  /** A sentence for people. */
  record Note(String text) implements Event {
    @Override
    public boolean lasts() {
      return false;
    }
  }

  /** How the app looks now, as a JPEG in Base64; a later one makes it useless. */
  record Frame(int width, int height, String jpeg) implements Event {}

  /** Where the app under test is. */
  record App(String state, String text) implements Event {}

  /** A journey is about to be walked; what was told of the last one is over. */
  record Began(String file, String title, List<Walk.Stage> steps) implements Event {
    public Began {
      steps = List.copyOf(steps);
    }

    @Override
    public boolean outdates(Event earlier) {
      return earlier instanceof Began || earlier instanceof Step || earlier instanceof Ended;
    }
  }

  /** What has become of a step. */
  record Step(
      String file,
      int index,
      int line,
      String state,
      String reason,
      long took,
      List<Walk.Promise> promises)
      implements Event {
    public Step {
      promises = List.copyOf(promises);
    }

    @Override
    public boolean outdates(Event earlier) {
      return earlier instanceof Step step && step.file.equals(file) && step.index == index;
    }
  }

  /**
   * It is over: a part, a journey, or a whole run.
   *
   * @param more whether the run goes on, with other journeys or its report
   */
  record Ended(
      Optional<String> file,
      String verdict,
      String text,
      Optional<Overview.LastReport> report,
      boolean more)
      implements Event {}

  /** How a recording stands. */
  record Recorded(
      String state,
      String url,
      String title,
      List<Walk.Control> controls,
      List<Walk.Line> lines,
      Optional<Walk.Question> dialog,
      String draft)
      implements Event {
    public Recorded {
      controls = List.copyOf(controls);
      lines = List.copyOf(lines);
    }
  }

  /** Nothing is recorded any more, and its pictures show nothing. */
  record RecordingOver(String state) implements Event {
    RecordingOver() {
      this("closed");
    }

    @Override
    public boolean outdates(Event earlier) {
      return earlier instanceof Recorded
          || earlier instanceof RecordingOver
          || earlier instanceof Frame;
    }
  }
}
