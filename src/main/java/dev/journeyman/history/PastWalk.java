package dev.journeyman.history;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.journeyman.verdict.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a journey in one run.
 *
 * @param number that of the run or build, by which runs are in order; older lines have none
 * @param flaky it passed only when it was tried again
 * @param attempts how often it was tried
 * @param cause what kind of thing kept it from passing, in the words of reports
 * @param commit what was checked out; empty outside of a repository
 * @param dirty whether files differed from the commit
 * @param brain who decided its steps, such as {@code plain}; empty where nothing was done
 */
public record PastWalk(
    @JsonProperty(required = true) Instant at,
    String run,
    Optional<Long> number,
    @JsonProperty(required = true) String journey,
    @JsonProperty(required = true) Verdict verdict,
    boolean flaky,
    int attempts,
    Optional<String> cause,
    Optional<String> commit,
    boolean dirty,
    long tookMs,
    String brain) {

  public PastWalk {
    requireNonNull(at, "at");
    requireNonNull(journey, "journey");
    requireNonNull(verdict, "verdict");
    run = requireNonNullElse(run, "");
    attempts = Math.max(1, attempts);
    brain = requireNonNullElse(brain, "");
  }

  public Instant ended() {
    return at.plusMillis(tookMs);
  }
}
