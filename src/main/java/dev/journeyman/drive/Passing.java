package dev.journeyman.drive;

import dev.journeyman.brain.Trouble;
import dev.journeyman.check.Finding;
import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import dev.journeyman.surface.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where something was shown that is meant to come and go, such as a toast.
 *
 * @param said all that such places said then
 */
record Passing(Element place, Set<String> said) {

  /** Where a finding was read, if that is such a place. */
  static Optional<Passing> of(Finding finding, Sight sight) {
    return finding.where().stream()
        .flatMap(box -> sight.elements().stream().filter(e -> e.box().equals(box)))
        .flatMap(e -> sight.passing(e).stream())
        .findFirst()
        .map(place -> new Passing(place, new LinkedHashSet<>(all(sight).toList())));
  }

  /**
   * What came instead: something else in its place, or anywhere a message that tells of trouble;
   * empty where it is only gone, as it was meant to.
   *
   * @param before the page before the step, to which it may well go back
   */
  Optional<String> successor(Sight now, Sight before) {
    List<String> old = all(before).toList();
    Stream<String> there = places(now).filter(this::isHere).flatMap(Passing::lines);
    Stream<String> trouble = all(now).filter(line -> Trouble.in(line).isPresent());
    return Stream.concat(there, trouble)
        .filter(line -> !said.contains(line) && !old.contains(line))
        .findFirst();
  }

  /** A framework may draw anew what stays where it is. */
  private boolean isHere(Element other) {
    return other.ref().equals(place.ref())
        || (other.role().equals(place.role()) && meet(other.box(), place.box()));
  }

  private static boolean meet(Box one, Box other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  private static Stream<Element> places(Sight sight) {
    return sight.elements().stream().filter(e -> e.is(State.PASSING));
  }

  private static Stream<String> all(Sight sight) {
    return places(sight).flatMap(Passing::lines);
  }

  private static Stream<String> lines(Element place) {
    return place.text().lines().map(String::strip).filter(line -> !line.isEmpty());
  }
}
