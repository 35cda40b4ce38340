package dev.journeyman.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of a recording.
 *
 * @param markdown the journey
 * @param secrets what must be added to {@code journeyman.yaml}: environment variable by secret name
 * @param uploads files that were uploaded and must lie in {@code journeys/fixtures} for a run
 */
public record Recorded(String markdown, Map<String, String> secrets, List<Path> uploads) {
  public Recorded {
    secrets = Map.copyOf(secrets);
    uploads = List.copyOf(uploads);
  }
}
