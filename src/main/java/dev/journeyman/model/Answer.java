package dev.journeyman.model;

import java.util.List;

/** What came back from a model. */
public sealed interface Answer {

  Usage usage();

  /**
   * The model's turn.
   *
   * @param text what it said besides; an argument, never evidence
   */
  record Turn(List<Call> calls, String text, Stop stop, Usage usage) implements Answer {
    public Turn {
      calls = List.copyOf(calls);
    }
  }

  /**
   * No turn came.
   *
   * @param reason a sentence for people, with the provider's own words and request id, no key
   */
  record Failure(Kind kind, String reason, Usage usage) implements Answer {}

  /** Why the model stopped. */
  enum Stop {
    /** It waits for the results of its calls. */
    CALLS,
    END,
    /** The answer was cut off at {@link Brief#maxTokens()}: what it says is not whole. */
    TRUNCATED
  }

  /** Why no turn came. */
  enum Kind {
    /** The model or the provider does not want to. */
    DECLINED("the model declined"),
    UNAUTHORIZED("the key was not accepted"),
    /** The provider does not take the request: wrong model, too long, wrong field. */
    REJECTED("the request was rejected"),
    RATE_LIMITED("too many requests"),
    OVERLOADED("the provider is overloaded"),
    UNREACHABLE("the provider cannot be reached"),
    TIMED_OUT("no answer in time"),
    MALFORMED("the answer cannot be read"),
    SPENT("the budget is spent"),
    CANCELLED("cancelled");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
