package dev.journeyman.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The headings that are open at a line. */
final class Headings {

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?i)(?:[\\d.]+\\s+)?(?:out of scope|not in scope|non-?\\s?goals?|open questions?|questions"
              + "|background|context|motivation|introduction|summary|glossary|definitions?|history"
              + "|change ?log|revisions?|appendix.*|references?|links|risks?|assumptions?"
              + "|(?:success )?metrics|kpis?|timeline|milestones?|stakeholders?|team|authors?"
              + "|future(?: work)?|later|ideas|alternatives(?: considered)?)\\W*");

  private final List<Open> open = new ArrayList<>();

  private record Open(int level, String text) {}

  void open(int level, String text) {
    open.removeIf(heading -> heading.level >= level);
    open.add(new Open(level, text));
  }

  List<String> path() {
    return open.stream().map(Open::text).toList();
  }

  /** Whether the author says that what stands here is not asked for. */
  boolean isLeftOut() {
    return open.stream().anyMatch(heading -> LEFT_OUT.matcher(heading.text).matches());
  }
}
