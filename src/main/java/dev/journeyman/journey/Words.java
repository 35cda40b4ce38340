package dev.journeyman.journey;

import java.util.List;
import java.util.Optional;

/** A sentence, and what stands beside it: which requirements it cites, and whose remark it was. */
record Words(String text, List<Citation> citations, Optional<Remark> remark) {

  static final Words NONE = new Words("", List.of(), Optional.empty());

  Words {
    citations = List.copyOf(citations);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  Line at(String file, int number) {
    return new Line(text, file, number, citations, remark);
  }
}
