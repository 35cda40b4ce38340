package dev.journeyman.journey;

import java.util.List;

/** What the person does, and what must then be true. */
public record Step(Line line, List<Line> expectations) {
  public Step {
    expectations = List.copyOf(expectations);
  }
}
