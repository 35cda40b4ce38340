package dev.journeyman.run;

import dev.journeyman.drive.Limits;
import dev.journeyman.journey.Journey;
import dev.journeyman.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The journeys that a walk goes on from, as they were read, each by itself. */
record Errands(List<Errand> errands, List<Problem> problems) {

  Errands {
    errands = List.copyOf(errands);
    problems = List.copyOf(problems);
  }

  /** One of them, and how it is walked. */
  record Errand(Settings settings, Reading reading) {

    Journey journey() {
      return reading.chosen().get(0);
    }
  }

  static Errands of(Discoverer.Wish wish) {
    List<Errand> errands = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : wish.after()) {
      Settings settings = settings(wish, name);
      Reading reading = Reading.of(settings);
      problems.addAll(reading.errors());
      if (reading.chosen().size() == 1) {
        errands.add(new Errand(settings, reading));
      } else if (reading.isUsable()) {
        problems.add(Problem.error(name, 1, "no journey has this id or file", known(reading)));
      }
    }
    return new Errands(errands, problems.stream().distinct().toList());
  }

  private static String known(Reading reading) {
    return reading.all().isEmpty()
        ? "write one as docs/journeys.md shows"
        : "there are: " + reading.all().stream().map(Journey::id).collect(Collectors.joining(", "));
  }

  private static Settings settings(Discoverer.Wish wish, String name) {
    Path file = wish.folder().resolve(name);
    boolean isFile = Files.isRegularFile(file);
    return new Settings(
            wish.folder(),
            List.of(isFile ? file : wish.folder().resolve("journeys")),
            wish.url(),
            Set.of(),
            isFile ? Set.of() : Set.of(name),
            Map.of(),
            Optional.empty(),
            1,
            Settings.Detail.FACTS,
            Limits.DEFAULT,
            wish.machine())
        .deciding(wish.deciding());
  }
}
