package dev.journeyman.config;

import java.util.Optional;

/**
 * What is kept of how journeys looked and went: {@code off}, {@code on} or {@code failures}.
 *
 * @param video films of journeys
 * @param trace Playwright's traces
 */
public record Footage(Optional<String> video, Optional<String> trace) {

  static final Footage NONE = new Footage(Optional.empty(), Optional.empty());
}
