package dev.journeyman.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Something that the model wants done.
 *
 * @param id the provider's name of it
 * @param name what the model called: an action of the provider's tool, or a function
 * @param concerns what the provider wants to be asked about before it is done
 */
public record Call(String id, String name, Request request, List<Concern> concerns) {

  public Call {
    concerns = List.copyOf(concerns);
  }

  /** What is wanted. */
  public sealed interface Request {}

  /** Gestures on the browser, in this order. */
  public record Act(List<Gesture> gestures) implements Request {
    public Act {
      gestures = List.copyOf(gestures);
    }
  }

  /** One of {@link Brief#functions()}. */
  public record Invoke(JsonNode arguments) implements Request {}

  /**
   * It cannot be read as a whole: an unknown tool, a missing field, a cut-off text. Nothing of it
   * may be done.
   */
  public record Unreadable(String reason) implements Request {}
}
