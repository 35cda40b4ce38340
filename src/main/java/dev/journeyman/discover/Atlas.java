package dev.journeyman.discover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What all rounds of a walk know together. */
final class Atlas {

  private final Notes notes = new Notes();
  private final Kinds kinds = new Kinds();
  private final Set<String> asked = new HashSet<>();
  private final Set<Address> known = new LinkedHashSet<>();
  private final Set<Address> left = new LinkedHashSet<>();
  private int opened;

  Notes notes() {
    return notes;
  }

  Kinds kinds() {
    return kinds;
  }

  /** The addresses of a round that begins: of what others knew it needs to see less. */
  Frontier frontier() {
    return new Frontier(known, kinds.counts());
  }

  /** A round is over. */
  void learn(Frontier frontier) {
    known.addAll(frontier.known());
    left.addAll(frontier.left());
  }

  /** Whether nobody has sent this form yet. */
  boolean ask(Form form) {
    return asked.add(form.key());
  }

  int opened() {
    return opened;
  }

  void open() {
    opened++;
  }

  /** All kinds of pages, with the addresses that were not opened. */
  List<Kind> all() {
    return new ArrayList<>(kinds.all(left));
  }
}
