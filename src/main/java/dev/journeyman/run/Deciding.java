package dev.journeyman.run;

import java.util.Optional;

/**
 * Who decides.
 *
 * @param model {@code provider/name}; what the config says where empty
 * @param modelUrl the provider's address; what the config says where empty
 * @param frozen whether the recordings of the project are left as they are
 */
public record Deciding(By by, Optional<String> model, Optional<String> modelUrl, boolean frozen) {

  /** By recordings and words, and by no model but that of the config. */
  public static final Deciding AUTO = frozen(By.AUTO);

  /** By the words of the journeys alone. */
  public static final Deciding PLAINLY = frozen(By.PLAIN);

  /** In a run that leaves the recordings as they are. */
  public static Deciding frozen(By by) {
    return new Deciding(by, Optional.empty(), Optional.empty(), true);
  }

  /** Which brain. */
  public enum By {
    /**
     * A recording as far as it fits; else the grammar wherever it reads a step, and a model for the
     * rest where one is configured.
     */
    AUTO,
    /** The grammar alone; recordings are neither read nor written. */
    PLAIN,
    /** A model alone; recordings are written and not read. */
    VISION,
    /** Recordings alone: where one does not fit, the journey is BLOCKED. */
    REPLAY
  }
}
