package dev.journeyman.plan;

import dev.journeyman.journey.Remark;
import java.util.Optional;

/** What helps whoever walks, such as to close a banner. It promises nothing. */
public record PlannedHint(String text, String file, int line, Optional<Remark> remark) {

  /** {@code journeys/pay.md:14}. */
  public String place() {
    return file + ":" + line;
  }
}
