package dev.journeyman.run;

import dev.journeyman.advice.LastRun;
import dev.journeyman.report.ResultFile;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the last run that stands in {@code reports/latest} saw of its promises. */
final class LastResult {

  private LastResult() {}

  /** Read it, if there is one; where it cannot be read, that is a problem of its own. */
  static Optional<LastRun> read(Path folder, List<Problem> problems) {
    Path latest = folder.resolve(Leavings.REPORTS).resolve("latest");
    try {
      Path result = Latest.of(latest).resolve("public").resolve("result.json");
      return Files.isRegularFile(result)
          ? Optional.of(lastRun(ResultFile.read(Files.readAllBytes(result))))
          : Optional.empty();
    } catch (IOException e) {
      problems.add(
          Problem.warning(
              Leavings.REPORTS + "/latest/public/result.json",
              1,
              "this cannot be read ("
                  + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                  + "), so nobody knows which promises held too early",
              "run the journeys again"));
      return Optional.empty();
    }
  }

  private static LastRun lastRun(ResultFile result) {
    return new LastRun(
        result.run().id(),
        result.journeys().stream()
            .flatMap(journey -> journey.steps().stream())
            .flatMap(
                step ->
                    step.expectations().stream()
                        .filter(ResultFile.Promise::weak)
                        .map(promise -> weak(step, promise)))
            .toList());
  }

  private static LastRun.Weak weak(ResultFile.StepResult step, ResultFile.Promise promise) {
    String file = promise.place().replaceFirst(":\\d+$", "");
    return new LastRun.Weak(file, step.intent(), promise.text());
  }
}
