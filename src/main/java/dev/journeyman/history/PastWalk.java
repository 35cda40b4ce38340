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
 * @param flaky it passed only when it was tried again
 * @param commit what was checked out; empty outside of a repository
 * @param dirty whether files differed from the commit
 * @param brain who decided its steps, such as {@code plain}; empty where nothing was done
 */
public record PastWalk(
    @JsonProperty(required = true) Instant at,
    String run,
    @JsonProperty(required = true) String journey,
    @JsonProperty(required = true) Verdict verdict,
    boolean flaky,
    Optional<String> commit,
    boolean dirty,
    long tookMs,
    String brain) {

  public PastWalk {
    requireNonNull(at, "at");
    requireNonNull(journey, "journey");
    requireNonNull(verdict, "verdict");
    run = requireNonNullElse(run, "");
    brain = requireNonNullElse(brain, "");
  }
}
