package dev.journeyman.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file as it was read, before its includes are followed.
 *
 * @param title the heading of the file, or its id when it has none
 * @param data the values of the front matter, each where it stands
 * @param steps nothing when the file has no heading of this kind
 * @param plainProse whether nothing in the file says that it was meant to be a journey
 */
record Draft(
    Path path,
    String file,
    Line id,
    String title,
    boolean titled,
    FrontMatter matter,
    Line start,
    Map<String, Line> data,
    String prose,
    List<Entry> before,
    Optional<Steps> steps,
    List<Line> outcome,
    List<Line> always,
    List<Line> hints,
    boolean plainProse) {

  /** The entries under Steps and the line of the heading. */
  record Steps(int line, List<Entry> entries) {}
}
