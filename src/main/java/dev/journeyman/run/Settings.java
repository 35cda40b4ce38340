package dev.journeyman.run;

import dev.journeyman.drive.Limits;
import dev.journeyman.report.Written;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run was asked to do.
 *
 * @param folder the project: where {@code journeyman.yaml} lies and names of files are relative to
 * @param paths journeys and folders of journeys
 * @param url a running app to test instead of starting one
 * @param tags only journeys with one of these, and {@code ids} only these journeys; all where empty
 * @param data values that override those of the front matter
 * @param out the folder of the run; {@code reports/<run id>} where empty
 * @param machine what the run needs to know of the machine
 */
public record Settings(
    Path folder,
    List<Path> paths,
    Optional<String> url,
    Set<String> tags,
    Set<String> ids,
    Map<String, String> data,
    Optional<Path> out,
    int workers,
    Detail detail,
    Limits limits,
    Deciding deciding,
    Machine machine) {

  public Settings {
    paths = List.copyOf(paths);
    tags = Set.copyOf(tags);
    ids = Set.copyOf(ids);
    data = Map.copyOf(data);
  }

  /** How much evidence to keep. */
  public enum Detail {
    /** Facts and pictures, and all parts of the report. */
    FULL,
    /** Facts without pictures, and of the report what is told without any. */
    FACTS;

    Set<Written.Kind> parts() {
      return switch (this) {
        case FULL -> EnumSet.allOf(Written.Kind.class);
        case FACTS ->
            EnumSet.of(
                Written.Kind.RESULT, Written.Kind.SUMMARY, Written.Kind.JUNIT, Written.Kind.CTRF);
      };
    }
  }

  /**
   * The machine that a run is on.
   *
   * @param cache the folder that may keep things between runs
   * @param headed whether to show the browser's window
   * @param version of this program
   */
  public record Machine(
      Map<String, String> environment, Path cache, boolean headed, String version) {
    public Machine {
      environment = Map.copyOf(environment);
    }
  }
}
