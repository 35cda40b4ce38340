package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.List;

/**
 * How a page is reached from the front page, in sentences of steps.
 *
 * @param sure how sure it is that a person finds the way
 */
record Trail(List<String> steps, Way sure) {

  static final Trail START = new Trail(List.of(), Way.LINKS);

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
    return new Trail(all, sure);
  }

  static Trail open(Address address) {
    return new Trail(List.of("Open " + address.local()), Way.ADDRESS);
  }

  int length() {
    return steps.size();
  }
}
