package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.drive.Limits;
import dev.journeyman.npm.Npx;
import dev.journeyman.report.Reports;
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
 * @param choice which of the journeys
 * @param data values that override those of the front matter
 * @param out the folder of the run; {@code reports/<run id>} where empty
 * @param retries how often to try a journey again that failed; as the config and the machine say
 *     where empty
 * @param memory whether to write the run into the history
 * @param deciding who decides what to do, and what becomes of recordings
 * @param extras what to leave besides the usual
 * @param policy the commit whose settings rule; those of the folder where empty
 * @param machine what the run needs to know of the machine
 */
public record Settings(
    Path folder,
    List<Path> paths,
    Optional<String> url,
    Choice choice,
    Map<String, String> data,
    Optional<Path> out,
    int workers,
    Detail detail,
    Limits limits,
    Optional<Integer> retries,
    Memory memory,
    Deciding deciding,
    Extras extras,
    Optional<String> policy,
    Machine machine) {

  public static final int MOST_RETRIES = Config.MOST_RETRIES;

  public Settings {
    paths = List.copyOf(paths);
    data = Map.copyOf(data);
  }

  /** A run that tries each journey once and is not remembered. */
  public Settings(
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
      Machine machine) {
    this(
        folder,
        paths,
        url,
        new Choice(tags, ids, Optional.empty()),
        data,
        out,
        workers,
        detail,
        limits,
        Optional.of(0),
        Memory.NONE,
        Deciding.PLAINLY,
        Extras.NONE,
        Optional.empty(),
        machine);
  }

  /** The same with another to decide. */
  public Settings deciding(Deciding other) {
    return new Settings(
        folder, paths, url, choice, data, out, workers, detail, limits, retries, memory, other,
        extras, policy, machine);
  }

  /** The same for one version of several: it is not remembered, and leaves recordings alone. */
  Settings ofVersion(Optional<String> running, Path folderOfRun) {
    return new Settings(
        folder,
        paths,
        running,
        choice,
        data,
        Optional.of(folderOfRun),
        workers,
        Detail.FULL,
        limits,
        retries,
        Memory.NONE,
        new Deciding(deciding.by(), deciding.model(), deciding.modelUrl(), true),
        extras,
        policy,
        machine);
  }

  /** The same for somebody who watches: these journeys, one after the other. */
  Settings watched(List<Path> journeys) {
    return new Settings(
        folder, journeys, url, choice, data, out, 1, detail, limits, retries, memory, deciding,
        extras, policy, machine);
  }

  /**
   * Which journeys to run.
   *
   * @param tags only journeys with one of these, and {@code ids} only these journeys; all where
   *     empty
   * @param changed only journeys that a change concerns
   */
  public record Choice(Set<String> tags, Set<String> ids, Optional<Since> changed) {
    public Choice {
      tags = Set.copyOf(tags);
      ids = Set.copyOf(ids);
    }
  }

  /**
   * What a change is measured from.
   *
   * @param ref a commit or branch; the default branch where empty
   */
  public record Since(Optional<String> ref) {}

  /**
   * What to leave besides the usual report.
   *
   * @param video which films to keep, and {@code trace} which traces; as the config says where
   *     empty
   */
  public record Extras(Optional<Keep> video, Optional<Keep> trace, Rendering rendering) {
    public static final Extras NONE =
        new Extras(Optional.empty(), Optional.empty(), Rendering.ALLURE_2);
  }

  /** Which Allure makes pages of the results. */
  public enum Rendering {
    ALLURE_2,
    ALLURE_2_AND_3
  }

  /** What the report is to consist of. */
  Reports.Wish wish() {
    boolean both = extras.rendering() == Rendering.ALLURE_2_AND_3;
    return new Reports.Wish(
        detail.parts(),
        folder,
        both ? Optional.of(new Npx(machine.environment(), Npx.LONGEST)) : Optional.empty());
  }

  /** Whether a run is remembered. */
  public enum Memory {
    HISTORY,
    NONE
  }

  /** How much evidence to keep. */
  public enum Detail {
    /** Facts and pictures, and all parts of the report. */
    FULL,
    /** Facts without pictures, and of the report what is told without any. */
    FACTS;

    Set<Written.Kind> parts() {
      return switch (this) {
        case FULL -> Written.Kind.usual();
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

    /** Whether a build server runs this. */
    public boolean isCi() {
      return environment.getOrDefault("CI", "").equals("true");
    }
  }
}
