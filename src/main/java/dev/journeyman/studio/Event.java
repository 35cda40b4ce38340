package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Something that pages are told of as it happens. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.Files.class, name = "files"),
  @JsonSubTypes.Type(value = Event.Note.class, name = "note"),
  @JsonSubTypes.Type(value = Event.Frame.class, name = "frame")
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
}
