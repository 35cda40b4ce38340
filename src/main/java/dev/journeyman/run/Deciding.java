package dev.journeyman.run;

import java.util.Optional;

/**
 * Who decides.
 *
 * @param model {@code provider/name}; what the config says where empty
 * @param modelUrl the provider's address; what the config says where empty
 */
public record Deciding(By by, Optional<String> model, Optional<String> modelUrl) {

  public static final Deciding AUTO = new Deciding(By.AUTO, Optional.empty(), Optional.empty());

  /** Which brain. */
  public enum By {
    /** The grammar wherever it reads a step, and a model for the rest where one is configured. */
    AUTO,
    PLAIN,
    VISION,
    REPLAY
  }
}
