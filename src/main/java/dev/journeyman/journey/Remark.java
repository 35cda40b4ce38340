package dev.journeyman.journey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a line came from a reviewer, kept beside it in a comment such as {@code <!-- remark
 * 2026-11-21 by Ada on run 20261121-101500 -->}.
 *
 * @param date ISO 8601
 * @param by whose remark it was, and {@code run} on which run; empty where nobody knows
 */
public record Remark(String date, String by, String run) {

  private static final int LONGEST = 300;
  private static final Pattern COMMENT =
      Pattern.compile(
          "<!--\\s*remark (?<date>\\d{4}-\\d{2}-\\d{2})(?: by (?<by>[^<>]{1,80}?))?"
              + "(?: on run (?<run>[\\w.-]{1,100}))?\\s*-->");

  /** Reads a comment; nothing where it is about anything else. */
  static Optional<Remark> of(String comment) {
    Matcher matcher = COMMENT.matcher(comment);
    return comment.length() <= LONGEST && matcher.matches()
        ? Optional.of(new Remark(matcher.group("date"), part(matcher, "by"), part(matcher, "run")))
        : Optional.empty();
  }

  private static String part(Matcher matcher, String name) {
    return Optional.ofNullable(matcher.group(name)).orElse("");
  }

  /** The comment as it stands after a sentence. */
  public String markdown() {
    return "<!-- remark " + told() + " -->";
  }

  /** {@code 2026-11-21 by Ada on run 20261121-101500}. */
  public String told() {
    return date + (by.isEmpty() ? "" : " by " + by) + (run.isEmpty() ? "" : " on run " + run);
  }
}
