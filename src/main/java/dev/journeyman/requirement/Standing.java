package dev.journeyman.requirement;

import java.util.List;

/**
 * How a requirement stands.
 *
 * @param why it is not proven; empty where it is
 * @param journeys the ids of those that cite it, drafts left out
 * @param drafts the files of drafts that cite it
 */
public record Standing(
    Requirement requirement, State state, String why, List<String> journeys, List<String> drafts) {

  public Standing {
    journeys = List.copyOf(journeys);
    drafts = List.copyOf(drafts);
  }

  /** The three ways to stand. */
  public enum State {
    /** A journey that cites it passed on the commit that is checked out, and none failed. */
    PROVEN,
    /** No journey cites it, or only drafts do. */
    OWED,
    /** It is cited, and what proved it is about another text, journey or commit. */
    STALE
  }
}
