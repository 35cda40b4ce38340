package dev.journeyman.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The report of the last run of a project.
 *
 * @param run the name of its folder in {@code reports}
 * @param allure the page of Allure from its public folder, where there is one
 */
public record LastReport(String run, Optional<String> allure, Instant when) {
  private static final String ALLURE = "allure-report/index.html";

  /** Finds it; empty where nothing was run, or where nothing of it can be shown. */
  public static Optional<LastReport> in(Path folder) {
    try {
      Path reports = folder.resolve(Leavings.REPORTS);
      Path run = Latest.of(reports.resolve("latest")).toRealPath();
      Path story = run.resolve("public/storyboard.html");
      if (!run.startsWith(reports.toRealPath()) || !Files.isRegularFile(story)) {
        return Optional.empty();
      }
      boolean allure = Files.isRegularFile(run.resolve("public").resolve(ALLURE));
      return Optional.of(
          new LastReport(
              String.valueOf(run.getFileName()),
              allure ? Optional.of(ALLURE) : Optional.empty(),
              Files.getLastModifiedTime(story).toInstant()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
