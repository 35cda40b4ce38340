package dev.journeyman.run;

import dev.journeyman.git.Answer;
import dev.journeyman.git.Answer.Told;
import dev.journeyman.git.Difference;
import dev.journeyman.git.Repository;
import dev.journeyman.journey.Covers;
import dev.journeyman.journey.Journey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has changed, and which journeys that concerns.
 *
 * @param since the commit as people know it
 * @param files that differ from it, by their place from the project's folder
 * @param uncovered those of them that concern no journey
 * @param journeys the ids of the journeys that a file concerns
 * @param withoutCovers the ids of the journeys that say nothing of what they protect
 */
public record Changed(
    String since,
    List<String> files,
    List<String> uncovered,
    List<String> journeys,
    List<String> withoutCovers) {

  public Changed {
    files = List.copyOf(files);
    uncovered = List.copyOf(uncovered);
    journeys = List.copyOf(journeys);
    withoutCovers = List.copyOf(withoutCovers);
  }

  static Answer<Changed> since(
      Settings.Since since, Settings settings, Leavings leavings, List<Journey> journeys) {
    return Repository.of(settings.folder(), settings.machine().environment())
        .then(repository -> repository.difference(since.ref()))
        .then(difference -> new Told<>(of(difference, leavings, journeys)));
  }

  private static Changed of(Difference difference, Leavings leavings, List<Journey> journeys) {
    List<String> files =
        difference.files().stream().filter(file -> !leavings.include(file)).toList();
    Set<String> covered = new LinkedHashSet<>();
    Set<String> concerned = new LinkedHashSet<>();
    for (Journey journey : journeys) {
      Covers covers = Covers.of(journey.matter().covers());
      Set<String> own = journey.files();
      String recording = RecordingState.file(journey.id());
      files.stream()
          .filter(f -> own.contains(f) || f.equals(recording) || covers.include(f))
          .forEach(
              file -> {
                covered.add(file);
                concerned.add(journey.id());
              });
    }
    return new Changed(
        difference.since(),
        files,
        files.stream().filter(file -> !covered.contains(file)).toList(),
        List.copyOf(concerned),
        journeys.stream().filter(j -> j.matter().covers().isEmpty()).map(Journey::id).toList());
  }

  boolean concerns(Journey journey) {
    return journeys.contains(journey.id());
  }

  /** Why no journey is to be run. */
  String nothing() {
    if (files.isEmpty()) {
      return "nothing has changed since " + since;
    }
    String count = files.size() == 1 ? "the one file" : "the " + files.size() + " files";
    return "no journey covers "
        + count
        + " changed since "
        + since
        + Stream.of(withoutCovers)
            .filter(ids -> !ids.isEmpty())
            .map(ids -> "; without covers: in their front matter: " + String.join(", ", ids))
            .findFirst()
            .orElse("");
  }
}
