package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a page is reached from the front page, in sentences of steps.
 *
 * @param sure how sure it is that a person finds the way
 * @param after the journey that was walked first, by its title; empty for what every visitor sees
 */
record Trail(List<String> steps, Way sure, Optional<String> after) {

  static final Trail START = new Trail(List.of(), Way.LINKS, Optional.empty());

  /** Where somebody begins who walked a journey. */
  static Trail after(String journey) {
    return new Trail(List.of(), Way.LINKS, Optional.of(journey));
  }

  /** What the way consists of. */
  enum Way {
    /** Links that a person sees and can name. */
    LINKS,
    /** An address is opened somewhere on the way. */
    ADDRESS
  }

  Trail {
    steps = List.copyOf(steps);
  }

  Trail then(String step) {
    List<String> all = new ArrayList<>(steps);
    all.add(step);
    return new Trail(all, sure, after);
  }

  /** The same visitor opens an address instead. */
  Trail opening(Address address) {
    return new Trail(List.of("Open " + address.local()), Way.ADDRESS, after);
  }

  boolean isForEverybody() {
    return after.isEmpty();
  }

  int length() {
    return steps.size();
  }
}
