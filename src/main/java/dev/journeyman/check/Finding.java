package dev.journeyman.check;

import dev.journeyman.surface.Box;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Flaw;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a check saw.
 *
 * @param expected a phrase for people, such as {@code "Paid" on the page}
 * @param saw what was there instead, or what proved it
 * @param where the element that it was read from, in the viewport; empty where there is none
 * @param flaws what is wrong with the page one by one, where the check looked for flaws
 */
public record Finding(
    Result result, String expected, String saw, Optional<Box> where, List<Flaw> flaws) {

  public Finding {
    flaws = List.copyOf(flaws);
  }

  public Finding(Result result, String expected, String saw, Optional<Box> where) {
    this(result, expected, saw, where, List.of());
  }

  private static final int TOLD = 3;

  /** Whether the check held. */
  public enum Result {
    HELD,
    BROKEN,
    /** What the check names is not clear on this page, so it says nothing. */
    UNDECIDED
  }

  public static Finding held(String expected, String saw, Element where) {
    return new Finding(Result.HELD, expected, saw, Optional.of(where.box()));
  }

  public static Finding held(String expected, String saw) {
    return new Finding(Result.HELD, expected, saw, Optional.empty());
  }

  public static Finding broken(String expected, String saw, Element where) {
    return new Finding(Result.BROKEN, expected, saw, Optional.of(where.box()));
  }

  public static Finding broken(String expected, String saw) {
    return new Finding(Result.BROKEN, expected, saw, Optional.empty());
  }

  public static Finding undecided(String expected, String saw) {
    return new Finding(Result.UNDECIDED, expected, saw, Optional.empty());
  }

  /** Broken by flaws of the page; the first few are told, each of a kind once. */
  public static Finding flawed(String expected, List<Flaw> flaws) {
    Optional<Box> where = flaws.stream().map(Flaw::box).filter(b -> !b.isEmpty()).findFirst();
    List<String> kinds = flaws.stream().map(Flaw::describe).distinct().toList();
    String more = kinds.size() > TOLD ? "; and " + (kinds.size() - TOLD) + " more" : "";
    String saw = kinds.stream().limit(TOLD).collect(Collectors.joining("; ")) + more;
    return new Finding(Result.BROKEN, expected, saw, where, flaws);
  }

  /**
   * Undecided where something on the page could not be read, since this rests on what was not seen.
   */
  Finding unlessIn(List<String> unread) {
    return unread.isEmpty() || result == Result.UNDECIDED
        ? this
        : undecided(expected, saw + "; but " + String.join(" and ", unread) + " could not be read");
  }

  /** The same, told in other words. */
  public Finding saying(String words) {
    return new Finding(result, expected, words, where, flaws);
  }

  public boolean isHeld() {
    return result == Result.HELD;
  }
}
