package dev.journeyman.publish;

import java.util.Optional;

/** Who ran what is published. */
public enum Origin {
  /** A job of the project itself. */
  OURS,
  /** A job that ran a stranger's code, which may have made all of it up. */
  STRANGERS;

  /** What a reader must know of it before all else. */
  Optional<String> remark() {
    return this == OURS
        ? Optional.empty()
        : Optional.of(
            "This was run by a job that ran code of a stranger, without secrets. It has the shape of"
                + " a report, and may say what that code wished. No check is written from it.");
  }
}
