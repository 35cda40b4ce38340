package dev.journeyman.gloss;

import dev.journeyman.journey.Inclusion;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Reading;
import dev.journeyman.journey.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One file, line by line.
 *
 * @param lines how every line is read that the file brings to its journey, wherever it stands
 * @param inclusions what the file includes
 */
record Manuscript(String file, List<Understanding> lines, List<Inclusion> inclusions) {

  /** The file as a journey or as guardrails; of other files nothing is read. */
  static Manuscript of(String file, Reading reading, Review review) {
    List<Understanding> journeys =
        reading.journeys().stream()
            .filter(journey -> journey.file().equals(file))
            .flatMap(journey -> review.understanding(journey).stream())
            .toList();
    List<Inclusion> inclusions =
        reading.inclusions().stream().filter(each -> each.at().file().equals(file)).toList();
    return new Manuscript(
        file,
        Stream.concat(journeys.stream(), review.throughout(file).stream()).toList(),
        inclusions);
  }

  /** How its own lines are read, in order; what it includes is told where it does so. */
  List<Understanding> understanding() {
    List<Understanding> own =
        new ArrayList<>(lines.stream().filter(it -> it.line().file().equals(file)).toList());
    Map<Line, Understanding> read = new LinkedHashMap<>();
    lines.forEach(each -> read.putIfAbsent(each.line(), each));
    for (Inclusion inclusion : inclusions) {
      List<Understanding> there =
          inclusion.steps().stream()
              .flatMap(Manuscript::lines)
              .flatMap(line -> Stream.ofNullable(read.get(line)))
              .toList();
      if (!there.isEmpty()) {
        own.add(Understanding.included(there.get(0).part(), inclusion.at(), there));
      }
    }
    own.sort(Comparator.comparingInt(each -> each.line().number()));
    return own;
  }

  private static Stream<Line> lines(Step step) {
    return Stream.concat(Stream.of(step.line()), step.expectations().stream());
  }
}
