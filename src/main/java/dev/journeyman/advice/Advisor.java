package dev.journeyman.advice;

import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.source.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads journeys as a colleague would.
 *
 * @param all the journeys of the project, which are compared with one another
 * @param folder the root that the files of the journeys are named from
 */
public record Advisor(List<Journey> all, Path folder, Texts texts) {

  public Advisor {
    all = List.copyOf(all);
  }

  /**
   * All that could be written better, in the order of files and lines.
   *
   * @param wanted the journeys whose authors ask
   * @param given names of data that have a value from elsewhere
   * @param last what the last run saw, if there was one
   */
  public List<Advice> on(List<Journey> wanted, Set<String> given, Optional<LastRun> last) {
    Manuscripts manuscripts = new Manuscripts(folder, texts);
    List<Counsel> counsels =
        new ArrayList<>(
            List.of(
                new Ownership(manuscripts, all),
                new Vagueness(manuscripts),
                new TwoThings(manuscripts),
                new Values(manuscripts, given),
                new ClearText(manuscripts),
                new Duplicates(manuscripts, all)));
    last.ifPresent(run -> counsels.add(new AlreadyHolds(manuscripts, run)));
    Set<Advice> advice = new LinkedHashSet<>();
    wanted.forEach(journey -> counsels.forEach(counsel -> advice.addAll(counsel.on(journey))));
    return sorted(advice.stream());
  }

  /**
   * How lines could be put that only a model reads.
   *
   * @param deeds those that say what is done
   * @param promises those that say what must be true
   */
  public List<Advice> plainer(List<Line> deeds, List<Line> promises) {
    PlainerWords words = new PlainerWords(new Manuscripts(folder, texts));
    return sorted(
        Stream.concat(
            deeds.stream().flatMap(line -> words.onStep(line).stream()),
            promises.stream().flatMap(line -> words.onPromise(line).stream())));
  }

  private static List<Advice> sorted(Stream<Advice> advice) {
    return advice
        .distinct()
        .sorted(Comparator.comparing(Advice::file).thenComparingInt(Advice::line))
        .toList();
  }
}
