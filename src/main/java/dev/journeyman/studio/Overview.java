package dev.journeyman.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.journeyman.history.PastWalk;
import dev.journeyman.journey.Criticality;
import dev.journeyman.journey.Journey;
import dev.journeyman.run.RecordingState;
import dev.journeyman.run.Status;
import dev.journeyman.run.Status.Standing;
import dev.journeyman.source.Problem;
import dev.journeyman.verdict.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The project at a glance.
 *
 * @param head the commit that is checked out
 * @param model who is asked where plain reading ends
 * @param canRun whether the app can be reached; {@code why} says what is missing
 * @param secrets their names
 */
record Overview(
    String name,
    String version,
    Optional<String> head,
    Optional<String> model,
    boolean canRun,
    String why,
    List<Row> journeys,
    List<Trouble> problems,
    Optional<LastReport> report,
    Collection<String> secrets,
    Optional<Running> running) {

  static final String DRAFTS = "journeys/drafts/";

  /** What is being run now. */
  record Running(Optional<String> file, String mode) {}

  /** Where the report of the last run is to be seen. */
  record LastReport(String run, String storyboard, Optional<String> allure, Instant when) {}

  /** One thing wrong in a file. */
  record Trouble(String file, int line, String severity, String message, String remedy) {
    static Trouble of(Problem problem) {
      return new Trouble(
          problem.file(),
          problem.line(),
          problem.isError() ? "error" : "warning",
          problem.message(),
          problem.remedy());
    }
  }

  /** How often a journey passed only when it was tried again. */
  record Flakes(long flaky, long runs) {}

  /** One journey as the list shows it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      String id,
      String title,
      String file,
      Optional<String> owner,
      Optional<String> stage,
      Optional<String> severity,
      List<String> tags,
      boolean draft,
      Optional<Verdict> verdict,
      boolean flaky,
      Optional<Instant> when,
      Flakes flakes,
      String recording,
      String proof,
      long errors,
      long warnings) {

    static Row of(Journey journey, Standing standing, Status status) {
      Optional<PastWalk> last = standing.last();
      return new Row(
          journey.id(),
          journey.title(),
          journey.file(),
          standing.owner(),
          standing.stage(),
          journey.matter().severity().map(Criticality::text),
          journey.matter().tags(),
          journey.file().startsWith(DRAFTS),
          last.map(PastWalk::verdict),
          last.map(PastWalk::flaky).orElse(false),
          last.map(PastWalk::at),
          new Flakes(standing.flakes().flaky(), standing.flakes().judged()),
          recording(standing.recording()),
          status.proof(standing).name().toLowerCase(Locale.ROOT),
          count(status, journey.file(), true),
          count(status, journey.file(), false));
    }

    /** A file that is not read as a journey because of what is wrong in it. */
    static Row broken(String file, Status status) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      return new Row(
          name.replaceFirst("\\.md$", ""),
          name,
          file,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          file.startsWith(DRAFTS),
          Optional.empty(),
          false,
          Optional.empty(),
          new Flakes(0, 0),
          "none",
          Status.Proof.NEVER.name().toLowerCase(Locale.ROOT),
          count(status, file, true),
          count(status, file, false));
    }

    private static String recording(RecordingState state) {
      if (state instanceof RecordingState.Fresh) {
        return "fresh";
      }
      return state instanceof RecordingState.None ? "none" : "stale";
    }

    private static long count(Status status, String file, boolean errors) {
      return status.problems().stream()
          .filter(problem -> problem.file().equals(file) && problem.isError() == errors)
          .count();
    }
  }
}
