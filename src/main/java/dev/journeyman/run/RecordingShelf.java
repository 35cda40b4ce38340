package dev.journeyman.run;

import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Journeys;
import dev.journeyman.recording.LineDiff;
import dev.journeyman.recording.Recording;
import dev.journeyman.recording.RecordingFile;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recordings of a project between runs, beside those that the last run proposes. */
public final class RecordingShelf {

  /** Recordings lie under the names of their journeys. */
  private static final String SUFFIX = ".json";

  private final Path folder;
  private final List<Journey> journeys;
  private final List<Problem> errors;

  /** A recording and what is to become of it; {@code diff} is what differs from the file. */
  public record Change(String journey, Path file, String what, List<String> diff) {
    public Change {
      diff = List.copyOf(diff);
    }
  }

  private RecordingShelf(Path folder, List<Journey> journeys, List<Problem> errors) {
    this.folder = folder;
    this.journeys = journeys;
    this.errors = errors;
  }

  /** Look at the recordings of some journeys of a project; drafts have none. */
  public static RecordingShelf of(Path folder, List<Path> paths, Set<String> dataNames) {
    var reading = Journeys.read(paths, folder, dataNames);
    List<Problem> errors = reading.problems().stream().filter(Problem::isError).toList();
    List<Journey> kept = reading.journeys().stream().filter(it -> !it.isDraft()).toList();
    return new RecordingShelf(folder, kept, errors);
  }

  /** What is wrong with the journeys; with that nothing is touched. */
  public List<Problem> errors() {
    return List.copyOf(errors);
  }

  /** What the last run proposes and the project does not have. */
  public List<Change> proposed() {
    List<Change> changes = new ArrayList<>();
    for (Journey journey : journeys) {
      Optional<Recording> proposal = proposal(journey.id());
      if (proposal.isPresent()) {
        RecordingFile file = file(journey.id());
        String now = RecordingFile.text(proposal.get());
        String was = file.read().recording().map(RecordingFile::text).orElse("");
        if (!was.equals(now)) {
          String what = was.isEmpty() ? "new" : "changed";
          changes.add(new Change(journey.id(), file.path(), what, LineDiff.of(was, now)));
        }
      }
    }
    return changes;
  }

  /** Take over what the last run proposes. */
  public List<Change> accept() {
    List<Change> changes = proposed();
    for (Change change : changes) {
      write(change.journey(), proposal(change.journey()).orElseThrow());
    }
    return changes;
  }

  private void write(String journey, Recording recording) {
    try {
      file(journey).write(recording);
    } catch (IOException e) {
      throw new UncheckedIOException("The recording of " + journey + " cannot be written", e);
    }
  }

  /**
   * Remove recordings of journeys that are gone, and of each other one the steps that are written
   * otherwise by now.
   *
   * @param whole whether these are all journeys of the project, so that others are gone
   */
  public List<Change> prune(boolean whole) {
    List<Change> changes = new ArrayList<>();
    if (whole) {
      Set<String> ids = journeys.stream().map(Journey::id).collect(Collectors.toSet());
      for (String name : recorded()) {
        if (!ids.contains(name)) {
          changes.add(delete(name, "removed: there is no such journey"));
        }
      }
    }
    for (Journey journey : journeys) {
      file(journey.id()).read().recording().flatMap(r -> cut(journey, r)).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<Change> cut(Journey journey, Recording recording) {
    int fresh = recording.fresh(journey);
    if (fresh == recording.steps().size()) {
      return Optional.empty();
    }
    if (fresh == 0) {
      return Optional.of(delete(journey.id(), "removed: its first step has changed"));
    }
    Recording rest = recording.until(fresh);
    write(journey.id(), rest);
    String what = "cut after step " + fresh + ": the next one has changed";
    List<String> diff = LineDiff.of(RecordingFile.text(recording), RecordingFile.text(rest));
    return Optional.of(new Change(journey.id(), file(journey.id()).path(), what, diff));
  }

  private Change delete(String journey, String what) {
    try {
      Files.delete(file(journey).path());
      return new Change(journey, file(journey).path(), what, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("The recording of " + journey + " cannot be removed", e);
    }
  }

  private List<String> recorded() {
    Path home = folder.resolve(RecordingFile.FOLDER);
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.endsWith(SUFFIX) && !n.startsWith("."))
          .map(n -> n.substring(0, n.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The recordings in " + home + " cannot be listed", e);
    }
  }

  private RecordingFile file(String journey) {
    return RecordingFile.in(folder.resolve(RecordingFile.FOLDER), journey);
  }

  private Optional<Recording> proposal(String journey) {
    Path home = latest().resolve("public").resolve("recordings");
    return RecordingFile.in(home, journey)
        .read()
        .recording()
        .filter(r -> r.journey().equals(journey));
  }

  /** Where links are not to be had, {@code latest} is a file that names the folder. */
  private Path latest() {
    Path latest = folder.resolve("reports").resolve("latest");
    try {
      return Files.isRegularFile(latest)
          ? latest.resolveSibling(Files.readString(latest, StandardCharsets.UTF_8).strip())
          : latest;
    } catch (IOException e) {
      throw new UncheckedIOException(latest + " cannot be read", e);
    }
  }
}
