package dev.journeyman.model;

import java.util.List;

/**
 * What a conversation is about.
 *
 * @param instructions the system prompt
 * @param hands whether the model may act on a browser by the provider's own tool
 * @param functions what it may call besides
 * @param width of the pictures that it will see, in pixels; so are all coordinates
 * @param height of the pictures
 * @param maxTokens how long one answer may be
 * @param cacheKey the same for conversations that begin alike, such as those of one run
 */
public record Brief(
    String instructions,
    Hands hands,
    List<Function> functions,
    int width,
    int height,
    int maxTokens,
    String cacheKey) {

  public Brief {
    functions = List.copyOf(functions);
  }

  /** Which tool of the provider's own is offered. */
  public enum Hands {
    /** None: the model can only call functions. */
    NONE,
    /** Pictures and coordinates. */
    PIXELS,
    /**
     * Pictures, coordinates, and the page's accessibility tree where the provider's tool has it.
     */
    PAGE
  }
}
