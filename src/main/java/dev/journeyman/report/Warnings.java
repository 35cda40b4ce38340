package dev.journeyman.report;

import java.util.ArrayList;
import java.util.List;

/** What could not be written, gathered from several threads. */
final class Warnings {

  private final List<String> all = new ArrayList<>();

  synchronized void add(String warning) {
    all.add(warning);
  }

  synchronized List<String> all() {
    return List.copyOf(all);
  }
}
