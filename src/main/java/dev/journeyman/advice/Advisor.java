package dev.journeyman.advice;

import dev.journeyman.journey.Journey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads journeys as a colleague would. */
public final class Advisor {

  private Advisor() {}

  /**
   * All that could be written better, in the order of files and lines.
   *
   * @param folder the root that the files of the journeys are named from
   * @param given names of data that have a value from elsewhere
   * @param last what the last run saw, if there was one
   */
  public static List<Advice> on(
      List<Journey> journeys, Path folder, Set<String> given, Optional<LastRun> last) {
    Manuscripts manuscripts = new Manuscripts(folder);
    List<Counsel> counsels =
        new ArrayList<>(
            List.of(
                new Ownership(manuscripts, journeys),
                new Vagueness(manuscripts),
                new TwoThings(manuscripts),
                new Values(manuscripts, given),
                new ClearText(manuscripts),
                new Duplicates(manuscripts, journeys)));
    last.ifPresent(run -> counsels.add(new AlreadyHolds(manuscripts, run)));
    Set<Advice> advice = new LinkedHashSet<>();
    journeys.forEach(journey -> counsels.forEach(counsel -> advice.addAll(counsel.on(journey))));
    return advice.stream()
        .sorted(Comparator.comparing(Advice::file).thenComparingInt(Advice::line))
        .toList();
  }
}
